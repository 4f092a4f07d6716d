import { Refusal, type RefusalKind } from '@gendan/platform';
import type { Phrase, Refusal as CaseRefusal } from '@gendan/procedure';

export class UnknownCase extends Refusal {
  constructor(number: string) {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_CASE',
      zh: `没有 ${number} 这一单。请检查单号，或在搜索里找一找。`,
      en: `There is no case ${number}. Check the number, or look for it in the search.`,
      details: { number },
    });
  }
}
export class AmbiguousNumber extends Refusal {
  constructor(number: string, ids: string[]) {
    super({
      kind: 'conflict',
      code: 'AMBIGUOUS_NUMBER',
      zh: `${number} 有好几个：${ids.join('、')}。请写全，例如 ${ids[0] ?? ''}。`,
      en: `${number} stands for several: ${ids.join(', ')}. Write it whole, such as ${ids[0] ?? ''}.`,
      details: { number, ids },
    });
  }
}
export class TermsUnfit extends Refusal {
  constructor(faults: { path: string; zh: string; en: string }[]) {
    super({
      kind: 'invalid',
      code: 'TERMS_UNFIT',
      zh: `条款有 ${faults.length} 处要改：${faults
        .slice(0, 3)
        .map(({ zh }) => zh)
        .join('；')}。`,
      en: `The terms need ${faults.length} correction(s): ${faults
        .slice(0, 3)
        .map(({ en }) => en)
        .join('; ')}.`,
      details: { faults },
    });
  }
}
export class UnknownCustomer extends Refusal {
  constructor(customer: string) {
    super({
      kind: 'invalid',
      code: 'UNKNOWN_CUSTOMER',
      zh: `没有客户 ${customer} 的档案。请先建客户档案，或从列表里选。`,
      en: `There is no customer ${customer} on file. Create the customer first, or choose one from the list.`,
      details: { customer },
    });
  }
}
export class NobodyInRole extends Refusal {
  constructor(roles: string[], titles: Phrase[]) {
    super({
      kind: 'invalid',
      code: 'NOBODY_IN_ROLE',
      zh: `这些角色还没有人：${titles.map(({ zh }) => zh).join('、')}。请在开单时指定，或先给同事开通角色。`,
      en: `Nobody is there for: ${titles.map(({ en }) => en).join(', ')}. Name them when you open the case, or give a colleague the role first.`,
      details: { roles },
    });
  }
}
export class UnknownRole extends Refusal {
  constructor(role: string) {
    super({
      kind: 'invalid',
      code: 'UNKNOWN_ROLE',
      zh: `这个流程没有角色 ${role}。请从流程的角色里选。`,
      en: `This procedure has no role ${role}. Choose one of its roles.`,
      details: { role },
    });
  }
}
export class NotOnThisCase extends Refusal {
  constructor(number: string) {
    super({
      kind: 'forbidden',
      code: 'NOT_ON_THIS_CASE',
      zh: `你不在 ${number} 的人员里，不能办它的事。请找这一单的负责人办，或请他把角色转给你。`,
      en: `You have no role in ${number}, so you cannot act on it. Ask whoever is in charge of it, or have a role handed to you.`,
      details: { number },
    });
  }
}
export class NotThatRole extends Refusal {
  constructor(role: string, number: string) {
    super({
      kind: 'forbidden',
      code: 'NOT_THAT_ROLE',
      zh: `在 ${number} 里你不是 ${role}，也没有代他。请换成你自己的角色再办。`,
      en: `In ${number} you are not the ${role}, nor standing in for them. Act in a role of your own.`,
      details: { role, number },
    });
  }
}
export class NotStandingIn extends Refusal {
  constructor(person: string) {
    super({
      kind: 'forbidden',
      code: 'NOT_STANDING_IN',
      zh: `你现在没有代 ${person} 办事。请本人在系统里登记代理后再办。`,
      en: `You are not standing in for ${person} now. Have them name you as their substitute first.`,
      details: { person },
    });
  }
}
export class UnfitReport extends Refusal {
  constructor(number: string) {
    super({
      kind: 'conflict',
      code: 'CASE_CLOSED',
      zh: `${number} 已经结案，这条报告已留底。要记进去，请先重新打开这一单，再报一次。`,
      en: `${number} is closed; the report is kept. To record it, reopen the case and report it again.`,
      details: { number },
    });
  }
}

/** A refusal of the procedure's core as a door answers it: with its sentence in the procedure's words. */
export class RefusedByCase extends Refusal {
  constructor(kind: RefusalKind, refusal: CaseRefusal, sentence: Phrase) {
    super({ kind, code: refusal.code, ...sentence, details: { ...refusal.details, ...(refusal.at && { at: refusal.at }) }, refusal });
  }
}
