import type { Phrase, Words } from './language';
import { as, nameOf, own } from './phrases';
import type { Part } from './plan';

const GATES: Record<string, Phrase> = {
  production: { zh: '定金', en: 'Deposit' },
  shipment: { zh: '出货前款', en: 'Payment before shipment' },
  originals: { zh: '尾款', en: 'Balance' },
  later: { zh: '后付款', en: 'Later payment' },
};
/** With these the bank's paper is what people call the payment by. */
const PAPERS: Record<string, Phrase> = { lc: { zh: '信用证', en: 'L/C' }, dp: as('D/P'), da: as('D/A') };

type Titled = Pick<Part, 'id' | 'kind' | 'label'> & { values?: Record<string, unknown> };

/** One part as people call it: “出运 2”, “A 批”, an instalment “定金 30 %”. */
export function titleOfPart(words: Words | undefined, part: Titled): Phrase {
  const payment = instalmentTitle(part.values ?? {});
  if (payment) return payment;
  const label = part.label || (part.id.split(':')[1] ?? '');
  // a long label says its kind already
  if (!/^[\dA-Za-z-]{0,3}$/.test(label)) return as(label);
  const kind = nameOf(words, part.kind);
  return { zh: `${kind.zh} ${label}`.trim(), en: `${kind.en} ${label}`.trim() };
}

function instalmentTitle({ gate, method, share, amount }: Record<string, unknown>): Phrase | undefined {
  const called = own(PAPERS, String(method)) ?? own(GATES, String(gate));
  if (!called || gate === undefined || method === undefined) return undefined;
  const much = typeof share === 'string' ? ` ${share} %` : typeof amount === 'string' ? ` ${amount}` : '';
  return { zh: `${called.zh}${much}`, en: `${called.en}${much}` };
}

/** The same words with the parts of a case in them, for sentences that name a part by its id. */
export function wordsWithParts(words: Words, parts: readonly Titled[]): Words {
  return { ...words, names: { ...words.names, ...Object.fromEntries(parts.map((part) => [part.id, titleOfPart(words, part)])) } };
}
