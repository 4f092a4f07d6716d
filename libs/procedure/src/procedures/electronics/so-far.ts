import type { Terms } from '@gendan/trade';
import type { ACase, Start } from '../../scenarios/a-case';
import { anOrderBy, answered, inTurn, signedBy } from '../../scenarios/played';
import { electronicsRules } from './rules';

/** For specs only: an order of the electronics factory, brought so far. */

export const SIGNERS = ['salesperson', 'softwareEngineer', 'packingWarehouse', 'electronicsWarehouse', 'generalManager'];

export const opened = (change: Partial<Terms> = {}, start: Partial<Start> = {}): ACase =>
  anOrderBy(electronicsRules, { firstArticle: true, ...change }, start);

export function released(order: ACase): ACase {
  order.confirm('customerOrderReceived', { by: 'salesperson', files: true });
  return order.sign('orderReleased');
}

export function drafted(order: ACase, dueOn = '2026-06-30'): ACase {
  order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' }, values: { dueOn } } });
  if (order.state('dueDateAnalysed') === 'open') order.confirm('dueDateAnalysed');
  return order.confirm('productionOrderDrafted');
}

export const issued = (order: ACase): ACase =>
  answered(signedBy(drafted(released(order)), 'productionOrderSigned', ...SIGNERS).confirm('productionOrderIssued'));
export const supplied = (order: ACase): ACase =>
  inTurn(order, 'bomConfirmed', 'bomDistributed').confirm('materialArrivalChecked', { values: { allInTime: true } });
export const onLine = (order: ACase): ACase => order.confirm('firstArticleMade').sign('firstArticleConfirmed').confirm('lineStarted');
export const stored = (order: ACase): ACase => order.confirm('goodsFinished').sign('goodsPassed').confirm('goodsStored');

export function planned(order: ACase): ACase {
  const carries = { 'factoryOrder:1': { red: '1000' } };
  return order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { red: '1000' }, carries, values: { etd: '2026-07-20' } } });
}

export function paid(order: ACase): ACase {
  order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
  return order;
}
