import type { Instalment, Terms } from '@gendan/trade';
import type { NewPart } from '../..';
import type { Procedure } from '../../language';
import type { ACase } from '../../scenarios/a-case';
import { anOrderBy, inTurn, signedBy } from '../../scenarios/played';
import { shAnnex1, shAnnex2 } from '.';

/** For specs only: an order at the SH factory, as far as it has come. */

const PAID: Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'rest', method: 'tt', gate: 'shipment', share: '70' },
];

export const anShOrder = (procedure: Procedure = shAnnex1, terms: Partial<Terms> = {}): ACase =>
  anOrderBy(procedure.rules, { instalments: PAID, ...terms });

/** PMC divides the order: products, processors' shares, shipments. */
export const divided = (order: ACase, part: NewPart): ACase => order.does({ kind: 'openPart', part }, 'planning');

export const reviewOpened = (order: ACase): ACase => {
  inTurn(order, 'orderReceived', 'reviewOpened');
  return divided(order, { kind: 'product', label: 'mug' });
};

export const reviewed = (order: ACase, result = 'ok'): ACase =>
  inTurn(reviewOpened(order), 'productReviewed', 'productionCostAudited').confirm('orderReviewed', { values: { result } });

/** Those whom the annex names audit what was reviewed. */
export const audit = (order: ACase): ACase =>
  order.rules.id === shAnnex2.rules.id ? order.sign('reviewAudited') : signedBy(order, 'reviewAudited', 'foreignTrade', 'finance');

export const audited = (order: ACase, result = 'ok'): ACase => audit(reviewed(order, result));

export const contracted = (order: ACase): ACase => inTurn(audited(order), 'contractDrafted', 'contractSigned');

export function deposited(order: ACase): ACase {
  contracted(order).counted('depositReceived', '3000.00', { part: 'instalment:deposit' });
  return order;
}

export const instructed = (order: ACase): ACase =>
  inTurn(deposited(order).confirm('instructionSheetMade').sign('instructionSheetAudited'), 'instructionSheetIssued');

export const prepared = (order: ACase): ACase =>
  instructed(order)
    .confirm('bomMade')
    .sign('bomAudited')
    .confirm('materialTableMade')
    .sign('materialTableApproved')
    .confirm('materialsOrdered', { values: { arrivesOn: '2026-03-20' } });

export function cutOut(order: ACase): ACase {
  divided(prepared(order), { kind: 'factoryOrder', quantity: { red: '1000' }, values: { dueOn: '2026-06-30' } });
  return inTurn(order, 'processorContracted', 'greigeTallied', 'strikeOffSent');
}

export const finished = (order: ACase): ACase => inTurn(cutOut(order), 'strikeOffConfirmed', 'bulkStarted', 'productionFinished');

export function packed(order: ACase): ACase {
  const carries = { 'factoryOrder:1': { red: '1000' } };
  divided(finished(order).confirm('goodsInspected'), {
    kind: 'shipment',
    quantity: { red: '1000' },
    carries,
    values: { etd: '2026-07-20' },
  });
  return inTurn(order, 'packingInstructed', 'packingMaterialOrdered', 'packingTallied', 'packed');
}

export const stored = (order: ACase): ACase =>
  inTurn(signedBy(packed(order), 'fulfilmentConfirmed', 'quality', 'planning', 'foreignTrade'), 'goodsInWarehouse');

export function paidUp(order: ACase): ACase {
  order.counted('fullPaymentReceived', '7000.00', { part: 'instalment:rest' });
  return order.confirm('paymentSlipIssued', { part: 'instalment:rest' });
}

export const shipped = (order: ACase): ACase => inTurn(paidUp(stored(order)), 'shipmentReleased', 'shippingNoticeIssued', 'goodsShipped');

export const DEPARTMENTS = ['salesperson', 'foreignTrade', 'planning', 'outsourcing', 'purchasing', 'warehouse', 'quality', 'finance'];
