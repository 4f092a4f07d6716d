import type { Terms } from '@gendan/trade';
import type { ACase } from '../../scenarios/a-case';
import { anOrderBy, answered, inTurn, signedBy } from '../../scenarios/played';
import { taskOrderRules } from './rules';

/** For specs only: an order by production task order, brought so far. */

export const opened = (change: Partial<Terms> = {}): ACase => anOrderBy(taskOrderRules, change);
export const contracted = (order: ACase): ACase => order.confirm('orderChecked').sign('contractSigned').confirm('orderConfirmed');

export function drafted(order: ACase): ACase {
  order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' }, values: { dueOn: '2026-06-30' } } });
  return order.confirm('taskOrderDrafted');
}

export const signed = (order: ACase): ACase =>
  signedBy(drafted(order), 'taskOrderSigned', 'salesperson', 'businessManager', 'generalManager');
export const issued = (order: ACase): ACase => answered(signed(order).confirm('taskOrderIssued'));

export function planned(order: ACase): ACase {
  const carries = { 'factoryOrder:1': { red: '1000' } };
  return order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { red: '1000' }, carries, values: { etd: '2026-07-20' } } });
}

export const packed = (order: ACase): ACase => inTurn(order, 'packingArranged', 'packingDelivered', 'printsChecked');
export const passed = (order: ACase): ACase => packed(order).confirm('goodsFinished').sign('goodsPassed');
export const fixed = (order: ACase): ACase => inTurn(order, 'entryDataAsked', 'entryDataReceived', 'pickUpArranged', 'loadingFixed');

/** In the workshop, the shipment planned, nothing loaded. */
export const making = (change: Partial<Terms> = {}): ACase => planned(issued(contracted(opened(change))));
/** All papers for the loading made; finance has not signed yet. */
export const noted = (order: ACase): ACase => inTurn(fixed(passed(order)), 'pickUpOrderIssued', 'deliveryNoteMade');

export function paid(order: ACase): ACase {
  order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
  return order;
}

export const loaded = (order: ACase): ACase => answered(answered(paid(noted(order)).sign('deliveryNoteSigned')).confirm('goodsLoaded'));

export function recorded(order: ACase): ACase {
  order.does({ kind: 'openPart', part: { kind: 'container', inside: 'shipment:1' } });
  return order.confirm('containerRecorded');
}
