import { aCase, type ACase } from '../../scenarios/a-case';
import { answered, reminded } from '../../scenarios/played';
import { undertaking } from '.';

// the order carries what was undertaken along
const opened = (undertaken: unknown = { amount: '500.00', currency: 'CNY' }): ACase =>
  aCase({ rules: undertaking.rules, terms: { undertaken } });
const registered = (): ACase => opened().confirm('undertakingRegistered');
const ordered = (order = registered()): ACase =>
  order.confirm('nextOrderPlaced', { by: 'salesAssistant', files: true, values: { nextOrder: 'B2', placedOn: '2026-05-11' } });

describe('S2.15.5a, an undertaking', () => {
  it('S2.15.5a C29 is not due before the customer orders again, however long that takes', () => {
    const own = registered().advance('2026-12-31T18:00:00+08:00');
    expect(own.due('undertakenSumPaid')).toBeUndefined();
    expect(reminded(own, 'undertakenSumPaid')).toEqual([]);
  });

  it('C29 S2.15.5a falls due with the next order, of which the customer is told', () => {
    const own = ordered(registered().advance('2026-05-11T09:00:00+08:00'));
    expect(own.letters()).toContain('undertakingDue → customer');
    expect(own.due('undertakenSumPaid')).toBe('2026-05-11T10:00:00.000Z');
  });

  it('C29 E10 not paid with it, the customer is reminded, then the salesperson, then the manager', () => {
    const own = ordered(registered().advance('2026-05-11T09:00:00+08:00')).advance('2026-05-25T18:00:00+08:00');
    expect(reminded(own, 'undertakenSumPaid').slice(0, 3)).toEqual([
      'customer undertakingReminder',
      'salesperson overdue',
      'salesManager escalation',
    ]);
  });

  it('S2.15.5a paid in full, it is told to its order and closed', () => {
    const own = ordered();
    own.counted('undertakenSumPaid', '499.99');
    expect(own.trying.confirm('undertakingHonoured')).toBe('TOO_EARLY');
    own.counted('undertakenSumPaid', '500.00');
    own.confirm('undertakingHonoured');
    expect(Object.keys(own.plan.effects)).toEqual(['undertakingHonoured/tell:origin.undertakingHonoured']);
    expect(answered(own).plan.closed).toBe(true);
  });

  it('S2.15.5a paid before the next order it does not wait for one to be counted', () => {
    const own = registered();
    own.counted('undertakenSumPaid', '500.00');
    expect(own.state('undertakenSumPaid')).toBe('done');
  });

  it('S2.15.5a G39 without a sum, or without the letter, there is nothing to register', () => {
    expect(opened(null).trying.confirm('undertakingRegistered')).toBe('TOO_EARLY');
    expect(opened().trying.confirm('undertakingRegistered', { values: { letterOfUndertaking: [] } })).toBe('EVIDENCE_MISSING');
  });

  it('given up, the manager says how', () => {
    const own = registered().does({ kind: 'cancel', reason: 'customer closed down' }, 'salesAssistant');
    own.does({ kind: 'sign', milestone: 'cancel' }, 'salesManager');
    expect(own.open()).toEqual(['debtSettled']);
    expect(own.confirm('debtSettled').plan.closed).toBe(true);
  });
});
