import { atMost, below, less, setting, task } from './builders';
import { check, slicePaths } from '.';
import { aCase, type ACase, newTerms } from './scenarios/a-case';
import { small } from './scenarios/small';

// 1000 agreed, a slip for part of it: what is short of the order is judged against a limit
const rules = small(
  [
    task('slipChecked', { by: 'finance', evidence: { slip: 'money' } }),
    task('undertakingAsked', { by: 'finance', when: below('terms.amount', less('terms.amount', setting('nothing'))) }),
    task('guaranteed', { by: 'salesperson', when: atMost('facts.slipChecked.slip', less('terms.amount', setting('limit'))) }),
    task('limitUsedUp', { by: 'finance', when: below('setting.limit', less('terms.amount', { path: 'facts.slipChecked.slip' })) }),
  ],
  { settings: { overrideRole: 'businessManager', limit: '300', nothing: 0 } },
);
const paid = (amount: string): ACase =>
  aCase({ rules, terms: { amount: '1000.00' } }).confirm('slipChecked', { values: { slip: { amount, currency: 'CNY' } } });

describe('less: an amount with others taken off', () => {
  it('compares with what is left', () => {
    expect(paid('700.01').state('guaranteed')).toBe('notNeeded');
    expect(paid('700.00').state('guaranteed')).toBe('open');
    expect(paid('700.00').state('limitUsedUp')).toBe('notNeeded');
    expect(paid('699.99').state('limitUsedUp')).toBe('open');
  });

  it('is not known before each of them is', () => {
    const order = aCase({ rules, terms: { amount: '1000.00' } });
    expect(order.state('limitUsedUp')).toBe('undecided');
    expect(order.why('limitUsedUp')).toBe('facts.slipChecked.slip');
    const left = aCase({ rules, terms: { amount: '__open__' } }).confirm('slipChecked');
    expect(left.state('guaranteed')).toBe('undecided');
  });

  it('follows the terms, which bring the path along', () => {
    const order = paid('700.00').does(newTerms('terms-1', 'terms-2', { amount: '900.00' }));
    expect(order.state('guaranteed')).toBe('notNeeded');
    expect(
      slicePaths({
        ...rules,
        of: [task('a', { by: 'finance', when: below('setting.limit', less('terms.paid', { path: 'terms.kept' })) })],
      }),
    ).toEqual(expect.arrayContaining(['terms.paid', 'terms.kept']));
  });

  it('of what is no amount holds nothing', () => {
    const order = aCase({ rules, terms: { amount: 'much' } }).confirm('slipChecked');
    expect(order.state('guaranteed')).toBe('notNeeded');
    expect(order.state('limitUsedUp')).toBe('notNeeded');
  });

  it('check names a setting or a fact that is not there', () => {
    const faults = (operand: unknown): string[] =>
      check({ ...rules, of: [{ m: 'task', name: 'judged', by: 'finance', when: ['below', 'terms.amount', operand] }] }).map(
        ({ code }) => code,
      );
    expect(faults({ path: 'terms.amount', less: [{ setting: 'limit' }] })).not.toContain('UNKNOWN_SETTING');
    expect(faults({ path: 'terms.amount', less: [{ setting: 'limmit' }] })).toContain('UNKNOWN_SETTING');
    expect(faults({ path: 'terms.amount', less: [{ path: 'facts.slip.amount' }] })).toContain('UNKNOWN_NAME');
    expect(faults({ path: 'terms.amount', less: [] })).toContain('TOO_FEW');
  });
});
