import type { Effect, HoldKind, HoldScope, Phrase, Words } from './language';
import { paperTitle } from './paper-words';
import { as, listOf, nameOf, own, roleOf } from './phrases';

const SERVICES: Record<string, Phrase> = {
  finance: { zh: '财务', en: 'finance' },
  production: { zh: '生产', en: 'production' },
  logistics: { zh: '物流', en: 'logistics' },
  customers: { zh: '客户', en: 'customers' },
};
const ACTS: Record<string, Phrase> = {
  reserveCredit: { zh: '占用额度', en: 'reserve credit' },
  load: { zh: '装柜', en: 'loading' },
  startsProduction: { zh: '开工', en: 'starting production' },
  originals: { zh: '交出正本', en: 'handing over the originals' },
  handOverOriginals: { zh: '交出正本', en: 'handing over the originals' },
  startLine: { zh: '上线', en: 'starting the line' },
  payCarrier: { zh: '付运费', en: 'paying the carrier' },
};
const SCOPES: Record<HoldScope, Phrase> = {
  production: { zh: '生产', en: 'production' },
  shipment: { zh: '出货', en: 'shipment' },
  documents: { zh: '单据', en: 'documents' },
  all: { zh: '全部', en: 'everything' },
};
const KINDS: Record<HoldKind, Phrase> = {
  money: { zh: '货款', en: 'money' },
  quality: { zh: '品质', en: 'quality' },
  breach: { zh: '违规', en: 'breach' },
  other: { zh: '其他', en: 'other' },
};

export const scopesOf = (scopes: readonly HoldScope[]): Phrase => listOf(scopes.map((scope) => SCOPES[scope]));
export const holdKindOf = (kind: HoldKind): Phrase => KINDS[kind];

/** What an effect is, as the object of a sentence: “给工厂的信（样板单）”. */
export function effectTitle(words: Words | undefined, effect: Effect): Phrase {
  if ('letter' in effect) {
    const [to, title] = [roleOf(words, effect.to), letterTitle(words, effect.letter)];
    return { zh: `给${to.zh}的信（${title.zh}）`, en: `letter to ${to.en} (${title.en})` };
  }
  if ('paper' in effect) return paperTitle(effect.paper);
  if ('ask' in effect || 'clear' in effect) {
    const act = 'ask' in effect ? effect.ask : effect.clear;
    const [of, what] = [own(SERVICES, effect.of) ?? as(effect.of), own(ACTS, act) ?? as(act)];
    return 'ask' in effect
      ? { zh: `${of.zh}：${what.zh}`, en: `${of.en}: ${what.en}` }
      : { zh: `${of.zh}：放行${what.zh}`, en: `${of.en}: leave for ${what.en}` };
  }
  if ('opens' in effect)
    return { zh: `另开一单（${nameOf(words, effect.opens).zh}）`, en: `a new case (${nameOf(words, effect.opens).en})` };
  if ('tell' in effect) return { zh: '进展通知', en: 'word on the progress' };
  if ('hold' in effect) return { zh: `暂停${scopesOf(effect.hold).zh}`, en: `hold on ${scopesOf(effect.hold).en}` };
  const role = roleOf(words, effect.assign);
  return { zh: `指定${role.zh}`, en: `naming the ${role.en}` };
}

/** An effect's key ends with what was asked. */
export function effectOfKey(key: string): Effect {
  const [, word, first = '', second = ''] = /\/(\w+):(\w+)(?:[:.](\w+))?$/.exec(key) ?? [];
  if (word === 'letter') return { letter: first, to: second };
  if (word === 'ask') return { ask: second, of: first };
  if (word === 'clear') return { clear: second, of: first };
  if (word === 'opens') return { opens: first };
  if (word === 'tell') return { tell: first === 'origin' ? 'origin' : 'customer', fact: second };
  if (word === 'assign') return { assign: first, rule: second };
  return { paper: first || key };
}

/** The first words of a letter's subject, without what is filled in. */
export function letterTitle(words: Words | undefined, letter: string): Phrase {
  const subject = own(words?.letters, letter)?.subject;
  if (!subject) return as(letter);
  return { zh: firstWords(subject.zh) || letter, en: firstWords(subject.en) || letter };
}

function firstWords(subject: string): string {
  const bare = subject
    .replace(/\{\{[^}]*\}\}/g, '')
    .trim()
    .replace(/^[\s:：,，（(]+|[）)]+$/g, '');
  return (bare.split(/[:：,，]/)[0] ?? '').replace(/\s+/g, ' ').trim();
}
