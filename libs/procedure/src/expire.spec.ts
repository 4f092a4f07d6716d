import { expire, type Rung } from '.';
import { each, outside, stage, task, workingDays } from './builders';
import { aCase, instant, type ACase } from './scenarios/a-case';
import { small } from './scenarios/small';

const LADDER: Rung[] = [
  { n: -1, unit: 'workingDays', to: 'owner' },
  { n: 0, unit: 'workingDays', to: 'owner', letter: 'urge' },
  { n: 1, unit: 'workingDays', to: 'ownerManager', every: { n: 1, unit: 'workingDays' } },
];
const rules = small(
  [
    task('due', { by: 'merchandiser', due: workingDays(3).after('case.opened') }),
    outside('asked', {
      by: 'customer',
      silence: { deem: { agreed: true }, after: { n: 9, unit: 'days' }, source: 'S2.9' },
      evidence: { agreed: 'flag' },
    }),
    each('lot', {}, [task('later', { by: 'merchandiser', due: workingDays(20).after('case.opened') })]),
    stage('windingUp', []),
  ],
  { ladders: { default: LADDER } },
);
/** Opened on Monday morning; the step is due at the close of Thursday. */
const order = (): ACase => aCase({ rules });
const woken = (one: ACase, at: string) =>
  expire(one.rules, one.plan, instant(at)).flatMap((event) => (event.type === 'reminded' ? [event] : []));

describe('whose time has come', () => {
  it('a rung before the due goes into the daily letter, one at the due or after it is a letter of its own', () => {
    const one = order().advance('2026-03-06T20:00+08:00');
    expect(one.reminders('due').map(({ rung, to, daily, letter }) => [rung, to, daily, letter])).toEqual([
      [0, 'owner', true, undefined],
      [1, 'owner', undefined, 'urge'],
      [2, 'ownerManager', undefined, undefined],
    ]);
  });

  it('rungs passed together are one, the highest, and it says how many it swallowed', () => {
    const one = order().advance('2026-03-04T20:00+08:00');
    expect(one.reminders('due').map(({ rung, swallowed }) => [rung, swallowed])).toEqual([[0, 0]]);
    expect(woken(one, '2026-03-10T20:00+08:00').map(({ rung, swallowed, late }) => [rung, swallowed, late])).toEqual([[4, 3, true]]);
  });

  it('an hour after its time a rung is late, before that it is not', () => {
    const one = order().advance('2026-03-04T20:00+08:00');
    const [{ at = '' } = {}] = woken(one, '2026-03-05T20:00+08:00').map(({ due }) => ({ at: due }));
    const after = (minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
    expect(woken(one, after(59)).map(({ late }) => late)).toEqual([undefined]);
    expect(woken(one, after(60)).map(({ late }) => late)).toEqual([true]);
  });

  it('silence is an answer of nobody, under the source that names it', () => {
    const one = order().advance('2026-03-12T20:00+08:00');
    expect(one.kept('asked').fact).toMatchObject({ by: { person: 'silence', role: 'S2.9' }, deemed: 'S2.9', values: { agreed: true } });
  });

  it('of a case brought in half done only what is past is said to its owner', () => {
    const imported = aCase({
      rules,
      at: '2026-03-09T09:00+08:00',
      parts: [{ kind: 'lot' }],
      onFile: [{ milestone: 'asked', happened: '2026-03-02' }],
    });
    expect(imported.reminders()).toEqual([]);
  });
});
