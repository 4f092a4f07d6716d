import { each, is, moneyIn, count, task } from '../builders';
import type { HoldKind } from '../language';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';

const rules = small([
  each('instalment', { from: 'terms.instalments' }, [
    count('deposit', { by: 'finance', when: is('part.gate', 'production'), toward: 'part.amount', is: moneyIn('production') }),
  ]),
  task('issued', { by: 'merchandiser', is: 'startsProduction' }),
]);
const order = (): ACase =>
  aCase({ rules, terms: { instalments: [{ id: '1', method: 'tt', gate: 'production', amount: '100' }], price: '100' } });
const held = (kind: HoldKind): ACase =>
  order().does({ kind: 'hold', blocks: ['all'], holdKind: kind, reason: 'as the manager says', reviewOn: '2026-03-09' }, 'salesperson');
const released = (one: ACase, by: string, hold = one.plan.holds[0]?.id ?? ''): string =>
  one.trying.does({ kind: 'release', hold, reason: 'all is well' }, by);

describe('a hold', () => {
  it('names what it holds and a part that there is', () => {
    const hold = { kind: 'hold', holdKind: 'other', reason: 'rain' } as const;
    expect(order().trying.does({ ...hold, blocks: [] })).toBe('EMPTY');
    expect(order().trying.does({ ...hold, blocks: ['all'], part: 'shipment:7' })).toBe('UNKNOWN_PART');
    expect(order().trying.does({ ...hold, blocks: ['all'] }, 'factory')).toBe('NOT_YOURS');
  });

  it.each<[HoldKind, string]>([
    ['money', 'SECOND_PERSON'],
    ['quality', 'SECOND_PERSON'],
    ['other', 'ok'],
  ])('of %s is released by whoever set it: %s', (kind, answer) => {
    const one = held(kind);
    expect(released(one, 'salesperson')).toBe(answer);
    if (answer !== 'ok') expect(one.last?.details).toEqual({ person: 'salesperson' });
    expect(released(held(kind), 'merchandiser')).toBe('ok');
  });

  it('is released by its own number, and not twice', () => {
    const one = held('other').does({ kind: 'hold', blocks: ['production'], holdKind: 'other', reason: 'rain' }, 'finance');
    const [first, second] = one.plan.holds;
    expect(first?.id).not.toBe(second?.id);
    expect(released(one, 'merchandiser', 'h0')).toBe('NO_HOLD');
    expect(released(one, 'merchandiser', second?.id)).toBe('ok');
    expect(one.plan.holds).toEqual([first]);
    expect(released(one, 'merchandiser', second?.id)).toBe('NO_HOLD');
  });

  it('that a breach set goes only with the answer to the breach, which is another person’s', () => {
    const one = order();
    one.report('issued');
    const [breach] = one.plan.breaches;
    const answer = (by: string, id = breach?.id ?? ''): string =>
      one.trying.does({ kind: 'answerBreach', breach: id, reason: 'money is in' }, by);
    expect(released(one, 'merchandiser')).toBe('ANSWER_THE_BREACH');
    expect(one.last?.details).toEqual({ breach: breach?.id });
    expect(answer('merchandiser', 'b0')).toBe('NO_BREACH');
    expect(answer('salesperson')).toBe('LAW_1');
    expect(one.last?.details).toMatchObject({ law: 1, missing: 'moneyIn' });
    one.counted('deposit', '100', { part: 'instalment:1' });
    expect(answer('salesperson')).toBe('ok');
    expect([one.plan.holds, one.of('released').map(({ reason }) => reason)]).toEqual([[], ['answered']]);
  });
});

describe('leave to break a law once', () => {
  const asked = (): ACase => order().askOverride('issued', 1, { until: '2026-03-05T10:00:00.000Z' });
  const decide = (one: ACase, by: string, said: { grant?: boolean; id?: string } = {}): string => {
    const { grant = true, id = one.plan.overrides[0]?.id ?? '' } = said;
    return one.trying.does({ kind: 'decideOverride', override: id, grant, reason: 'only this once' }, by);
  };

  it('is asked for what a law forbids now, until a moment that is still to come', () => {
    const one = order();
    expect(one.trying.askOverride('issued', 2)).toBe('OVERRIDE_NOT_NEEDED');
    expect(one.last?.details).toEqual({ law: 2 });
    expect(one.trying.askOverride('issued', 1, { until: one.now })).toBe('EXPIRED');
    expect(one.trying.askOverride('issued', 1, { until: '2026-03-05T10:00:00.000Z' })).toBe('ok');
  });

  it('is granted by the role that may, a second person, by its own number and once', () => {
    const one = asked();
    expect(decide(one, 'businessManager', { id: 'o0' })).toBe('NO_OVERRIDE');
    expect(decide(one, 'merchandiser')).toBe('SECOND_PERSON');
    expect(decide(one, 'salesperson')).toBe('NOT_YOURS');
    expect(one.last?.details).toEqual({ owners: ['businessManager'] });
    expect(decide(one, 'businessManager')).toBe('ok');
    expect(one.of('overrideDecided').map(({ grant, reason }) => [grant, reason])).toEqual([[true, 'only this once']]);
    expect(decide(one, 'businessManager')).toBe('NO_OVERRIDE');
  });

  it('one of several is decided, used and ends by itself', () => {
    const one = asked().askOverride('issued', 1, { until: '2026-03-06T10:00:00.000Z' });
    const [first, second] = one.plan.overrides.map(({ id }) => id);
    decide(one, 'businessManager', { id: second ?? '' });
    expect(one.plan.overrides.map(({ id, state, grantedBy }) => [id, state, grantedBy?.person])).toEqual([
      [first, 'asked', undefined],
      [second, 'granted', 'businessManager'],
    ]);
    one.advance('2026-03-05T10:01:00.000Z');
    expect(one.plan.overrides.map(({ id }) => id)).toEqual([second]);
  });

  it('lifts what the law reads from what the act waits for: not while it is only asked, not what else waits, not in another round', () => {
    const paying = small([
      each('instalment', { from: 'terms.instalments' }, [
        count('deposit', { by: 'finance', when: is('part.gate', 'production'), toward: 'part.amount', is: moneyIn('production') }),
        task('noted', { by: 'finance' }),
      ]),
      task('begun', { by: 'merchandiser', after: ['deposit'], is: 'startsProduction' }),
      task('issued', { by: 'merchandiser', after: ['instalment'], is: 'startsProduction' }),
    ]);
    const one = aCase({
      rules: paying,
      terms: { instalments: [{ id: '1', method: 'tt', gate: 'production', amount: '100' }], price: '100' },
    });
    for (const act of ['begun', 'issued']) one.askOverride(act, 1);
    expect(one.state('begun')).toBe('waits');
    for (const { id } of one.plan.overrides) decide(one, 'businessManager', { id });
    expect([one.state('begun'), one.state('issued')]).toEqual(['open', 'waits']);
    expect(one.confirm('begun').plan.overrides.map(({ key }) => key)).toEqual(['issued']);
  });

  it('is not granted any more when its time is over', () => {
    const one = asked();
    one.now = '2026-03-05T10:00:00.000Z';
    expect(decide(one, 'businessManager')).toBe('EXPIRED');
  });
});
