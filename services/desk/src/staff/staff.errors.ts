import { Refusal } from '@gendan/platform';
import type { Phrase } from '@gendan/procedure';

export class UnknownPerson extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_PERSON',
      zh: `公司里没有编号为 ${id} 的在职人员。请从名单里选。`,
      en: `Nobody who works here has the number ${id}. Choose from the list.`,
      details: { person: id },
    });
  }
}
export class RolesChanged extends Refusal {
  constructor(person: string, roles: string[]) {
    super({
      kind: 'stale',
      code: 'ROLES_CHANGED',
      zh: '这个人的角色刚被别人改过，没有存。请看一下现在的，再决定要不要改。',
      en: 'Somebody has just changed the roles of this person, so yours were not saved. Look at the present ones, then decide again.',
      details: { person, roles },
    });
  }
}
/** `cases`: how many running cases need somebody in that role. */
export class LastHolder extends Refusal {
  constructor(role: string, title: Phrase, cases: number) {
    super({
      kind: 'conflict',
      code: 'LAST_HOLDER',
      zh:
        cases > 0
          ? `没有存：“${title.zh}”只有这一位担任，${cases} 张在办的单要用。请先让别人担任，把单子转交过去。`
          : `没有存：“${title.zh}”只剩这一位。请先让别人担任。`,
      en:
        cases > 0
          ? `Not saved: nobody else holds the role “${title.en}”, and ${cases} running case(s) need it. Give the role to somebody else and hand the cases over first.`
          : `Not saved: nobody else holds the role “${title.en}”. Give it to somebody else first.`,
      details: { role, cases },
    });
  }
}
export class HoldsNoSuchRole extends Refusal {
  constructor(person: string, title: Phrase) {
    super({
      kind: 'invalid',
      code: 'HOLDS_NO_SUCH_ROLE',
      zh: `没有转交：接手的人要是另一位担任“${title.zh}”的同事。请另选一位，或先给他这个角色。`,
      en: `Nothing was handed over: it goes to another colleague who holds the role “${title.en}”. Choose one, or give them the role first.`,
      details: { person },
    });
  }
}
