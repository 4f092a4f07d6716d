import { amountOf } from '@gendan/trade';
import { lookAt } from '../look';
import { allDoneOn, cast, column, computed, doneOn, field, opinionColumn, remark, term, numberColumn } from './expressions';
import { isNeeded, Place, type Reading } from './place';
import type { Register } from './register';

/** Of cases in which one of these is on file. */
const onceDone =
  (...milestones: string[]) =>
  (read: Reading): Place[] =>
    new Place(read).milestones(...milestones).some(({ state }) => state === 'done') ? [new Place(read)] : [];

const customer = column('customerName', '客户名称', 'Customer', 'who', cast('customer'));
const orderNo = numberColumn('orderNo', '订单编号', 'Order no.');

/** Contract register (source: D23, S2.16a.5): every contract that was signed, and where it is filed. */
export const contracts: Register = {
  id: 'contracts',
  title: { zh: '合同登记表', en: 'Contract register' },
  source: ['D23', 'S2.16a'],
  kinds: ['order'],
  places: onceDone('contractSigned', 'contractSealed', 'contractFiled', 'contractArchived'),
  columns: [
    column('registerNo', '登记号', 'Register no.', 'text', field('contractFiled.registerNumber', 'contractArchived.archiveRef')),
    orderNo,
    customer,
    column(
      'contractAmount',
      '合同金额',
      'Contract amount',
      'money',
      term((terms) => ({ amount: amountOf(terms), currency: terms.currency })),
    ),
    column(
      'deliveryDate',
      '交货日期',
      'Delivery',
      'day',
      term(({ delivery }) => delivery),
    ),
    column('signedOn', '签订日期', 'Signed on', 'day', doneOn('contractSigned')),
    column('filedOn', '备案日期', 'Filed on', 'day', doneOn('contractFiled', 'contractArchived')),
    column('depositOn', '定金到账', 'Deposit received on', 'day', allDoneOn({ is: 'moneyIn', gate: 'production' })),
    remark,
  ],
};

/** Instruction sheet register (source: D36, S2.16a.6). */
export const instructionSheets: Register = {
  id: 'instructionSheets',
  title: { zh: '指示单登记表', en: 'Instruction sheet register' },
  source: ['D36', 'S2.16a'],
  kinds: ['order'],
  procedures: ['shAnnex1', 'shAnnex2'],
  places: onceDone('instructionSheetMade'),
  columns: [
    column('registerNo', '登记号', 'Register no.', 'text', field('instructionSheetMade.registerNumber')),
    orderNo,
    customer,
    column('madeOn', '制单日期', 'Made on', 'day', doneOn('instructionSheetMade')),
    opinionColumn('audit', '审核', 'Audit', 'instructionSheetAudited'),
    column('issuedOn', '下发日期', 'Issued on', 'day', doneOn('instructionSheetIssued')),
    remark,
  ],
};

/** What was done and is copied to others, copy by copy. */
const copiesOf = (read: Reading): Place[] => {
  const look = lookAt(read.rules, read.plan);
  return read.standing.milestones
    .filter((each) => isNeeded(each) && each.state === 'done' && look.milestone(each.key)?.rule.copies !== undefined)
    .map(({ key }) => new Place(read, { key }));
};

/** Distribution register: which paper went to whom, and who has acknowledged it. */
export const distribution: Register = {
  id: 'distribution',
  title: { zh: '文件分发登记表', en: 'Distribution register' },
  source: ['S1.11.1', 'S1.11.2', 'G45'],
  kinds: ['order', 'purchase', 'complaint', 'return'],
  places: copiesOf,
  columns: [
    orderNo,
    computed('paper', '内容', 'What', 'text', ({ read, milestone }) => milestone && read.titleOf(milestone.milestone)),
    computed(
      'distributedOn',
      '分发日期',
      'Distributed on',
      'day',
      ({ read, milestone }) => milestone?.actual && read.dayOf(milestone.actual),
    ),
    column('to', '分发给', 'To', 'text', ({ read, at: { key } }) =>
      (lookAt(read.rules, read.plan).milestone(key ?? '')?.rule.copies?.to ?? []).map((role) => read.words.roles[role] ?? role),
    ),
    column('acknowledged', '已签收', 'Acknowledged', 'text', ({ read, milestone }) =>
      (milestone?.acks ?? []).filter(({ done }) => done).map(({ copy }) => read.words.roles[copy] ?? copy),
    ),
    remark,
  ],
};

/** After-sales register (source: D116, S1.3.5): parts wanted after the sale, and whether they were ordered and sent. */
export const afterSales: Register = {
  id: 'afterSales',
  title: { zh: '售后登记表', en: 'After-sales register' },
  source: ['D116', 'S1.3.5'],
  kinds: ['replacementPart'],
  places: (read) => [new Place(read)],
  columns: [
    numberColumn('entryNo', '登记编号', 'Entry no.'),
    customer,
    column('orderNumber', '订单编号', 'Order no.', 'text', field('partEntered.orderNumber')),
    column('partWanted', '补件', 'Part wanted', 'text', field('partEntered.partWanted')),
    column('quantity', '数量', 'Quantity', 'quantity', field('partEntered.quantity')),
    column('reason', '原因', 'Reason', 'text', field('partEntered.reason')),
    column('enteredOn', '登记日期', 'Entered on', 'day', doneOn('partEntered')),
    column('orderedOn', '补件单日期', 'Part ordered on', 'day', doneOn('replacementOrdered')),
    column('sentOn', '寄出日期', 'Sent on', 'day', doneOn('partSent')),
    column('arrivedOn', '收到日期', 'Arrived on', 'day', doneOn('partArrived')),
    remark,
  ],
};
