import { cast, column, computed, doneOn, field, numberColumn, remark } from './expressions';
import { isNeeded, Place, type Reading } from './place';
import type { Register } from './register';
import { totals } from './totals';

/** Where a cost of freight or delivery is written down when it is confirmed. */
const FREIGHT = ['freightKnown', 'freightRemitted', 'carrierPaid'];

/** One row for every shipment or delivery with a cost on file. */
const freights = (read: Reading): Place[] => {
  const known = read.standing.milestones.filter((each) => FREIGHT.includes(each.milestone) && isNeeded(each) && each.state === 'done');
  const parts = new Set(known.map(({ part }) => part));
  return [...parts].map((id) => {
    const part = read.standing.parts.find((each) => each.id === id);
    return new Place(read, part ? { part } : {});
  });
};

/** Freight (source: D123, S1.3.1): what every shipment costs to move, and what was paid of it. Living expenses are no part of any order. */
export const freight: Register = {
  id: 'freight',
  title: { zh: '运费登记表', en: 'Freight register' },
  source: ['D123', 'S1.3'],
  kinds: ['order'],
  places: freights,
  columns: [
    numberColumn('orderNo', '订单编号', 'Order no.'),
    computed('shipment', '哪一批', 'Shipment', 'text', ({ read, at: { part } }) => part && read.titleOfPart(part)),
    column('carrier', '货代、承运人', 'Forwarder, carrier', 'who', cast('forwarder', 'carrier')),
    column('freightAmount', '运费', 'Freight', 'money', field('freightKnown.freightAmount', 'carrierPaid.freight')),
    column('terminalFee', '码头费', 'Terminal fee', 'money', field('freightKnown.terminalFee')),
    column('otherCosts', '其他费用', 'Other costs', 'money', field('freightKnown.otherCosts')),
    column('paid', '已付', 'Paid', 'money', field('freightRemitted.remitted', 'carrierPaid.freight')),
    column('paidOn', '付款日期', 'Paid on', 'day', doneOn('freightRemitted', 'carrierPaid')),
    remark,
  ],
  sums: (rows) => [{ title: { zh: '合计', en: 'Total' }, figures: totals(rows, 'freightAmount', { zh: '运费', en: 'Freight' }) }],
};
