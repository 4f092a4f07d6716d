import type { Terms } from '@gendan/trade';
import type { Rules } from '../../language';
import type { ACase } from '../../scenarios/a-case';
import { anOrderBy, answered, inTurn, signedBy } from '../../scenarios/played';
import { boughtInRules } from '../bought-in/rules';
import { inHouseRules } from '../in-house/rules';

/** For specs only: orders by sheet, made or bought, brought so far. */

export const SIX = ['salesperson', 'engineering', 'purchasing', 'production', 'quality', 'merchandiser'];
export const LINE = 'factoryOrder:1';
export const PART = 'shipment:1';

/** Both kinds of order, with what each does before quality looks at the goods. */
export const KINDS: [name: string, rules: Rules, made: string[], ready: string][] = [
  ['inHouse', inHouseRules, ['productReady', 'productPhotographed', 'goodsFinished'], 'goodsFinished'],
  ['boughtIn', boughtInRules, ['purchaseOrdered', 'goodsArrived', 'goodsTested', 'productReady', 'productPhotographed'], 'goodsTested'],
];
const madeBy = (rules: Rules): string[] => KINDS.find(([, of]) => of === rules)?.[2] ?? [];

export const opened = (rules: Rules, change: Partial<Terms> = {}): ACase => anOrderBy(rules, { lane: 'domestic', ...change });
export const filled = (order: ACase): ACase => inTurn(order, 'particularsGiven', 'sheetFilled');
export const reviewed = (order: ACase): ACase => signedBy(filled(order), 'orderReviewed', ...SIX);

export const issued = (order: ACase): ACase => sent(reviewed(order));

/** Reviewed and secured, the sheet goes out. */
export function sent(order: ACase): ACase {
  order.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1000' }, values: { dueOn: '2026-06-30' } } });
  return inTurn(order, 'sheetIssued');
}

export function planned(order: ACase): ACase {
  const carries = { [LINE]: { red: '1000' } };
  return order.does({ kind: 'openPart', part: { kind: 'shipment', quantity: { red: '1000' }, carries } });
}

export const stored = (rules: Rules, change: Partial<Terms> = {}): ACase => finished(issued(opened(rules, change)));
export const finished = (order: ACase): ACase => inTurn(inTurn(planned(order), ...madeBy(order.rules)).sign('qaPassed'), 'goodsStored');

export function paid(order: ACase): ACase {
  order.counted('shipmentPaymentReceived', '10000.00', { part: 'instalment:all' });
  return order;
}

const inFull = { values: { received: { amount: '10000.00', currency: 'USD' } } };
export const noteSigned = (order: ACase): ACase =>
  signedBy(
    paid(inTurn(order, 'deliveryNoteMade')).confirm('fullPaymentConfirmed', inFull).sign('deliveryNoteSigned'),
    'responsibleSigned',
    'warehouse',
    'salesperson',
  );
/** Paid in full, packed, on its way at home. */
export const dispatched = (rules: Rules, change: Partial<Terms> = {}): ACase =>
  answered(inTurn(noteSigned(stored(rules, change)), 'goodsPacked', 'expressArranged', 'goodsDispatched'));
