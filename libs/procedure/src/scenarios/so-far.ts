import type { NewPart, Values } from '..';
import { aCase, type ACase, type Start } from './a-case';
import { exportOrder, TERMS } from './an-order';

/** For specs only: an export order brought so far. */

export const anOrder = (start: Partial<Start> = {}): ACase => aCase({ rules: exportOrder, ...start, terms: { ...TERMS, ...start.terms } });

/** Drafted, reviewed, confirmed by the customer. */
export function agreed(order: ACase): ACase {
  order.confirm('proformaDrafted').sign('reviewed');
  if (order.state('reviewed') === 'open') order.sign('reviewed');
  return order.confirm('orderConfirmed').confirm('bomMade');
}

export const opens = (order: ACase, kind: string, part: Omit<NewPart, 'kind'> = {}): ACase =>
  order.does({ kind: 'openPart', part: { kind, ...part } });

/** Everything asked for before production is in: deposits paid, L/C reviewed, credit given. */
export function secured(order: ACase): ACase {
  for (const part of Object.values(order.plan.parts).filter(({ kind, dropped }) => kind === 'instalment' && !dropped)) {
    if (order.state('depositReceived', part.id) === 'open')
      order.counted('depositReceived', String(part.values['amount']), { part: part.id, sourceId: part.id });
    if (order.state('lcReceived', part.id) === 'open')
      order.report('lcReceived', { part: part.id, values: { lc: { number: 'LC1', version: 0 }, expiry: '2026-08-31' } });
    if (order.state('lcReviewed', part.id) === 'open')
      order.sign('lcReviewed', { part: part.id, by: 'salesperson' }).sign('lcReviewed', { part: part.id, by: 'documentsClerk' });
    if (order.state('creditConfirmed', part.id) === 'open') {
      order.answer(`creditConfirmed@${part.id}/ask:finance.reserveCredit`);
      order.confirm('creditConfirmed', { part: part.id });
    }
  }
  return order;
}

/** One factory order for all of it, the goods finished. */
export function produced(order: ACase): ACase {
  opens(order, 'factoryOrder', { quantity: { red: '100' } })
    .confirm('productionOrderIssued')
    .confirm('materialsBought');
  return order.confirm('goodsFinished');
}

/** One shipment for all of it, space booked; its balance is still to come. */
export const planned = (order: ACase, values: Values = { balance: '0' }): ACase =>
  opens(order, 'shipment', { quantity: { red: '100' }, values }).confirm('spaceBooked');
