import { count, task } from './builders';
import { aCase, type ACase } from './scenarios/a-case';
import { small } from './scenarios/small';

/** A running case goes on by the core it was opened by: its history would not replay otherwise. */
const opened = (core: number): ACase =>
  aCase({
    rules: small([
      task('asked', { by: 'merchandiser' }),
      count('delivered', { by: 'merchandiser', toward: 'terms.amount', evidence: { signature: 'text' } }),
    ]),
    terms: { amount: '100' },
    core,
  });

describe.each([
  { core: 1, skipTakenBack: 'NOT_DONE', onFile: undefined },
  { core: 2, skipTakenBack: 'ok', onFile: { signature: 'Ann' } },
])('a case of core $core', ({ core, skipTakenBack, onFile }) => {
  it('takes a skip back, or does not', () => {
    expect(opened(core).skip('asked').trying.withdraw('asked')).toBe(skipTakenBack);
  });

  it('keeps what came with an entry, or does not', () => {
    const order = opened(core);
    order.counted('delivered', '40', { values: { signature: 'Ann' } });
    expect(order.kept('delivered').answers).toEqual(onFile);
  });
});
