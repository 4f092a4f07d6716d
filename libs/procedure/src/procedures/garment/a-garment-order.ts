import { chinaOffice, type Terms } from '@gendan/trade';
import { sliceOf } from '../..';
import { type ACase, aCase } from '../../scenarios/a-case';
import { garment } from '.';

/** For specs only: garment orders that have come so far. */

const { rules } = garment;

/** What `sliceOf` gives, without the prefix. */
export function termsOf(change: Partial<Terms> = {}): Record<string, unknown> {
  const terms: Terms = {
    currency: 'USD',
    incoterm: 'FOB',
    port: 'Shenzhen',
    lines: [{ line: 'red', product: 'jeans', description: 'Jeans, style 1107', quantity: '1000', unit: 'PCS', price: '10.00' }],
    delivery: '2026-07-31',
    tolerancePercent: '0',
    instalments: [
      { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
      { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
    ],
    inspection: 'company',
    firstArticle: false,
    remarks: null,
    ...change,
  };
  return Object.fromEntries(Object.entries(sliceOf(rules, terms)).map(([path, value]) => [path.slice('terms.'.length), value]));
}

export const opened = (change: Partial<Terms> = {}): ACase =>
  aCase({ rules, terms: termsOf(change), calendars: { company: chinaOffice({ id: 'company', version: 1 }) } });

/** Services answer whatever they were asked. */
export function answered(order: ACase): ACase {
  for (const effect of Object.keys(order.plan.effects)) order.answer(effect);
  return order;
}

/** A style begins with the customer's sample order, which the merchandiser puts on file and translates. */
export const styled = (order: ACase): ACase =>
  order.confirm('sampleOrderReceived', { by: 'merchandiser', files: true, open: { kind: 'sample' } }).confirm('sampleOrderTranslated');

/** Fabric from the mill, trims from stock, nothing unclear. */
export const studied = (order: ACase): ACase =>
  styled(order).confirm('fabricChecked').confirm('trimsChecked').confirm('requirementsStudied');

export function sheeted(order: ACase, washing: 'none' | 'normal' | 'special' = 'none'): ACase {
  studied(order)
    .confirm('processSheetMade', { values: { washing, sampleDueDate: '2026-03-20' } })
    .confirm('sampleNoticeIssued');
  return order
    .confirm('sampleFabricOrdered', { values: { arrivesOn: '2026-03-06' } })
    .confirm('sampleFabricArrived')
    .confirm('sampleMaterialsComplete');
}

export const sewn = (order: ACase, washing: 'none' | 'normal' = 'none'): ACase =>
  sheeted(order, washing).confirm('sampleSewn').sign('sampleChecked');
export const measured = (order: ACase): ACase => sewn(order).confirm('sampleFinished').sign('sampleMeasured');
export const sampled = (order: ACase): ACase =>
  measured(order).confirm('sampleDispatched').confirm('costSheetMade').confirm('styleQuoted').confirm('sampleApproved');

export const entered = (order: ACase): ACase => order.confirm('orderReceived', { by: 'salesperson', files: true }).confirm('orderEntered');
export const agreed = (order: ACase): ACase => entered(order).sign('orderInfoChecked').confirm('orderConfirmed').confirm('productionTold');

/** One production order for all, planned and agreed with sales. */
export function planned(order: ACase, values: Record<string, unknown> = {}): ACase {
  order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' } } });
  return order.confirm('productionPlanned', { values: { finishOn: '2026-07-10', ...values } });
}

export function started(order: ACase): ACase {
  if (order.state('depositReceived', 'instalment:deposit') === 'open')
    order.counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
  return answered(order.confirm('productionStarted'));
}

export const producing = (order: ACase): ACase => started(planned(agreed(order)).sign('planAgreed'));
export const finished = (order: ACase): ACase => producing(order).confirm('inProcessChecked').confirm('goodsFinished');

export function shipping(order: ACase): ACase {
  return order.does({
    kind: 'openPart',
    part: { kind: 'shipment', quantity: { red: '1000' }, carries: { 'factoryOrder:1': { red: '1000' } }, values: { etd: '2026-07-24' } },
  });
}

export const ready = (order: ACase): ACase =>
  answered(shipping(order).confirm('shipmentArranged').confirm('transportConfirmed').confirm('packingListMade'));
export const shipped = (order: ACase): ACase =>
  ready(finished(order).sign('goodsInspected'))
    .confirm('goodsShipped')
    .confirm('customerAdvised', { values: { eta: '2026-04-20' } });

export function paid(order: ACase): ACase {
  order.confirm('documentsMade').counted('balanceReceived', '7000.00', { part: 'shipment:1' });
  return answered(order.confirm('originalsSent').confirm('moneyCollected'));
}
