import { chinaOffice, type Instalment, type Terms } from '@gendan/trade';
import { sliceOf, type Values } from '../..';
import { type ACase, aCase, type Start } from '../../scenarios/a-case';
import { detailedTradeRules as rules } from './rules';

/** For specs only: an order of the detailed procedure, brought so far. 1000 mugs at 10 dollars, delivery 31 July 2026. */

export const TT: Instalment[] = [
  { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
  { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
];
export const BEFORE_SHIPPING: Instalment[] = [{ id: 'all', method: 'tt', gate: 'shipment', share: '100' }];
export const LC: Instalment[] = [{ id: 'lc', method: 'lc', gate: 'production', share: '100' }];
export const OPEN: Instalment[] = [{ id: 'all', method: 'openAccount', gate: 'later', share: '100' }];
export const DA: Instalment[] = [{ id: 'da', method: 'da', gate: 'originals', share: '100' }];

const AGREED: Terms = {
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  lines: [{ line: 'red', product: 'mug', description: 'Mug, red', quantity: '1000', unit: 'PCS', price: '10.00' }],
  delivery: '2026-07-31',
  tolerancePercent: '0',
  instalments: TT,
  inspection: 'none',
  firstArticle: false,
  remarks: null,
};

/** What `sliceOf` gives, without the prefix. */
export const termsOf = (change: Partial<Terms> = {}): Values =>
  Object.fromEntries(Object.entries(sliceOf(rules, { ...AGREED, ...change })).map(([path, value]) => [path.slice('terms.'.length), value]));

export const opened = (change: Partial<Terms> = {}, start: Partial<Start> = {}): ACase =>
  aCase({ rules, terms: termsOf(change), calendars: { factory: chinaOffice({ id: 'factory', version: 1 }) }, ...start });

/** Services answer whatever they were asked. */
export function answered(order: ACase): ACase {
  for (const effect of Object.keys(order.plan.effects)) order.answer(effect);
  return order;
}

export const ordered = (order: ACase): ACase =>
  order.confirm('inquiryClarified').confirm('proformaDrafted').confirm('purchaseOrderReceived');

export function reserved(order: ACase, values: Values = {}, dueOn = '2026-07-10'): ACase {
  order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' }, values: { dueOn } } });
  return order.confirm('factoryReserved', { values }).confirm('capacityConfirmed');
}

export const formFilled = (order: ACase, values: Values = {}): ACase => order.confirm('reviewFormFilled', { values });

/** Everybody whose signature the review form needs, in their order. */
export function reviewed(order: ACase): ACase {
  for (const role of ['salesperson', 'businessManager', 'managementDepartment', 'generalManager'])
    if (order.state('contractReviewed') === 'open') order.sign('contractReviewed', { by: role });
  return order;
}

export const contracted = (order: ACase): ACase =>
  order.confirm('salesOrderMade').confirm('contractDrafted').sign('contractSealed').confirm('contractSigned');

/** From the inquiry to the contract signed by both. */
export const agreed = (order: ACase, reserving: Values = {}): ACase =>
  contracted(reviewed(formFilled(reserved(ordered(order), reserving))));

export const LC_RECEIVED = {
  lc: { number: 'LC1', version: 0 },
  amount: { amount: '10000.00', currency: 'USD' },
  latestShipment: '2026-07-25',
  expiry: '2026-08-05',
};

/** What the instalments ask before production is in, and the manager agrees to it. */
export function secured(order: ACase): ACase {
  for (const { id, values } of Object.values(order.plan.parts).filter(({ kind }) => kind === 'instalment')) {
    const part = id;
    if (order.state('depositReceived', part) === 'open') order.counted('depositReceived', String(values['amount']), { part });
    if (order.state('lcReceived', part) === 'open')
      order.confirm('lcReceived', { part, values: LC_RECEIVED, by: 'documentsClerk', files: true });
    if (order.state('lcReviewed', part) === 'open')
      order.sign('lcReviewed', { part, by: 'salesperson' }).sign('lcReviewed', { part, by: 'documentsClerk' });
    if (order.state('creditConfirmed', part) === 'open') answered(order).confirm('creditConfirmed', { part });
    for (const role of ['businessManager', 'generalManager'])
      if (order.state('productionAgreed', part) === 'open') order.sign('productionAgreed', { part, by: role });
  }
  return order;
}

/** The factory has its contract or list and the production notice. */
export function released(order: ACase, part = 'factoryOrder:1'): ACase {
  for (const paper of ['factoryContractMade', 'outsourcingListMade'])
    if (order.state(paper, part) === 'open') order.confirm(paper, { part });
  return answered(order.confirm('productionNoticeIssued', { part }));
}

export const producing = (change: Partial<Terms> = {}, reserving: Values = {}): ACase =>
  released(secured(agreed(opened(change), reserving)));

export function planned(order: ACase, values: Values = {}): ACase {
  const carries = { 'factoryOrder:1': { red: '1000' } };
  const part = { kind: 'shipment', quantity: { red: '1000' }, carries, values: { etd: '2026-07-20', ...values } };
  return order
    .does({ kind: 'openPart', part })
    .confirm('forwarderContacted')
    .confirm('sailingConfirmed', { values: { eta: '2026-08-20' } });
}

export const finished = (order: ACase): ACase => order.confirm('goodsFinished').confirm('packingDataReceived');

/** Goods finished, papers made, nothing but the loading left. */
export const ready = (order: ACase, values: Values = {}): ACase =>
  finished(planned(order, values)).confirm('exportPapersHandedOver').confirm('customsPapersSent').confirm('shippingNoticeIssued');

export const loaded = (order: ACase): ACase => answered(answered(order).confirm('goodsLoaded'));

/** The customer has confirmed the bill of lading, the originals are with us. */
export const withOriginals = (order: ACase): ACase =>
  order.confirm('blChecked').confirm('blConfirmed').confirm('documentsMade').confirm('originalsInHand');
