import type { Instalment, Terms } from '@gendan/trade';
import { evidenceFaults, lookAt, sliceOf, type Rules } from '..';
import { aCase, type ACase, type Start } from './a-case';

/** For specs only: an order that a procedure of the house follows, and what is the same in playing any of them. */

export const WAYS = {
  depositAndBalance: [
    { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
    { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
  ],
  beforeShipping: [{ id: 'all', method: 'tt', gate: 'shipment', share: '100' }],
  openAccount: [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }],
  lc: [{ id: 'lc', method: 'lc', gate: 'production', share: '100' }],
} satisfies Record<string, Instalment[]>;

/** 1,000 red mugs at 10.00 USD, paid before they leave, delivery at the end of July. */
const AGREED: Terms = {
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  lines: [{ line: 'red', product: 'mug', description: 'Mug, red', quantity: '1000', unit: 'PCS', price: '10.00' }],
  delivery: '2026-07-31',
  tolerancePercent: '0',
  instalments: WAYS.beforeShipping,
  inspection: 'none',
  firstArticle: false,
  remarks: null,
};

/** Opened on Monday 2 March 2026 at nine. */
export function anOrderBy(rules: Rules, change: Partial<Terms> = {}, start: Partial<Start> = {}): ACase {
  const slice = Object.entries(sliceOf(rules, { ...AGREED, ...change }));
  return aCase({ rules, terms: Object.fromEntries(slice.map(([path, value]) => [path.slice('terms.'.length), value])), ...start });
}

/** Services answer whatever they were asked. */
export function answered(order: ACase): ACase {
  for (const [effect, { state }] of Object.entries(order.plan.effects)) if (state === 'asked') order.answer(effect);
  return order;
}

/** Confirms these, one after the other, services answering in between. */
export const inTurn = (order: ACase, ...milestones: string[]): ACase =>
  milestones.reduce((at, milestone) => answered(at.confirm(milestone)), order);

/** The signatures of a chain, one role after the other. */
export const signedBy = (order: ACase, milestone: string, ...roles: string[]): ACase =>
  roles.reduce((at, by) => at.sign(milestone, { by, as: by }), order);

/** Who is reminded of a milestone and with what, in the order of time. */
export const reminded = (order: ACase, milestone: string): string[] =>
  order.reminders(milestone).map(({ to, letter }) => `${to} ${letter ?? ''}`);

/** A due date's day. */
export const dayDue = (order: ACase, milestone: string, part?: string): string | undefined => order.due(milestone, part)?.slice(0, 10);

/** Of these fields, those that a milestone cannot be confirmed or signed without. */
export const neededOf = (order: ACase, milestone: string, ...fields: string[]): string[] =>
  fields.filter((field) => {
    const values = { [field]: '' };
    const code = order.trying.confirm(milestone, { values });
    return (code === 'SIGN_IT' ? order.trying.sign(milestone, { values }) : code) === 'EVIDENCE_MISSING';
  });

/** What whoever reports a count must say with it. */
export const reportedWith = (order: ACase, count: string): string[] =>
  evidenceFaults(lookAt(order.rules, order.plan).compiled.milestones.get(count)?.evidence ?? {}, {}).map(({ field }) => field);
