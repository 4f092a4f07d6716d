import type { Terms } from '@gendan/trade';
import { sliceOf } from '../..';
import { type ACase, aCase } from '../../scenarios/a-case';
import { eightSteps } from '.';

/** For specs only: domestic orders that have come so far. */

const { rules } = eightSteps;
export type Options = { quotationWanted?: boolean; contractWanted?: boolean };
export type Supply = 'supplier' | 'ownProduction' | 'stock';

export function opened(change: Partial<Terms> = {}): ACase {
  const terms: Terms = {
    currency: 'CNY',
    incoterm: null,
    port: null,
    lines: [{ line: 'red', product: 'cabinet', description: 'Cabinet', quantity: '100', unit: 'PCS', price: '100.00' }],
    delivery: '2026-05-29',
    tolerancePercent: '0',
    instalments: [{ id: 'all', method: 'tt', gate: 'later', share: '100' }],
    inspection: 'none',
    firstArticle: false,
    remarks: null,
    ...change,
  };
  const slice = Object.entries(sliceOf(rules, terms)).map(([path, value]) => [path.slice('terms.'.length), value] as const);
  return aCase({ rules, terms: Object.fromEntries(slice) });
}

/** Services answer whatever they were asked. */
export function answered(order: ACase): ACase {
  for (const effect of Object.keys(order.plan.effects)) order.answer(effect);
  return order;
}

export const recorded = (order: ACase, options: Options = {}): ACase =>
  order.confirm('requirementRecorded', { values: { quotationWanted: false, contractWanted: false, ...options } });
export const audited = (order: ACase, options: Options = {}): ACase =>
  recorded(order, options).confirm('orderEntered').sign('orderAudited');
export const drafted = (order: ACase): ACase => audited(order, { contractWanted: true }).confirm('contractDrafted');
export const auditedByAll = (order: ACase): ACase =>
  drafted(order)
    .sign('contractAudited', { by: 'production' })
    .sign('contractAudited', { by: 'finance' })
    .sign('contractAudited', { by: 'businessManager' });

export const contracted = (order: ACase): ACase => auditedByAll(order).sign('contractSealed').confirm('contractSigned');

/** Staff and supply named, the departments still to confirm. */
export const resourced = (order: ACase, supply: Supply = 'stock'): ACase => order.confirm('resourcesAssigned', { values: { supply } });

export function assigned(order: ACase, supply: Supply = 'stock'): ACase {
  resourced(audited(order).confirm('orderConfirmed'), supply);
  order.sign('departmentsConfirmed', { by: 'warehouse' });
  if (supply === 'ownProduction') order.sign('departmentsConfirmed', { by: 'production' });
  if (supply === 'supplier') order.sign('departmentsConfirmed', { by: 'purchasing' });
  return answered(order);
}

/** One production order for all, planned; with a supplier the agreement is signed before. */
export function planned(order: ACase, supply: 'supplier' | 'ownProduction' = 'supplier'): ACase {
  assigned(order, supply);
  if (supply === 'supplier') order.confirm('supplierChosen').confirm('agreementSigned');
  order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '100' } } });
  return order.confirm('productionPlanned', { values: { finishOn: '2026-04-30' } });
}

export const started = (order: ACase, supply: 'supplier' | 'ownProduction' = 'supplier'): ACase =>
  answered(planned(order, supply).confirm('productionStarted'));
export const sampled = (order: ACase, supply: 'supplier' | 'ownProduction' = 'supplier'): ACase =>
  started(order, supply).confirm('inProcessSampled');
export const stored = (order: ACase): ACase =>
  sampled(order).confirm('supplierFinished').sign('finished').confirm('goodsBrought').sign('inboundInspected');

export function shipping(order: ACase, quantity = '100', label = '1'): ACase {
  return order.does({ kind: 'openPart', part: { kind: 'shipment', label, quantity: { red: quantity }, values: { etd: '2026-05-20' } } });
}

/** Out of stock, one shipment, on its way. */
export const shipped = (order: ACase, part?: string): ACase =>
  answered(order.confirm('goodsPacked', at(part)).confirm('carrierChosen', at(part))).confirm('goodsShipped', {
    ...at(part),
    values: { expectedArrival: '2026-03-06' },
  });
export const at = (part?: string): { part?: string } => (part === undefined ? {} : { part });

export const delivered = (order: ACase): ACase =>
  shipped(shipping(assigned(order)))
    .confirm('goodsReceived')
    .confirm('receiptAccepted')
    .confirm('delivered');
export function settled(order: ACase): ACase {
  order.counted('laterPaymentReceived', '10000.00', { part: 'instalment:all' });
  return answered(order.confirm('settled'));
}
