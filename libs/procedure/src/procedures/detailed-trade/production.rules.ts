import {
  again,
  approval,
  clear,
  days,
  each,
  earliest,
  is,
  known,
  latest,
  letter,
  not,
  on,
  onFile,
  oneOf,
  outside,
  paper,
  setting,
  task,
  window,
  workingDays,
  workingHours,
} from '../../builders';
import { inspection } from './inspection.rules';

// 4. The factory order is reserved when the customer has ordered, so that the review knows factory, cost and date; it produces nothing yet.
const reserving = [
  task('factoryReserved', {
    after: ['purchaseOrderReceived'],
    by: 'merchandiser',
    reads: ['terms.goods', 'part.quantity'],
    evidence: {
      producer: { type: 'choice', of: ['own', 'outside'] },
      deliveryDate: 'date',
      statutory: 'flag',
      inspectionRequirement: 'text',
    },
    due: workingDays(setting('promptDays')).after('purchaseOrderReceived', { afresh: true }),
    then: [paper('factoryReservation'), letter('factory', 'factoryReservation')],
    source: ['S2.1.4', 'S2.1.9', 'S1.7.1', 'F-01'],
  }),
  outside('capacityConfirmed', {
    after: ['factoryReserved'],
    by: 'factory',
    evidence: { deliveryDate: 'date' },
    refused: again('factoryReserved'),
    due: workingDays(setting('replyDays'), 'factory').after('factoryReserved'),
    ladder: 'party',
    source: ['S2.1.4', 'F-01'],
  }),
] as const;

const GOODS = { specification: 'text', material: 'text', surfaceTreatment: 'text', quality: 'text', packing: 'text' } as const;

// 6. What binds the factory, and the production notice: only when the review stands and the order is secured.
const releasing = [
  task('factoryContractMade', {
    after: ['contractSigned', 'capacityConfirmed'],
    by: 'merchandiser',
    when: is('facts.factoryReserved.producer', 'own'),
    reads: ['terms.goods', 'terms.delivery', 'part.quantity'],
    evidence: { ...GOODS, domesticAmount: 'money', totalAmount: 'money', materialList: 'list' },
    due: workingDays(setting('promptDays')).after('contractSigned'),
    then: [paper('factoryContract'), paper('materialList')],
    source: ['S1.7.2a'],
  }),
  task('outsourcingListMade', {
    after: ['contractSigned', 'capacityConfirmed'],
    by: 'merchandiser',
    when: is('facts.factoryReserved.producer', 'outside'),
    reads: ['terms.goods', 'terms.delivery', 'part.quantity'],
    evidence: GOODS,
    due: workingDays(setting('promptDays')).after('contractSigned'),
    then: [paper('outsourcingList')],
    source: ['S1.7.2b'],
  }),
  task('productionNoticeIssued', {
    after: [
      'salesOrderMade',
      'contractSigned',
      'factoryContractMade',
      'outsourcingListMade',
      'depositReceived',
      'lcReviewed',
      'creditConfirmed',
      'productionAgreed',
      'change',
      known('terms.delivery'),
    ],
    by: 'merchandiser',
    is: 'startsProduction',
    reads: ['terms.delivery', 'terms.goods', 'part.quantity'],
    evidence: { deliveryDate: 'date', remarks: { type: 'text', optional: true } },
    due: latest(
      workingDays(1).after('contractSigned', { afresh: true }),
      workingDays(1).after('creditConfirmed', { afresh: true }),
      workingDays(1).after('productionAgreed', { afresh: true }),
    ),
    copies: { to: ['salesperson', 'planning'] },
    then: [paper('productionNotice'), letter('factory', 'productionNotice'), clear('production', 'startsProduction')],
    source: ['S2.1.6', 'S1.6.3', 'S1.7.2a', 'S1.7.2b', 'G48', 'F-01', 'E14'],
  }),
] as const;

const near = <const S extends string>(figure: S) =>
  earliest(days(setting(figure)).before('terms.delivery'), days(setting(figure)).before('part.dueOn'));

// Production is looked at often; near the delivery date somebody must say that the goods leave in time, or that they do not.
const following = [
  task('progressChecked', {
    after: ['productionNoticeIssued'],
    by: 'merchandiser',
    evidence: { progress: 'text' },
    due: days(setting('progressDays')).after('productionNoticeIssued'),
    every: days(setting('progressDays')),
    until: 'goodsFinished',
    source: ['S1.8.1', 'F-14'],
  }),
  task('onTimeChecked', {
    after: ['productionNoticeIssued', 'delay'],
    by: 'merchandiser',
    when: not(onFile('goodsFinished')),
    evidence: { readyOn: 'date' },
    due: window(near('onTimeFromDays'), near('onTimeDays')),
    source: ['S1.8.1', 'C07', 'F-14'],
  }),
  outside('goodsFinished', {
    after: ['productionNoticeIssued'],
    by: 'factory',
    evidence: { finishedQuantity: { type: 'lines', optional: true } },
    refused: again('productionNoticeIssued'),
    due: earliest(on('part.dueOn'), on('terms.delivery')),
    ladder: 'party',
    source: ['G65', 'C55'],
  }),
  outside('packingDataReceived', {
    after: ['goodsFinished'],
    by: 'factory',
    evidence: { packingData: 'file', cartons: 'number', cbm: 'number' },
    atOpening: [letter('factory', 'packingDataWanted')],
    refused: again('goodsFinished'),
    due: workingDays(1).after('goodsFinished'),
    ladder: 'party',
    source: ['S2.1.8', 'G73'],
  }),
] as const;

// 9. Goods under statutory inspection: the factory knew it from the order on; customs opens only after it.
const statutory = [
  task('commodityPapersGiven', {
    after: ['goodsFinished', 'exportPapersHandedOver'],
    by: 'merchandiser',
    when: is('facts.factoryReserved.statutory', true),
    evidence: { documents: 'list' },
    due: workingDays(1).after('exportPapersHandedOver'),
    then: [paper('commodityInspectionPapers')],
    source: ['S2.1.9'],
  }),
  outside('commodityInspected', {
    after: ['commodityPapersGiven'],
    by: 'authority',
    link: false,
    when: is('facts.factoryReserved.statutory', true),
    evidence: { certificateNumber: 'text', certificate: 'scan' },
    refused: again('goodsFinished'),
    due: workingDays(setting('commodityDays')).after('commodityPapersGiven'),
    ladder: 'papers',
    source: ['S2.1.9', 'G72'],
  }),
] as const;

// What was really bought, for the presentation to the bank and the tax office.
const buying = [
  task('salesListReceived', {
    after: ['goodsFinished'],
    by: 'merchandiser',
    evidence: { purchasingUnit: 'text', totalAmount: 'money', receivedOn: 'date', salesList: 'file' },
    due: workingDays(setting('salesListDays')).after('goodsFinished', { afresh: true }),
    source: ['S2.17.5'],
  }),
  approval('purchaseConfirmed', {
    after: ['salesListReceived'],
    chain: ['finance', 'businessManager'],
    evidence: { actualAmount: 'money' },
    refused: again('salesListReceived'),
    due: workingDays(setting('signDays')).after('salesListReceived'),
    source: ['S2.17.5', 'F-23'],
  }),
] as const;

export const factoryOrders = each('factoryOrder', { covers: 'terms.lines' }, [
  ...reserving,
  ...releasing,
  ...following,
  ...inspection,
  ...statutory,
  ...buying,
]);

// Goods that cannot leave in time: the customer hears early, with the reason and the exact new day, and so does the forwarder.
export const delays = each('delay', { inside: 'factoryOrder' }, [
  oneOf('delayKnown', [
    outside('delayReported', {
      by: 'factory',
      evidence: { delayReason: 'text', newShipDate: 'date' },
      source: ['S1.8.2', 'E21'],
    }),
    task('delayFound', {
      by: 'merchandiser',
      evidence: { delayReason: 'text', newShipDate: 'date' },
      source: ['S1.8.2', 'C07', 'E21'],
    }),
  ]),
  task('customerToldOfDelay', {
    after: ['delayKnown'],
    by: 'salesperson',
    evidence: { delayReason: 'text', newShipDate: 'date', missesSailing: 'flag' },
    due: latest(
      workingHours(setting('delayHours')).after('delayReported', { afresh: true }),
      workingHours(setting('delayHours')).after('delayFound', { afresh: true }),
    ),
    ladder: 'urgent',
    then: [letter('customer', 'delayNotice')],
    source: ['S1.8.2', 'C07', 'C55', 'E21'],
  }),
  outside('newDateAgreed', {
    after: ['customerToldOfDelay'],
    by: 'customer',
    refused: again('customerToldOfDelay'),
    due: workingDays(setting('replyDays')).after('customerToldOfDelay'),
    ladder: 'party',
    source: ['E21'],
  }),
  task('forwarderTold', {
    after: ['customerToldOfDelay'],
    by: 'merchandiser',
    when: is('facts.customerToldOfDelay.missesSailing', true),
    evidence: { readyOn: 'date' },
    due: workingDays(1).after('customerToldOfDelay', { afresh: true }),
    ladder: 'urgent',
    then: [letter('forwarder', 'sailingDelayed')],
    source: ['E21'],
  }),
  outside('sailingReplanned', {
    after: ['forwarderTold'],
    by: 'forwarder',
    when: is('facts.customerToldOfDelay.missesSailing', true),
    evidence: { vessel: 'text', sailing: 'date', eta: 'date', cutOff: { type: 'instant', optional: true } },
    refused: again('forwarderTold'),
    due: workingDays(setting('replyDays')).after('forwarderTold'),
    ladder: 'party',
    source: ['E21'],
  }),
]);
