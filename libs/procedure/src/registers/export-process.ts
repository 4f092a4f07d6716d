import { amountOf } from '@gendan/trade';
import type { Phrase } from '../language';
import type { MilestoneStanding } from '../standing.types';
import {
  cast,
  column,
  computed,
  doneOn,
  allDoneOn,
  field,
  opinionColumn,
  receivedOf,
  remark,
  term,
  under,
  numberColumn,
} from './expressions';
import { type Place, wholeCase } from './place';
import type { Column, Register } from './register';

const METHODS: Record<string, Phrase> = {
  tt: { zh: '电汇 T/T', en: 'T/T' },
  lc: { zh: '信用证 L/C', en: 'L/C' },
  dp: { zh: '付款交单 D/P', en: 'D/P' },
  da: { zh: '承兑交单 D/A', en: 'D/A' },
  openAccount: { zh: '赊销', en: 'Open account' },
};
const ORDERED = ['purchaseOrderReceived', 'customerOrderReceived', 'orderReceived', 'orderConfirmed', 'orderSigned'];

/** The day of the customer's order; of a case without that step the day it was opened. */
const orderedOn = (place: Place): string | undefined => {
  const [day] = doneOn(...ORDERED)(place);
  return typeof day === 'string' ? day : place.read.dayOf(place.read.plan.opened);
};

/** Deposits in the order they were agreed: what comes in before production. */
const deposit = (place: Place, at: number): MilestoneStanding | undefined => place.milestones({ is: 'moneyIn', gate: 'production' })[at];
const depositColumns = (at: number, key: string, zh: string, en: string): Column[] => [
  computed(key, zh, en, 'money', (place) => {
    const found = deposit(place, at);
    return found && receivedOf(place, found);
  }),
  computed(`${key}Verified`, `${zh}财务核实`, `${en}: verified by finance`, 'day', (place) => {
    const actual = deposit(place, at)?.actual;
    return actual && place.read.dayOf(actual);
  }),
  computed(`${key}Opinion`, `${zh}经理意见`, `${en}: manager`, 'text', (place) => {
    const part = deposit(place, at)?.part;
    return part && signedAt(place, 'productionAgreed', part);
  }),
];

/** Who signed an approval of that part, with the day. */
function signedAt(place: Place, approval: string, part?: string): Phrase | undefined {
  const found = place.milestones(approval).find((each) => part === undefined || each.part === part);
  if (found?.state !== 'done' || !found.actual) return undefined;
  const day = place.read.dayOf(found.actual);
  return { zh: `同意 ${day}`, en: `Agreed ${day}` };
}

const lcPart = ({ read }: Place): string | undefined => read.parts('instalment').find(({ values }) => values['method'] === 'lc')?.id;

const basic = under(
  '基本情况',
  'Basic',
  column('customerName', '客户名称', 'Customer', 'who', cast('customer', 'shop')),
  numberColumn('contractNo', '合同号', 'Contract no.'),
  column(
    'contractAmount',
    '合同金额',
    'Contract amount',
    'money',
    term((terms) => ({ amount: amountOf(terms), currency: terms.currency })),
  ),
  computed('customerOrderDate', '客人下单日期', 'Customer ordered on', 'day', orderedOn),
  column('factoryOrderDate', '工厂布单日期', 'Factory order on', 'day', doneOn({ is: 'startsProduction' })),
  column(
    'customerDeliveryDate',
    '客人交货日期',
    'Delivery agreed',
    'day',
    term(({ delivery }) => delivery),
  ),
  computed('factoryDeliveryDate', '工厂交货日期', 'Factory delivers on', 'day', ({ read }) => {
    const days = read.parts('factoryOrder').flatMap(({ values }) => (typeof values['dueOn'] === 'string' ? [values['dueOn']] : []));
    return days.sort().at(-1);
  }),
  column('merchandiser', '跟单员', 'Merchandiser', 'who', cast('merchandiser', 'salesAssistant', 'rep')),
  column('cartons', '箱数（CTNS）', 'Cartons', 'quantity', field('packingDataReceived.cartons', 'packed.packages')),
);

const receipts = under(
  '收款情况',
  'Payment',
  column('paymentMethod', '付款方式', 'Payment method', 'text', ({ read }) =>
    (read.terms?.instalments ?? []).map(({ method }) => METHODS[method] ?? method),
  ),
  column('ttPaymentRatio', 'T/T 比例', 'T/T shares', 'text', ({ read }) => {
    const shares = (read.terms?.instalments ?? [])
      .filter(({ method }) => method === 'tt')
      .map(({ share, amount }) => (share ? `${share}%` : amount));
    return shares.length > 0 ? [shares.join(' : ')] : [];
  }),
  ...depositColumns(0, 'firstDeposit', '第一笔定金', 'First deposit'),
  ...depositColumns(1, 'secondDeposit', '第二笔定金', 'Second deposit'),
  column('balance', '余款', 'Balance', 'money', (place) =>
    ['shipment', 'originals', 'later'].flatMap((gate) =>
      place.milestones({ is: 'moneyIn', gate: gate as 'shipment' | 'originals' | 'later' }).map((each) => receivedOf(place, each)),
    ),
  ),
  column(
    'balanceVerified',
    '余款财务核实',
    'Balance: verified by finance',
    'day',
    allDoneOn({ is: 'moneyIn', gate: 'shipment' }, { is: 'moneyIn', gate: 'originals' }, { is: 'moneyIn', gate: 'later' }),
  ),
  opinionColumn('balanceOpinion', '余款经理意见', 'Balance: manager', 'balanceAgreed'),
  column('lcAmountReceived', '信用证金额', 'L/C amount', 'money', field('lcReceived.amount')),
  computed('lcOpinion', '信用证：同意布单生产', 'L/C: agreed to produce', 'text', (place) => {
    const part = lcPart(place);
    return part && signedAt(place, 'productionAgreed', part);
  }),
);

const inspection = under(
  '验货情况',
  'Inspection',
  column('documentsSentAt', '资料送交时间', 'Papers sent on', 'day', doneOn('inspectionPapersSent')),
  column(
    'result',
    '验货结果',
    'Result',
    'text',
    field('companyInspected.result', 'customerInspected.result', 'thirdPartyInspected.result'),
  ),
  column(
    'situation',
    '验货情况说明',
    'Findings',
    'text',
    field('companyInspected.situation', 'customerInspected.situation', 'thirdPartyInspected.situation'),
  ),
  opinionColumn('inspectionOpinion', '验货经理意见', 'Inspection: manager', { is: 'qualityPassed' }),
);

const freight = under(
  '运费情况',
  'Freight',
  column('forwarder', '货代', 'Forwarder', 'who', cast('forwarder', 'carrier')),
  column('cbm', '立方数（CBM）', 'CBM', 'quantity', field('freightKnown.cbm')),
  column('freightAmount', '运费', 'Freight', 'money', field('freightKnown.freightAmount')),
  column('terminalFee', '码头费', 'Terminal fee', 'money', field('freightKnown.terminalFee')),
  column('otherCosts', '其他费用', 'Other costs', 'money', field('freightKnown.otherCosts')),
  column('financeRemittance', '财务汇款', 'Remitted by finance', 'money', field('freightRemitted.remitted')),
  opinionColumn('freightOpinion', '运费经理意见', 'Freight: manager', 'freightAgreed'),
  column('freightConfirmed', '财务确认', 'Confirmed by finance', 'day', doneOn('freightRemitted')),
);

const certificates = under(
  '产地证、核销单、报关单、口岸备案',
  'Certificates and customs',
  column('certificateKind', 'FORM A / C/O', 'FORM A / C/O', 'text', field('originApplied.certificateKind')),
  column('applicationDate', '申请日期', 'Applied on', 'day', field('originApplied.applicationDate')),
  column('certificateReceivedDate', '领证日期', 'Received on', 'day', field('originReceived.receivedOn')),
  column('otherCertificates', '其他证书', 'Other certificates', 'text', field('originApplied.otherCertificates')),
  column('portFiling', '口岸备案', 'Port filing', 'flag', field('customsPapersSent.portFiling')),
  column('portFilingDate', '备案日期', 'Filed on', 'day', field('customsPapersSent.portFilingDate')),
  column('preEntryStatus', '预录单', 'Pre-entry', 'text', field('customsPapersSent.preEntry')),
  column('declarationNo', '报关单号', 'Declaration no.', 'text', field('customsDeclared.declarationNo')),
  column('declaredAmount', '报关金额', 'Declared amount', 'money', field('customsDeclared.declaredAmount')),
  column('declarationDate', '报关日期', 'Declared on', 'day', field('customsDeclared.declarationDate')),
  column(
    'verificationFormNo',
    '核销单号',
    'Verification form no.',
    'text',
    field('customsDeclared.verificationForm', 'documentsReturned.verificationForm'),
  ),
  column('verificationReturnDate', '收回日期', 'Verification form back on', 'day', field('documentsReturned.verificationReturned')),
  column('invoiceNo', '发票号', 'Invoice no.', 'text', field('customsDeclared.invoiceNo')),
  column('invoiceDeliveredDate', '发票交付日期', 'Invoice delivered on', 'day', field('customsDeclared.invoiceDelivered')),
);

const purchase = under(
  '工厂货物销售清单、提单',
  'Factory sales list and B/L',
  column('purchasingUnit', '购货单位', 'Purchasing unit', 'text', field('salesListReceived.purchasingUnit')),
  column('totalPurchaseAmount', '购货总金额（人民币）', 'Purchase total (RMB)', 'money', field('salesListReceived.totalAmount')),
  column('actualPurchaseAmount', '实际购货金额', 'Actual purchase amount', 'money', field('purchaseConfirmed.actualAmount')),
  column('salesListReceivedDate', '清单收到日期', 'List received on', 'day', field('salesListReceived.receivedOn')),
  opinionColumn('purchaseVerified', '财务核实、经理确认', 'Verified and confirmed', 'purchaseConfirmed'),
  column('blSigned', '提单签收审核确认', 'B/L signed for by', 'text', field('originalsInHand.signedForBy')),
  column('blCustody', '提单保管确认', 'B/L in custody of', 'text', field('originalsInHand.keptBy')),
  opinionColumn('presentationOpinion', '经理意见：同意交单', 'Manager: agreed to presentation', 'presentationAgreed'),
);

const closing = under(
  '单据归档、赔（扣）款',
  'Archive and compensation',
  column('orderDocsArchived', '订单资料归档', 'Order documents archived', 'flag', field('orderArchived.orderDocuments')),
  column('computerDataArchived', '电脑资料归档', 'Computer records archived', 'flag', field('orderArchived.computerRecords')),
  column('samplesArchived', '样品归档', 'Samples archived', 'flag', field('orderArchived.samples')),
  opinionColumn('archiveOpinion', '归档经理意见', 'Archive: manager', 'archiveAgreed'),
  column('compensationUnit', '赔（扣）款单位', 'Compensation: party', 'text', field('compensationProposed.unit')),
  column('compensationReason', '赔（扣）款原因', 'Compensation: reason', 'text', field('compensationProposed.reason')),
  column('compensationTotal', '赔（扣）款金额', 'Compensation: total', 'money', field('compensationProposed.compensation')),
  opinionColumn('compensationConfirmed', '赔（扣）款经理确认', 'Compensation: manager', 'compensationConfirmed'),
);

/** Export process tracking form (source: S2.17): one row per order, the five sections of the form side by side. */
export const exportProcess: Register = {
  id: 'exportProcess',
  title: { zh: '出口流程跟踪单', en: 'Export process tracking form' },
  source: ['S2.17'],
  kinds: ['order'],
  places: wholeCase,
  columns: [...basic, ...receipts, ...inspection, ...freight, ...certificates, ...purchase, ...closing, remark],
};
