import {
  compare,
  divide,
  instalmentAmount,
  isCurrency,
  roundHalfUp,
  amountOf,
  multiply,
  minorUnits,
  type Money,
  subtract,
  sum,
  valueOfGoods,
  type Instalment,
} from '@gendan/trade';
import type { Phrase } from '../language';
import { lookAt } from '../look';
import { paymentStatistics, paymentStatus, type PaymentRow, type PaymentStatus } from '../procedures/house/payment-status';
import type { MilestoneStanding } from '../standing.types';
import { amountIn, cast, column, computed, countedIn, receivedOf, remark, numberColumn } from './expressions';
import { isNeeded, Place, type Reading } from './place';
import type { Cell, Register, Row, Sum } from './register';

/** Counts of a customer's money that bind no law. */
const ALSO_PAID = ['paymentReceived', 'statementPaid', 'resellerPaid', 'undertakenSumPaid', 'arrearsPaid'];
const BANK_PAYS = 'bankPaid';
const THROUGH_BANK = ['lc', 'dp', 'da'];

export const STATUSES: Record<PaymentStatus, Phrase> = {
  paid: { zh: '已付款', en: 'Paid' },
  pending: { zh: '待付款', en: 'Pending' },
  partial: { zh: '部分付款', en: 'Partly paid' },
  overdue: { zh: '逾期未付款', en: 'Overdue' },
  unpaid: { zh: '未付款', en: 'Unpaid' },
};

/** What has a milestone of its own, and of the payments per shipment what no shipment has taken up yet. */
function paymentsOf(read: Reading): Place[] {
  const paid = read.standing.milestones.filter(
    (each) => isNeeded(each) && (each.is === 'moneyIn' || each.milestone === BANK_PAYS || ALSO_PAID.includes(each.milestone)),
  );
  const rest = (read.terms?.instalments ?? []).filter((each) => {
    const left = leftOf(read, each);
    return left !== undefined && compare(left, '0') > 0;
  });
  return [...paid.map(({ key }) => new Place(read, { key })), ...rest.map(({ id }) => new Place(read, { name: `instalment:${id}` }))];
}

const perShipment = ({ method, gate }: Instalment): boolean => THROUGH_BANK.includes(method) || (method === 'tt' && gate === 'originals');

/** What of an instalment paid per shipment is in none yet; undefined when it has a milestone of its own, or the case has ended. */
function leftOf(read: Reading, instalment: Instalment): string | undefined {
  const { standing, terms } = read;
  if (!terms || standing.cancelled || standing.closed || !perShipment(instalment)) return undefined;
  const bank = THROUGH_BANK.includes(instalment.method);
  const milestone = bank ? BANK_PAYS : 'balanceReceived';
  if (!lookAt(read.rules, read.plan).compiled.milestones.has(milestone)) return undefined;
  const same = terms.instalments.filter((each) => perShipment(each) && THROUGH_BANK.includes(each.method) === bank);
  if (same[0]?.id !== instalment.id) return undefined;
  const taken = standing.milestones
    .filter((each) => each.milestone === milestone && isNeeded(each))
    .map(({ key }) => owedAt(new Place(read, { key }))?.amount ?? '0');
  return subtract(sum(same.map((each) => instalmentAmount(terms, each))), sum(taken));
}

/** How much that payment is to be. */
function owedAt(place: Place): Money | undefined {
  const { milestone, read } = place;
  if (milestone?.milestone === BANK_PAYS) return bankOwes(place, milestone);
  if (milestone) return countedIn(place, milestone, 'toward');
  const instalment = read.terms?.instalments.find(({ id }) => `instalment:${id}` === place.at.name);
  const left = instalment && leftOf(read, instalment);
  return left === undefined ? undefined : { amount: left, currency: read.currency };
}

/** The bank pays for the goods of a shipment what the instalments through it come to. */
function bankOwes(place: Place, { part }: MilestoneStanding): Money | undefined {
  const { terms, standing } = place.read;
  const quantity = standing.parts.find(({ id }) => id === part)?.quantity;
  if (!terms || !quantity || compare(amountOf(terms), '0') === 0) return undefined;
  const through = sum(terms.instalments.filter(({ method }) => THROUGH_BANK.includes(method)).map((each) => instalmentAmount(terms, each)));
  const amount = divide(multiply(through, valueOfGoods(terms, quantity)), amountOf(terms), minorUnits(terms.currency));
  return { amount, currency: terms.currency };
}

function receivedAt(place: Place): Money | undefined {
  const { milestone } = place;
  if (!milestone) return undefined;
  return milestone.milestone === BANK_PAYS ? amountIn(place, milestone.fact?.values?.['paid']) : receivedOf(place, milestone);
}

const statusAt = ({ read, milestone }: Place): PaymentStatus =>
  milestone ? paymentStatus(read.rules, read.plan, milestone.key, read.now) : 'unpaid';

/** The day of the latest money. */
function paidOn({ read, at: { key }, milestone }: Place): Cell | undefined {
  const entries = Object.values((key && read.plan.kept[key]?.entries) || {});
  const days = [...entries.map(([, , happened]) => happened), milestone?.actual].flatMap((each) => (each ? [read.dayOf(each)] : []));
  return days.sort().at(-1);
}

/** How often this customer was reminded of it (S2.6.1). */
function reminded({ read, at: { key } }: Place): number {
  if (key === undefined) return 0;
  const look = lookAt(read.rules, read.plan);
  const ladder = read.rules.ladders[look.milestone(key)?.rule.ladder ?? ''] ?? [];
  const fired = look.kept(key).rung ?? 0;
  return Array.from({ length: fired }, (_, at) => ladder[Math.min(at, ladder.length - 1)]).filter(
    (rung) => rung !== undefined && read.rules.parties.includes(rung.to),
  ).length;
}

function remindedWords(place: Place): Cell | undefined {
  const times = reminded(place);
  return times === 0 ? undefined : { zh: `已发催款通知 ${times} 次`, en: `Reminded ${times} ${times === 1 ? 'time' : 'times'}` };
}

function called({ read, at: { name, key }, milestone }: Place): Cell {
  const id = milestone?.part ?? name;
  const part = read.standing.parts.find((each) => each.id === id);
  const instalment = read.terms?.instalments.find((each) => `instalment:${each.id}` === id);
  const of = part
    ? read.titleOfPart(part)
    : instalment && read.titleOfPart({ id: '', kind: 'instalment', label: '', values: { ...instalment } });
  if (!milestone) return of ?? String(name ?? key);
  const title = read.titleOf(milestone.milestone);
  return of ? { zh: `${of.zh} · ${title.zh}`, en: `${of.en} · ${title.en}` } : title;
}

/** Customer payment tracking (source: S2.6, D96): one row per payment with its status and what was done about it. */
export const payments: Register = {
  id: 'payments',
  title: { zh: '客户回款跟踪表', en: 'Customer payment tracking' },
  source: ['S2.6', 'D96'],
  kinds: ['order', 'statement', 'undertaking'],
  beside: ['contacts'],
  places: paymentsOf,
  columns: [
    column('customerName', '客户名称', 'Customer', 'who', cast('customer', 'reseller', 'shop')),
    column('contact', '联系人', 'Contact', 'text', ({ read }) => read.beside.contacts),
    numberColumn('orderNo', '订单编号', 'Order no.'),
    computed('salesDate', '销售日期', 'Date of sale', 'day', ({ read }) => read.dayOf(read.plan.opened)),
    computed('payment', '款项', 'Payment', 'text', called),
    computed('invoiceAmount', '应收金额', 'Amount due', 'money', owedAt),
    computed('paymentTerm', '付款期限', 'Payable by', 'day', ({ read, milestone }) => {
      const by = milestone?.committed ?? milestone?.due;
      return by && read.dayOf(by);
    }),
    computed('paymentDate', '付款日期', 'Paid on', 'day', paidOn),
    computed('paymentAmount', '回款金额', 'Amount received', 'money', (place) => receivedAt(place) ?? zero(place)),
    computed('paymentStatus', '付款状态', 'Status', 'choice', statusAt, { choices: STATUSES }),
    computed('reminders', '催款记录', 'Reminders', 'text', remindedWords),
    remark,
  ],
  sums: statistics,
};

const zero = ({ read: { currency } }: Place): Money | undefined =>
  isCurrency(currency) ? { amount: roundHalfUp('0', minorUnits(currency)), currency } : undefined;

/** Customers and amounts that are paid, unpaid and overdue (S2.6.2). */
function statistics(rows: readonly Row[]): Sum[] {
  const { paid, unpaid, overdue } = paymentStatistics(rows.flatMap(paymentIn));
  const sum = (title: Phrase, { customers, amounts }: typeof paid): Sum => ({
    title,
    figures: [
      { title: { zh: '客户数', en: 'Customers' }, value: customers },
      ...Object.entries(amounts).map(([currency, amount]) => ({ title: { zh: '金额', en: 'Amount' }, value: { amount, currency } })),
    ],
  });
  return [sum(STATUSES.paid, paid), sum(STATUSES.unpaid, unpaid), sum(STATUSES.overdue, overdue)];
}

function paymentIn({ cells }: Row): PaymentRow[] {
  const { customerName, invoiceAmount, paymentStatus: status } = cells;
  if (typeof invoiceAmount !== 'object' || !('currency' in invoiceAmount)) return [];
  return [{ customer: String(customerName), amount: invoiceAmount, status: status as PaymentStatus }];
}
