import {
  again,
  any,
  approval,
  atLeast,
  byCases,
  clear,
  days,
  each,
  is,
  latest,
  letter,
  not,
  opens,
  outside,
  paper,
  path,
  setting,
  task,
  workingDays,
} from '../../builders';
import { title } from './title';

/**
 * `photoLane`: in which lane the customer confirms the photo of the goods (F-21: the chart has it in one of them and does not say which);
 * an order may ask for it by itself (`terms.photo`).
 */
export const LANE_SETTINGS = {
  photoLane: 'foreign',
  packDays: 1,
  transportDays: 2,
  domesticDays: 7,
  foreignDays: 40,
  carrierDays: 5,
} as const;

/** The order says which lane it takes. */
const domestic = is('terms.lane', 'domestic');
const foreign = is('terms.lane', 'foreign');
const inFull = any(domestic, is('facts.collectionConfirmed.collectionMethod', 'fullPayment'));
const otherwise = is('facts.collectionConfirmed.collectionMethod', 'other');
const enclosed = { type: 'choice', of: ['enclosed'] } as const;

/**
 * From the store to the customer, at home or abroad: money or the salesperson's word, finance and the responsible sign the delivery note,
 * packing with card, catalogue and gift, photo, carrier, the way known at any time, the carrier paid after receipt (S1.15, F-21, F-32).
 */
export const shippingLanes = each('shipment', { covers: 'terms.lines' }, [
  task('deliveryNoteMade', {
    after: ['goodsStored'],
    by: 'merchandiser',
    reads: ['facts.particularsGiven.customerName', 'facts.particularsGiven.address', 'facts.particularsGiven.unitPrice', 'part.quantity'],
    evidence: { noteNumber: 'text' },
    due: workingDays(setting('promptDays')).after('goodsStored', { afresh: true }),
    then: [paper('deliveryNote')],
    source: ['S1.15.2', 'S1.15.3a'],
  }),
  task('collectionConfirmed', {
    after: ['goodsStored'],
    by: 'salesperson',
    when: foreign,
    evidence: { collectionMethod: { type: 'choice', of: ['fullPayment', 'other'] } },
    due: workingDays(setting('promptDays')).after('goodsStored'),
    source: ['S1.15.2', 'F-21'],
  }),
  task('fullPaymentConfirmed', {
    after: ['deliveryNoteMade', 'depositReceived', 'shipmentPaymentReceived'],
    by: 'finance',
    when: inFull,
    evidence: { received: 'money' },
    due: workingDays(setting('promptDays')).after('deliveryNoteMade', { afresh: true }),
    source: ['S1.15.3a', 'G78'],
  }),
  task('collectibilityStated', {
    after: ['deliveryNoteMade', 'collectionConfirmed'],
    by: 'salesperson',
    when: otherwise,
    evidence: { statement: 'text' },
    due: workingDays(setting('promptDays')).after('deliveryNoteMade', { afresh: true }),
    source: ['S1.15.3b', 'G79'],
  }),
  // finance signs in both branches: on the full amount, or on the strength of the salesperson's statement
  approval('deliveryNoteSigned', {
    after: [
      'deliveryNoteMade',
      'collectibilityStated',
      'shipmentPaymentReceived',
      any(not(inFull), atLeast('facts.fullPaymentConfirmed.received', path('terms.amount'))),
    ],
    chain: ['finance'],
    is: 'financeReleased',
    reads: ['facts.fullPaymentConfirmed.received'],
    refused: again('deliveryNoteMade', 'collectibilityStated'),
    due: latest(
      workingDays(setting('promptDays')).after('deliveryNoteMade', { afresh: true }),
      workingDays(setting('promptDays')).after('collectibilityStated', { afresh: true }),
    ),
    source: ['S1.15.3a', 'S1.15.3b', 'G80', 'E25', 'F-32', 'F-02'],
  }),
  approval('responsibleSigned', {
    after: ['deliveryNoteSigned'],
    mode: 'all',
    chain: ['salesperson', 'warehouse'],
    refused: again('deliveryNoteMade'),
    due: workingDays(setting('promptDays')).after('deliveryNoteSigned'),
    source: ['S1.15.4', 'G81'],
  }),
  task('goodsPacked', {
    after: ['responsibleSigned'],
    by: 'merchandiser',
    evidence: { businessCard: enclosed, catalogue: enclosed, gift: enclosed, photo: 'photo' },
    due: workingDays(setting('packDays')).after('responsibleSigned', { afresh: true }),
    source: ['S1.15.5', 'S1.15.6'],
  }),
  outside('photoConfirmed', {
    after: ['goodsPacked'],
    by: 'customer',
    when: any(is('terms.lane', setting('photoLane')), is('terms.photo', true)),
    reads: ['facts.goodsPacked.photo'],
    atOpening: [letter('customer', 'goodsPhotos')],
    refused: again('goodsPacked'),
    due: workingDays(setting('replyDays')).after('goodsPacked'),
    ladder: 'party',
    source: ['S1.15.6', 'G82', 'F-21'],
  }),
  task('expressArranged', {
    after: ['goodsPacked', 'photoConfirmed'],
    by: 'merchandiser',
    when: domestic,
    evidence: { sentBy: { type: 'choice', of: ['express', 'logistics'] }, carrierName: 'text' },
    due: latest(workingDays(setting('packDays')).after('goodsPacked'), workingDays(setting('packDays')).after('photoConfirmed')),
    source: ['S1.15.7a', 'F-21'],
  }),
  // abroad nobody but the freight company that the house has designated
  task('freightArranged', {
    after: ['goodsPacked', 'photoConfirmed'],
    by: 'merchandiser',
    when: foreign,
    evidence: { freightCompany: { type: 'choice', of: ['designated'] }, readyOn: 'date' },
    due: latest(workingDays(setting('packDays')).after('goodsPacked'), workingDays(setting('packDays')).after('photoConfirmed')),
    then: [letter('carrier', 'pickUpWanted')],
    source: ['S1.15.7b', 'F-21'],
  }),
  task('goodsDispatched', {
    after: [
      'goodsStored',
      'responsibleSigned',
      'deliveryNoteSigned',
      'goodsPacked',
      'photoConfirmed',
      'expressArranged',
      'freightArranged',
      'shipmentPaymentReceived',
      'abnormality',
      'change',
    ],
    by: 'merchandiser',
    is: 'goodsLeave',
    atOpening: [clear('logistics', 'load')],
    evidence: { waybill: 'text', quantity: 'lines' },
    due: latest(workingDays(setting('packDays')).after('expressArranged'), workingDays(setting('packDays')).after('freightArranged')),
    copies: { to: ['salesperson'] },
    then: [letter('customer', 'goodsOnTheirWay')],
    source: ['S1.15.7a', 'S1.15.7b', 'G85'],
  }),
  task('domesticWayKnown', {
    after: ['goodsDispatched'],
    by: 'merchandiser',
    when: domestic,
    evidence: { status: 'text' },
    due: days(setting('transportDays')).after('goodsDispatched'),
    every: days(setting('transportDays')),
    until: 'goodsReceived',
    copies: { to: ['salesperson'] },
    then: [letter('customer', 'onTheWay')],
    source: ['S1.15.8', 'F-21'],
  }),
  task('foreignWayKnown', {
    after: ['goodsDispatched'],
    by: 'merchandiser',
    when: foreign,
    evidence: { status: 'text' },
    due: days(setting('transportDays')).after('goodsDispatched'),
    every: days(setting('transportDays')),
    until: 'goodsReceived',
    copies: { to: ['salesperson'] },
    source: ['S1.15.8', 'F-21'],
  }),
  outside('goodsReceived', {
    after: ['goodsDispatched'],
    by: 'customer',
    evidence: { comments: { type: 'text', optional: true } },
    refused: opens('complaint'),
    due: byCases(
      { when: domestic, due: days(setting('domesticDays')).after('goodsDispatched') },
      { due: days(setting('foreignDays')).after('goodsDispatched') },
    ),
    ladder: 'party',
    source: ['S1.15.8', 'S1.15.9', 'G93'],
  }),
  task('carrierPaid', {
    after: ['goodsReceived'],
    by: 'finance',
    atOpening: [clear('finance', 'carrier')],
    evidence: { freight: 'money' },
    due: workingDays(setting('carrierDays')).after('goodsReceived'),
    source: ['S1.15.9', 'G97'],
  }),
  title({ loaded: 'goodsDispatched' }),
]);
