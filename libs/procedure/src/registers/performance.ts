import { amountOf } from '@gendan/trade';
import { cast, column, computed, field, numberColumn, receivedOf, remark, term } from './expressions';
import { gather } from './gather';
import { type Place, wholeCase } from './place';
import type { Cell, Register, Row, Sum } from './register';
import { totals } from './totals';

const paidSoFar = (place: Place): Cell | undefined =>
  gather(
    'money',
    place.milestones({ is: 'moneyIn' }).map((each) => receivedOf(place, each)),
  );

/** Performance (source: D124, S1.3.11): whose orders they are, what they come to, what they cost and what was paid. */
export const performance: Register = {
  id: 'performance',
  title: { zh: '业绩表', en: 'Performance' },
  source: ['D124', 'S1.3'],
  kinds: ['order'],
  places: (read) => (read.standing.cancelled ? [] : wholeCase(read)),
  columns: [
    numberColumn('orderNo', '订单编号', 'Order no.'),
    column('agent', '业务员', 'Agent', 'who', cast('salesperson', 'rep', 'salesAssistant', 'merchandiser')),
    column('customerName', '客户名称', 'Customer', 'who', cast('customer', 'shop', 'reseller')),
    computed('orderedOn', '下单日期', 'Ordered on', 'day', ({ read }) => read.dayOf(read.plan.opened)),
    column(
      'amount',
      '销售金额',
      'Amount',
      'money',
      term((terms) => ({ amount: amountOf(terms), currency: terms.currency })),
    ),
    column('cost', '采购成本', 'Cost of goods', 'money', field('purchaseConfirmed.actualAmount')),
    computed('received', '已收款', 'Received', 'money', paidSoFar),
    remark,
  ],
  sums: byAgent,
};

/** Orders and amounts of each agent. */
function byAgent(rows: readonly Row[]): Sum[] {
  const agents = [...new Set(rows.map(({ cells }) => String(cells['agent'] ?? '')))].sort();
  return agents.map((agent) => {
    const theirs = rows.filter(({ cells }) => String(cells['agent'] ?? '') === agent);
    return {
      title: { zh: agent, en: agent },
      who: agent,
      figures: [{ title: { zh: '单', en: 'Orders' }, value: theirs.length }, ...totals(theirs, 'amount', { zh: '销售', en: 'Sold' })],
    };
  });
}
