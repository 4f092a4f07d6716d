import { compare, type Day, daysBetween, type Decimal, divide, isDecimal, isZero, multiply, subtract, sum } from '@gendan/trade';
import type { Phrase } from '../language';
import type { MilestoneStanding } from '../standing.types';
import { allDoneOn, cast, column, computed, doneOn, lines, numberColumn, remark, term } from './expressions';
import { finishedOn, orderedAt } from './finished';
import { type Place, wholeCase } from './place';
import type { Cell, Register, Row, Sum } from './register';

const LEFT = { is: 'goodsLeave' } as const;

/** As many as were loaded; where nobody counted them, as many as were planned for that shipment, or all of the order. */
function piecesOf(place: Place, { fact, part }: MilestoneStanding): Decimal {
  const counted = fact?.values?.['quantity'] ?? place.read.standing.parts.find(({ id }) => id === part)?.quantity;
  if (typeof counted !== 'object' || counted === null) return orderedAt(place) ?? '0';
  return sum(Object.values(counted).filter((value): value is Decimal => isDecimal(value)));
}

/** Pieces that have left us, each shipment once. */
function shipped(place: Place): Decimal | undefined {
  const left = new Map(
    place
      .milestones(LEFT)
      .filter(({ state }) => state === 'done')
      .map((each) => [each.part, each]),
  );
  return left.size === 0 ? undefined : sum([...left.values()].map((each) => piecesOf(place, each)));
}

function fulfilledPercent(place: Place): Decimal | undefined {
  const ordered = orderedAt(place);
  return ordered === undefined || isZero(ordered) ? undefined : divide(multiply(shipped(place) ?? '0', '100'), ordered, 2);
}

/** Less than ordered is negative. */
function difference(place: Place): Decimal | undefined {
  const [ordered, left] = [orderedAt(place), shipped(place)];
  return ordered === undefined || left === undefined ? undefined : subtract(left, ordered);
}

const agreed = ({ read: { terms } }: Place): Day | undefined => terms?.delivery ?? undefined;

/** The day on which the whole quantity had left; undefined while some of it has not. */
function allLeftOn(place: Place): Day | undefined {
  const lacking = difference(place);
  const [day] = allDoneOn(LEFT)(place).map(String).sort().reverse();
  return lacking !== undefined && compare(lacking, '0') >= 0 ? day : undefined;
}

type Fulfilment = 'inTime' | 'late' | 'short' | 'underWay';
const FULFILMENT: Record<Fulfilment, Phrase> = {
  inTime: { zh: '按期达成', en: 'In time' },
  late: { zh: '逾期达成', en: 'Late' },
  short: { zh: '未足量', en: 'Short' },
  underWay: { zh: '未到期', en: 'Not due yet' },
};

/** Against the delivery that was agreed; without one, whatever leaves is in time. */
function fulfilment(place: Place): Fulfilment | undefined {
  const { standing, today } = place.read;
  const [due, day] = [agreed(place), allLeftOn(place)];
  if (day !== undefined) return due === undefined || day <= due ? 'inTime' : 'late';
  if (standing.cancelled) return undefined;
  if (standing.closed) return 'short';
  return due !== undefined && due < today ? 'late' : 'underWay';
}

function daysLate(place: Place): number | undefined {
  const due = agreed(place);
  if (due === undefined || fulfilment(place) !== 'late') return undefined;
  return daysBetween(due, allLeftOn(place) ?? place.read.today);
}

/** Order fulfilment (source: D63, S2.16a.16): of every order what was agreed, what left, and when. */
export const orderFulfilment: Register = {
  id: 'orderFulfilment',
  title: { zh: '订单达成表', en: 'Order fulfilment' },
  source: ['D63', 'S2.16a'],
  kinds: ['order'],
  places: wholeCase,
  columns: [
    numberColumn('orderNo', '订单编号', 'Order no.'),
    column('customerName', '客户名称', 'Customer', 'who', cast('customer', 'shop', 'reseller')),
    column(
      'product',
      '产品',
      'Product',
      'text',
      lines(({ product }) => product),
    ),
    computed('orderedQuantity', '订单数量', 'Ordered', 'quantity', orderedAt),
    column(
      'deliveryDate',
      '约定交期',
      'Delivery agreed',
      'day',
      term(({ delivery }) => delivery),
    ),
    computed('finishedOn', '完工日期', 'Finished on', 'day', finishedOn),
    computed('shippedQuantity', '出货数量', 'Shipped', 'quantity', shipped),
    column('shippedOn', '出货日期', 'Shipped on', 'day', doneOn(LEFT)),
    computed('difference', '差数（出货－订单）', 'Difference (shipped − ordered)', 'quantity', difference),
    computed('fulfilledPercent', '达成率（%）＝出货÷订单', 'Fulfilled (%) = shipped ÷ ordered', 'percent', fulfilledPercent),
    computed('fulfilment', '达成情况', 'Fulfilment', 'choice', fulfilment, { choices: FULFILMENT }),
    computed('daysLate', '逾期天数', 'Days late', 'number', daysLate),
    remark,
  ],
  sums,
};

/** How many orders were fulfilled how; of those that are decided, how many in time. */
function sums(rows: readonly Row[]): Sum[] {
  const counted = (which: Fulfilment): number => rows.filter(({ cells }) => cells['fulfilment'] === which).length;
  const decided = counted('inTime') + counted('late') + counted('short');
  const rate: Cell | undefined = decided === 0 ? undefined : `${divide(String(counted('inTime') * 100), String(decided), 2)}%`;
  const orders = { zh: '单', en: 'Orders' };
  const byKind = (Object.keys(FULFILMENT) as Fulfilment[]).map((which): Sum => ({
    title: FULFILMENT[which],
    figures: [{ title: orders, value: counted(which) }],
  }));
  return rate === undefined
    ? byKind
    : [...byKind, { title: { zh: '按期达成率', en: 'In time' }, figures: [{ title: { zh: '占比', en: 'Share' }, value: rate }] }];
}
