import {
  again,
  clear,
  days,
  each,
  earliest,
  is,
  latest,
  letter,
  on,
  opens,
  outside,
  paper,
  setting,
  stage,
  task,
  workingDays,
  workingHours,
} from '../../builders';
import { title } from '../house/title';

const NOT_AS_EXPECTED = is('facts.satisfactionAnswered.asExpected', 'no');

const leaving = [
  task('shipmentArranged', {
    after: ['goodsInspected'],
    by: 'merchandiser',
    evidence: { logisticsCompany: 'text', transportMode: { type: 'choice', of: ['sea', 'air', 'courier', 'road'] }, readyOn: 'date' },
    copies: { to: ['logistics'] },
    due: latest(workingDays(1).after('goodsInspected', { afresh: true }), days(setting('bookingDays')).before('part.etd')),
    then: [letter('carrier', 'transportWanted')],
    source: ['S3.5.1'],
  }),
  outside('transportConfirmed', {
    after: ['shipmentArranged'],
    by: 'carrier',
    evidence: { sailing: 'date', vessel: { type: 'text', optional: true } },
    reads: ['facts.shipmentArranged.transportMode'],
    refused: again('shipmentArranged'),
    due: workingDays(setting('replyDays')).after('shipmentArranged'),
    ladder: 'party',
    source: ['S3.5.2'],
  }),
  task('packingListMade', {
    after: ['goodsInspected'],
    by: 'merchandiser',
    reads: ['part.quantity'],
    evidence: { cargo: 'text' },
    due: workingDays(2).after('goodsInspected'),
    then: [paper('packingList'), paper('commercialInvoice')],
    source: ['S2.2', 'S3.5.1'],
  }),
  task('commodityInspected', {
    after: ['packingListMade'],
    by: 'logistics',
    when: is('terms.commodityInspection', true),
    evidence: { certificate: 'scan' },
    due: workingDays(setting('commodityInspectionDays')).after('packingListMade'),
    source: ['S2.2', 'S3.5.1'],
  }),
  task('goodsShipped', {
    after: [
      'goodsInspected',
      'transportConfirmed',
      'packingListMade',
      'commodityInspected',
      'shipmentPaymentReceived',
      'problem',
      'change',
    ],
    by: 'merchandiser',
    is: 'goodsLeave',
    atOpening: [clear('logistics', 'load')],
    evidence: { quantity: 'lines', container: { type: 'iso6346', optional: true } },
    due: earliest(on('part.etd'), on('facts.lcReceived.latestShipment')),
    then: [paper('deliveryNote')],
    source: ['S3.5.1', 'G85'],
  }),
  task('customerAdvised', {
    after: ['goodsShipped'],
    by: 'merchandiser',
    evidence: { logisticsNumber: 'text', eta: 'date' },
    due: workingHours(setting('adviseHours')).after('goodsShipped', { afresh: true }),
    ladder: 'urgent',
    then: [letter('customer', 'goodsOnTheirWay')],
    source: ['S3.5.3', 'F-18'],
  }),
] as const;

const afterSales = [
  outside('goodsReceived', {
    after: ['customerAdvised'],
    by: 'customer',
    evidence: { remarks: { type: 'text', optional: true } },
    refused: again('customerAdvised'),
    due: on('facts.customerAdvised.eta'),
    ladder: 'arrival',
    source: ['S3.6.1', 'C58', 'G93'],
  }),
  outside('satisfactionAnswered', {
    after: ['goodsReceived'],
    by: 'customer',
    evidence: { asExpected: { type: 'choice', of: ['yes', 'no'] }, feedback: { type: 'text', optional: true } },
    atOpening: [letter('customer', 'asExpected')],
    refused: again('goodsReceived'),
    due: workingDays(setting('contactDays')).after('goodsReceived'),
    ladder: 'party',
    source: ['S3.6.1', 'S3.6.3', 'G110'],
  }),
  task('complaintPassedOn', {
    after: ['satisfactionAnswered'],
    by: 'merchandiser',
    when: NOT_AS_EXPECTED,
    evidence: { complaint: 'text', handlingDepartment: 'text' },
    copies: { to: ['salesperson', 'production'], acknowledge: true },
    due: workingHours(setting('atOnceHours')).after('satisfactionAnswered'),
    ladder: 'urgent',
    then: [opens('complaint', ['facts.complaintPassedOn.complaint', 'facts.complaintPassedOn.handlingDepartment'])],
    source: ['S3.6.2', 'E32'],
  }),
] as const;

/** S3.5–S3.6 and the rest of the chain in S2.2's title: packing list, commodity inspection, leaving, money, and how the customer likes it. */
export const shipping = each('shipment', { covers: 'terms.lines' }, [...leaving, title({ loaded: 'goodsShipped' }), ...afterSales]);

export const settling = stage('settling', [
  task('moneyCollected', {
    after: ['goodsShipped', 'originalsSent', 'balanceReceived', 'bankPaid', 'laterPaymentReceived'],
    by: 'finance',
    evidence: { settled: 'money' },
    due: latest(
      workingDays(2).after('balanceReceived'),
      workingDays(2).after('bankPaid'),
      workingDays(2).after('laterPaymentReceived'),
      workingDays(2).after('originalsSent'),
    ),
    source: ['S2.2'],
  }),
  task('lessonsNoted', {
    after: ['satisfactionAnswered', 'complaintPassedOn'],
    by: 'merchandiser',
    evidence: { problems: 'text', proposals: 'text' },
    copies: { to: ['salesperson', 'production', 'purchasing'] },
    due: workingDays(setting('lessonsDays')).after('satisfactionAnswered'),
    source: ['S3.8'],
  }),
  task('filesArchived', {
    after: ['moneyCollected', 'lessonsNoted'],
    by: 'merchandiser',
    is: 'closes',
    evidence: { archived: 'list' },
    due: workingDays(setting('archiveDays')).after('moneyCollected'),
    source: ['S3.7', 'S3.0b'],
  }),
]);
