import { type OpenCase } from '@gendan/contracts';
import { type Node, type Procedure, slicePaths } from '@gendan/procedure';
import { type LineDraft, isBlank } from '../newOrder/draft';
import { type ExtraTerm, type ExtraValue, extraTerms, extraValues, partiesAsked } from '../newOrder/extras';

/** What is typed for a case that needs few terms. */
export type CaseDraft = {
  number: string;
  customer: string;
  currency: string;
  delivery?: string;
  remarks: string;
  lines: LineDraft[];
  cast: Record<string, string>;
  extras: Record<string, ExtraValue>;
};
export const emptyCase = (): CaseDraft => ({ number: '', customer: '', currency: 'USD', remarks: '', lines: [], cast: {}, extras: {} });

export type AskedTerms = {
  /** Role of the party the case is for. */
  buyer?: string;
  others: string[];
  delivery: boolean;
  goods: boolean;
  extras: ExtraTerm[];
  /** Kinds of part of which there must be one. */
  parts: string[];
};

const GOODS = ['lines', 'goods', 'gifts', 'giftPieces', 'price', 'prices'];

/** Which terms a procedure reads at all: nothing else is asked for. Goods and payments may be agreed later. */
export function askedTerms(procedure: Pick<Procedure, 'rules' | 'words'>): AskedTerms {
  const { rules } = procedure;
  const read = new Set(slicePaths(rules).map((path) => path.split('.')[1] ?? ''));
  return {
    ...partiesAsked(rules),
    delivery: read.has('delivery'),
    goods: GOODS.some((name) => read.has(name)),
    extras: extraTerms(procedure),
    parts: rules.of.flatMap(kindsWanted),
  };
}

const kindsWanted = (node: Node): string[] => {
  if ('m' in node) return [];
  if (node.g === 'each') return node.atLeast === 1 && node.inside === undefined ? [node.name] : [];
  return node.of.flatMap(kindsWanted);
};

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/;

export function caseFaults(draft: CaseDraft, asked: AskedTerms): { field: string; code: string }[] {
  const faults: { field: string; code: string }[] = [];
  if (!NUMBER.test(draft.number)) faults.push({ field: 'number', code: draft.number ? 'number' : 'missing' });
  if (asked.buyer && !draft.customer) faults.push({ field: 'customer', code: 'missing' });
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
    ...(Object.keys(draft.cast).length > 0 && { cast: draft.cast }),
    ...(asked.parts.length > 0 && { parts: asked.parts.map((kind) => ({ kind, label: '1' })) }),
    terms: {
      ...extraValues(asked.extras, draft.extras, draft.currency),
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
