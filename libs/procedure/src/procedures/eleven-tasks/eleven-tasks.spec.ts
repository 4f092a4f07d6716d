import { type ACase, diffOf } from '../../scenarios/a-case';
import { anOrderBy, answered, inTurn, reminded, WAYS } from '../../scenarios/played';
import { minutesByDepartment, operationTable } from './operation-table';
import { elevenTasks } from '.';

/** Taken in on Monday 2 March 2026 at nine, as in the source’s own table. */
const anOrder = (settings = {}): ACase => anOrderBy(elevenTasks.rules, { instalments: WAYS.openAccount }, { settings });
const at = (order: ACase, time: string): ACase => order.advance(`2026-03-02T${time}:00+08:00`);
const dueAt = (order: ACase, task: string): string | undefined => order.due(task)?.slice(11, 16);
const confirmed = (order = anOrder()): ACase =>
  at(at(order, '09:05').confirm('orderReceived'), '09:15').sign('orderConfirmed', { values: VERIFIED });
const VERIFIED = { goods: 'verified', quantity: 'verified', price: 'verified' };
const stock = (order: ACase, stock: string): ACase => at(order, '09:30').confirm('stockChecked', { values: { stock } });
const bought = (): ACase => at(stock(confirmed(), 'short'), '10:00').confirm('purchased');

function noticed(order = bought()): ACase {
  at(order, '10:30').confirm('pickingAssigned');
  at(order, '11:00').confirm('picked');
  at(order, '11:30').confirm('packed');
  at(order, '12:00').confirm('handedToCarrier');
  return at(order, '12:05').confirm('customerNotified', { values: { trackingNumber: 'SF1234567890' } });
}

function settled(): ACase {
  const order = noticed();
  order.counted('paymentReceived', '10000.00', { part: 'instalment:all' });
  return at(order, '12:30').confirm('settled');
}

describe('S2.18, eleven tasks', () => {
  it('C54 S2.18.1 S2.18.2 five minutes to take the order in, ten to verify goods, quantity and price', () => {
    const order = anOrder();
    expect(dueAt(order, 'orderReceived')).toBe('01:05');
    at(order, '09:05').confirm('orderReceived');
    expect(dueAt(order, 'orderConfirmed')).toBe('01:15');
    expect(order.trying.sign('orderConfirmed', { values: { ...VERIFIED, price: 'wrong' } })).toBe('EVIDENCE_UNFIT');
    expect(order.refuse('orderConfirmed', { reason: 'old price list' }).open()).toEqual(['orderReceived']);
  });

  it('S2.18.2 how it is paid is part of the order: until that is known it cannot be confirmed', () => {
    const order = anOrder();
    delete order.plan.terms.slice['terms.instalments'];
    expect(order.confirm('orderReceived').trying.sign('orderConfirmed', { values: VERIFIED })).toBe('TOO_EARLY');
  });

  it('S2.18.3 S2.18.4 C54 the warehouse checks the stock in a quarter of an hour; what is short is bought in half an hour', () => {
    const order = confirmed();
    expect(dueAt(order, 'stockChecked')).toBe('01:30');
    expect(order.trying.confirm('stockChecked', { by: 'purchasing' })).toBe('NOT_YOURS');
    expect(stock(order, 'short').open()).toEqual(expect.arrayContaining(['purchased']));
    expect(dueAt(order, 'purchased')).toBe('02:00');
    expect(order.trying.confirm('pickingAssigned')).toBe('TOO_EARLY');
  });

  it('S2.18.4 S2.18.5 C54 enough in stock, nothing is bought, and picking counts from the check', () => {
    const order = stock(confirmed(), 'enough');
    expect(order.state('purchased')).toBe('notNeeded');
    expect(dueAt(order, 'pickingAssigned')).toBe('02:00');
  });

  it.each([
    ['S2.18.5', 'pickingAssigned', 'warehouse', '02:30'],
    ['S2.18.6', 'picked', 'warehouse', '03:00'],
    ['S2.18.7', 'packed', 'warehouse', '03:30'],
    ['S2.18.8', 'handedToCarrier', 'logistics', '04:00'],
    ['S2.18.9', 'customerNotified', 'salesperson', '04:05'],
  ])('%s C54 %s is for %s, counted from the end of the one before', (_, task, department, due) => {
    const order = bought();
    for (const [step, time] of STEPS) {
      if (step === task) break;
      at(order, time).confirm(step);
    }
    expect(dueAt(order, task)).toBe(due);
    expect(order.ownerOf(task)).toBe(department);
    expect(order.trying.confirm(task, { by: department === 'warehouse' ? 'logistics' : 'warehouse' })).toBe('NOT_YOURS');
  });

  it('C54 a task that ends late moves the next one, it is not shortened', () => {
    const order = at(anOrder(), '09:20').confirm('orderReceived');
    expect(dueAt(order, 'orderConfirmed')).toBe('01:30');
  });

  it('C54 a task that is late is urged at once, its manager an hour later', () => {
    const order = at(confirmed(), '10:45');
    expect(reminded(order, 'stockChecked')).toEqual(['owner overdue', 'ownerManager escalation']);
  });

  it('C54 the standard times are the company’s own', () => {
    expect(dueAt(anOrder({ receiptMinutes: 20 }), 'orderReceived')).toBe('01:20');
  });

  it('S2.18.9 F-18 the customer gets the tracking number', () => {
    const order = noticed();
    expect(order.letters()).toContain('shippingNotice → customer');
    const before = at(bought(), '10:30');
    inTurn(before, 'pickingAssigned', 'picked', 'packed', 'handedToCarrier');
    expect(before.trying.confirm('customerNotified', { values: { trackingNumber: '' } })).toBe('EVIDENCE_MISSING');
  });

  it('S2.18.10 C54 finance settles when the payment is in, twenty-five minutes later', () => {
    const order = noticed();
    expect(order.trying.confirm('settled')).toBe('TOO_EARLY');
    order.counted('paymentReceived', '10000.00', { part: 'instalment:all' });
    expect(dueAt(order, 'settled')).toBe('04:30');
    expect(order.trying.confirm('settled', { by: 'salesperson' })).toBe('NOT_YOURS');
    const early = stock(confirmed(), 'enough');
    early.counted('paymentReceived', '10000.00', { part: 'instalment:all' });
    expect(early.trying.confirm('settled')).toBe('TOO_EARLY');
  });

  it('S2.18.10 a payment that does not come is asked for', () => {
    const order = noticed().advance('2026-04-10T18:00:00+08:00');
    expect(reminded(order, 'paymentReceived').slice(0, 2)).toEqual(['customer paymentReminder', 'salesManager escalation']);
  });

  it('F-31 S2.18.10 S2.18.11 C54 settled and completed are two states, in this order', () => {
    expect(noticed().trying.confirm('completed')).toBe('TOO_EARLY');
    const order = settled();
    expect(order.plan.closed).toBeUndefined();
    expect(dueAt(order, 'completed')).toBe('04:35');
    expect(answered(at(order, '12:35').confirm('completed')).plan.closed).toBe(true);
  });
});

const STEPS = [
  ['pickingAssigned', '10:30'],
  ['picked', '11:00'],
  ['packed', '11:30'],
  ['handedToCarrier', '12:00'],
  ['customerNotified', '12:05'],
] as const;

describe('S2.18, the table', () => {
  const done = (): ACase => at(settled(), '12:35').confirm('completed');

  it('S2.18.1 S2.18.11 C54 has start, end and minutes of every task: three hours and thirty-five minutes in all', () => {
    const order = done();
    const rows = operationTable(order.rules, order.plan);
    expect(rows.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 30, 30, 30, 30, 30, 5, 25, 5]);
    expect(rows.map(({ standard }) => standard)).toEqual([5, 10, 15, 30, 30, 30, 30, 30, 5, 25, 5]);
    expect(rows[3]).toMatchObject({ task: 'purchased', start: '2026-03-02T01:30:00.000Z', end: '2026-03-02T02:00:00.000Z' });
    expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(215);
  });

  it('S2.18.6 C54 minutes by department show where it went slowly', () => {
    const order = bought();
    at(order, '10:30').confirm('pickingAssigned');
    at(order, '11:50').confirm('picked');
    expect(minutesByDepartment(operationTable(order.rules, order.plan))).toEqual({
      sales: { minutes: 15, standard: 15 },
      warehouse: { minutes: 125, standard: 75 },
      purchasing: { minutes: 30, standard: 30 },
    });
  });

  it('S2.18.4 a task that was not needed has no row, and the next begins where the one before it ended', () => {
    const order = stock(confirmed(), 'enough');
    const rows = operationTable(at(order, '09:50').confirm('pickingAssigned').rules, order.plan);
    expect(rows.map(({ task }) => task)).toEqual(['orderReceived', 'orderConfirmed', 'stockChecked', 'pickingAssigned']);
    expect(rows[3]).toMatchObject({ start: '2026-03-02T01:30:00.000Z', minutes: 20 });
  });
});

describe('S2.18, changed or cancelled', () => {
  it('a change is agreed with the customer, then verified and looked up in the stock anew', () => {
    const order = stock(confirmed(), 'enough');
    const diff = diffOf('terms-1', 'terms-2', { lines: { red: '800' } });
    order.confirm('changeProposed', { by: 'salesperson', values: { diff }, open: { kind: 'change' } });
    order.confirm('changeAgreed', { by: 'customer' });
    expect(order.open()).toContain('orderConfirmed');
    expect(order.state('stockChecked')).not.toBe('done');
  });

  it('S2.18.3 S2.18.8 while a change is asked for, no stock is looked up and nothing leaves', () => {
    const asked = (order: ACase) =>
      order.confirm('changeProposed', { values: { diff: diffOf('terms-1', 'terms-2', { goods: 'blue' }) }, open: { kind: 'change' } });
    expect(asked(confirmed()).trying.confirm('stockChecked')).toBe('TOO_EARLY');
    const packed = inTurn(stock(confirmed(), 'enough'), 'pickingAssigned', 'picked', 'packed');
    expect(asked(packed).trying.confirm('handedToCarrier')).toBe('TOO_EARLY');
  });

  it('S2.18.2 S2.18.8 of another price, what is packed is verified anew before it leaves', () => {
    const order = inTurn(stock(confirmed(), 'enough'), 'pickingAssigned', 'picked', 'packed');
    const diff = diffOf('terms-1', 'terms-2', { price: 'dearer' });
    order.confirm('changeProposed', { values: { diff }, open: { kind: 'change' } }).confirm('changeAgreed', { by: 'customer' });
    expect(order.trying.confirm('handedToCarrier')).toBe('LAW_7');
    expect(order.sign('orderConfirmed', { values: VERIFIED }).trying.confirm('handedToCarrier')).toBe('ok');
  });

  it('cancelled after picking, the goods go back', () => {
    const order = at(bought(), '10:30').confirm('pickingAssigned').confirm('picked');
    order.does({ kind: 'cancel', reason: 'ordered twice' }, 'salesperson').does({ kind: 'sign', milestone: 'cancel' }, 'salesManager');
    expect(order.open()).toEqual(['goodsPutBack', 'purchaseSettled']);
    expect(inTurn(order, 'goodsPutBack', 'purchaseSettled').plan.closed).toBe(true);
  });
});
