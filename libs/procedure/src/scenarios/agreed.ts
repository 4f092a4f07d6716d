import type { Inspection, Instalment } from '@gendan/trade';
import type { Procedure } from '../language';
import type { Values } from '../plan';
import { Life } from '../simulation/life';
import { openingOf } from '../simulation/opening';

/** For specs only: what is agreed in a case whose course is followed. */
export type Agreed = {
  instalments?: readonly Instalment[];
  inspection?: Inspection;
  /** Terms that only this procedure reads. */
  terms?: Record<string, unknown>;
  settings?: Values;
  /** Evidence that is not the plausible one, by field. */
  values?: Values;
  /** Kinds of parts that arise, one of each, before anything is done. */
  arises?: readonly string[];
  /** Before this milestone, or before anything is done, the case is cancelled: the course is then what is wound up. */
  cancelledBefore?: string | true;
};

const PER_SHIPMENT = { method: 'tt', gate: 'originals', share: '70', per: 'shipment' } as const;
export const TT: readonly Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'balance', ...PER_SHIPMENT },
];
export const LC: readonly Instalment[] = [{ id: 'lc', method: 'lc', gate: 'production', share: '100' }];
export const OPEN_ACCOUNT: readonly Instalment[] = [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }];
/** A part before shipping, a part on credit, a part later. */
export const IN_THREE: readonly Instalment[] = [
  { id: 'first', method: 'tt', gate: 'shipment', share: '50' },
  { id: 'credit', method: 'openAccount', gate: 'production', share: '30' },
  { id: 'rest', method: 'tt', gate: 'later', share: '20' },
];
/** Something by each way of paying, and at each gate. */
export const ALL_WAYS: readonly Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '20' },
  { id: 'lc', method: 'lc', gate: 'production', share: '20' },
  { id: 'credit', method: 'openAccount', gate: 'production', share: '20' },
  { id: 'first', method: 'tt', gate: 'shipment', share: '20' },
  { ...PER_SHIPMENT, id: 'balance', share: '10' },
  { id: 'rest', method: 'tt', gate: 'later', share: '10' },
];

export const OPENED = '2026-03-02T01:00:00.000Z';

/** A case opened on a Monday morning. */
export function lifeOf({ rules }: Procedure, agreed: Agreed): Life {
  const life = new Life(rules, openingOf(rules, orderOf(agreed)), OPENED);
  for (const kind of agreed.arises ?? []) arise(life, kind);
  return life;
}

export function arise(life: Life, kind: string, label = '1'): void {
  const [role = ''] = life.rules.cast;
  const around = life.look.compiled.kinds.get(kind)?.inside;
  const [inside] = around === undefined ? [] : life.look.liveParts(around);
  const part = { kind, label, ...(inside ? { inside: inside.id } : {}) };
  const refusal = life.act({ kind: 'openPart', part }, { by: { person: life.plan.cast[role] ?? role, role } });
  if (refusal) throw new Error(`${kind} does not arise: ${JSON.stringify(refusal)}`);
}

/** A thousand mugs of ten dollars, whatever the payment and the inspection. */
export const MUGS = {
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  lines: [{ line: 'red', product: 'mug', description: 'Mug, red', quantity: '1000', unit: 'PCS', price: '10.00' }],
  delivery: '2026-07-31',
  tolerancePercent: '0',
  firstArticle: false,
  remarks: null,
};

const orderOf = ({ instalments = [], inspection = 'none', terms, settings = {} }: Agreed) => ({
  opened: OPENED,
  settings,
  terms: { ...MUGS, instalments: [...instalments], inspection, ...terms },
});
