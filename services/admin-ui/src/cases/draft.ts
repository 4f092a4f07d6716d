import { type OpenCase } from '@gendan/contracts';
import { type Rules } from '@gendan/procedure';
import { type LineDraft, isBlank } from '../newOrder/draft';

/** What is typed for a case that needs few terms. */
export type CaseDraft = {
  number: string;
  customer: string;
  currency: string;
  delivery?: string;
  remarks: string;
  lines: LineDraft[];
  extras: Record<string, string>;
};
export const emptyCase = (): CaseDraft => ({ number: '', customer: '', currency: 'USD', remarks: '', lines: [], extras: {} });

export type AskedTerms = { customer: boolean; delivery: boolean; goods: boolean; extras: string[] };

const GOODS = ['lines', 'goods', 'gifts', 'giftPieces', 'price', 'prices', 'amount'];
const ELSEWHERE = [
  'delivery',
  'instalments',
  'currency',
  'incoterm',
  'port',
  'inspection',
  'firstArticle',
  'tolerancePercent',
  'toBank',
  'prepaid',
  'remarks',
];

/** Which terms a procedure reads at all: nothing else is asked for. Goods and payments may be agreed later. */
export function askedTerms(rules: Rules): AskedTerms {
  const read = new Set([...JSON.stringify(rules).matchAll(/"terms\.(\w+)/g)].map(([, name = '']) => name));
  return {
    customer: rules.parties.some((party) => party === 'customer' || party === 'shop'),
    delivery: read.has('delivery'),
    goods: GOODS.some((name) => read.has(name)),
    extras: [...read].filter((name) => !GOODS.includes(name) && !ELSEWHERE.includes(name)).sort(),
  };
}

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/;

export function caseFaults(draft: CaseDraft, asked: AskedTerms): { field: string; code: string }[] {
  const faults: { field: string; code: string }[] = [];
  if (!NUMBER.test(draft.number)) faults.push({ field: 'number', code: draft.number ? 'number' : 'missing' });
  if (asked.customer && !draft.customer) faults.push({ field: 'customer', code: 'missing' });
  for (const line of draft.lines.filter((each) => !isBlank(each)))
    if (!line.product.trim()) faults.push({ field: `line ${line.id} product`, code: 'missing' });
  return faults;
}

export function caseOpening(draft: CaseDraft, asked: AskedTerms, procedure: { id: string; kind: string }): OpenCase {
  const lines = draft.lines.filter((line) => !isBlank(line));
  return {
    kind: procedure.kind,
    number: draft.number,
    procedure: { id: procedure.id },
    ...(draft.customer && { customer: draft.customer }),
    terms: {
      ...Object.fromEntries(asked.extras.flatMap((name) => (draft.extras[name]?.trim() ? [[name, draft.extras[name]?.trim()]] : []))),
      currency: draft.currency,
      ...(draft.delivery && { delivery: draft.delivery }),
      ...(draft.remarks.trim() && { remarks: draft.remarks.trim() }),
      lines: lines.map(({ product, description, quantity, unit, price }, index) => ({
        line: String(index + 1),
        product: product.trim(),
        description: description.trim(),
        quantity: quantity || '1',
        unit: unit.trim() || 'pcs',
        price: price || '0',
      })),
      instalments: [],
    },
  };
}
