import { count, each, outside, task } from './builders';
import { aCase, diffOf, type ACase } from './scenarios/a-case';
import { small } from './scenarios/small';
import { opens } from './scenarios/so-far';

const rules = small([
  task('asked', { by: 'merchandiser' }),
  count('delivered', { by: 'merchandiser', toward: 'terms.amount', evidence: { signature: 'text' } }),
  each('lot', { covers: 'terms.lines' }, [task('packed', { by: 'factory' })]),
  task('archived', { by: 'finance', after: ['lot'] }),
  each('change', {}, [
    task('proposed', { by: 'merchandiser', evidence: { diff: 'termsDiff' } }),
    outside('agreed', { by: 'customer', after: ['proposed'], is: 'adoptsTerms' }),
  ]),
]);

/** A running case goes on by the core it was opened by: its history would not replay otherwise. */
const opened = (core: number): ACase => aCase({ rules, terms: { amount: '100', lines: { red: '10' } }, core });

describe.each([
  { core: 1, skipTakenBack: 'NOT_DONE', onFile: undefined, chaseOfAGroup: 'NOTHING_TO_CHASE', agreedAgain: ['open', 'waits'] },
  { core: 2, skipTakenBack: 'ok', onFile: { signature: 'Ann' }, chaseOfAGroup: 'ok', agreedAgain: ['done', 'done'] },
])('a case of core $core', ({ core, skipTakenBack, onFile, chaseOfAGroup, agreedAgain }) => {
  it('takes a skip back, or does not', () => {
    expect(opened(core).skip('asked').trying.withdraw('asked')).toBe(skipTakenBack);
  });

  it('keeps what came with an entry, or does not', () => {
    const order = opened(core);
    order.counted('delivered', '40', { values: { signature: 'Ann' } });
    expect(order.kept('delivered').answers).toEqual(onFile);
  });

  it('chases who is to plan the parts of a group, or nobody', () => {
    expect(opened(core).trying.chase('archived')).toBe(chaseOfAGroup);
  });

  it('lets a change be that is in force already, or proposes it again', () => {
    const order = opens(opens(opened(core), 'change'), 'change');
    const diff = diffOf('terms-1', 'terms-2', { price: '2' });
    for (const part of ['change:1', 'change:2']) order.confirm('proposed', { part, values: { diff } });
    for (const part of ['change:1', 'change:2']) order.confirm('agreed', { part });
    expect([order.state('proposed', 'change:2'), order.state('agreed', 'change:2')]).toEqual(agreedAgain);
  });
});
