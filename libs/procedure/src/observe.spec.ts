import { again, approval, ask, count, each, letter, outside, task } from './builders';
import { aCase, type ACase } from './scenarios/a-case';
import { small } from './scenarios/small';
import { opens } from './scenarios/so-far';

const rules = small([
  each('sample', {}, [task('sewn', { by: 'factory' })]),
  task('drafted', { by: 'merchandiser' }),
  outside('seen', { by: 'customer', after: ['sewn', 'drafted'], refused: again('sewn', 'drafted') }),
  outside('counted', { by: 'forwarder', evidence: { pieces: 'number' }, then: [letter('customer', 'counted')] }),
  approval('approved', { chain: ['finance'] }),
  task('booked', { by: 'merchandiser', atOpening: [ask('forwarder', 'book')] }),
  count('received', { by: 'customer', toward: 'terms.lines' }),
  count('paid', { by: 'finance', toward: 'terms.price' }),
  count('open', { by: 'finance', toward: 'terms.rebate' }),
  task('cut', { by: 'factory', is: 'startsLine' }),
  task('loaded', { by: 'forwarder', is: 'goodsLeave' }),
  task('sent', { by: 'merchandiser', is: 'titleLeaves' }),
]);
const order = (): ACase =>
  aCase({
    rules,
    terms: { lines: { red: '10' }, price: '100', rebate: '__open__', firstArticle: false, inspection: 'none', instalments: [] },
  });
const seenBy = (): ACase =>
  opens(opens(order(), 'sample'), 'sample').confirm('sewn', { part: 'sample:1' }).confirm('sewn', { part: 'sample:2' }).confirm('drafted');
const unfit = (one: ACase) => one.of('unfit').map(({ why, key }) => [why, key]);

describe('a refusal that is reported', () => {
  const refused = (back?: string[]): ACase => {
    const one = seenBy();
    one.report('seen', { outcome: 'refused', reason: 'too red', ...(back ? { back } : {}) });
    return one;
  };
  const rounds = (one: ACase) => [one.kept('sewn', 'sample:1').round, one.kept('sewn', 'sample:2').round, one.kept('drafted').round];

  it('goes back to where it says, of what may be gone back to, else to the first step the rule names', () => {
    expect(rounds(refused(['sewn@sample:2']))).toEqual([1, 2, 1]);
    expect(rounds(refused(['drafted', 'paid']))).toEqual([1, 1, 2]);
    expect(rounds(refused(['paid']))).toEqual([2, 2, 1]);
    expect(rounds(refused(['sewn@sample:9']))).toEqual([2, 2, 1]);
    expect(rounds(refused())).toEqual([2, 2, 1]);
    expect(refused().of('refused')).toMatchObject([{ reason: 'too red', source: 'logistics', version: 1 }]);
  });

  it('of a task that cannot be refused, of what is not its turn, of an approval, is a task for a person', () => {
    const one = order();
    for (const milestone of ['drafted', 'seen', 'approved']) one.report(milestone, { outcome: 'refused', sourceId: milestone });
    expect(unfit(one)).toEqual([
      ['REFUSED_OUT_OF_TURN', 'drafted'],
      ['REFUSED_OUT_OF_TURN', 'seen'],
      ['SIGN_IT', 'approved'],
    ]);
  });
});

describe('a report that does not fit is a task for a person, once', () => {
  it('says why, of which step, and what was said', () => {
    const one = order();
    one.report('seen', { happened: 'yesterday', reason: 'by phone' });
    one.report('seen', { happened: 'yesterday' });
    one.report('seen', { happened: 'yesterday', version: 2 });
    one.report('nothing');
    one.report('sewn', { part: 'sample:7' });
    one.report('approved');
    one.report('drafted', { outcome: 'never' });
    expect(unfit(one)).toEqual([
      ['NOT_A_DATE', 'seen'],
      ['NOT_A_DATE', 'seen'],
      ['UNKNOWN_MILESTONE', undefined],
      ['UNKNOWN_PART', undefined],
      ['SIGN_IT', 'approved'],
      ['NOT_DONE', 'drafted'],
    ]);
    expect(one.of('unfit')[0]).toMatchObject({ sentence: 'by phone', source: 'logistics', sourceId: 'seen', version: 1 });
  });

  it('counts in what the terms count in', () => {
    const one = order();
    const counts = (milestone: string, amount: unknown, version = 1): void =>
      void one.report(milestone, {
        sourceId: `${milestone}/${version}`,
        version,
        ...(amount === undefined ? {} : { amount: amount as string }),
      });
    counts('received', '5');
    counts('received', { red: 'five' }, 2);
    counts('received', { red: '5' }, 3);
    counts('paid', { red: '5' });
    counts('paid', 'much', 2);
    counts('paid', '5', 3);
    counts('paid', undefined, 4);
    counts('open', '5');
    counts('open', { red: '5' }, 2);
    expect(unfit(one)).toEqual([
      ['EVIDENCE_UNFIT', 'received'],
      ['EVIDENCE_UNFIT', 'received'],
      ['EVIDENCE_UNFIT', 'paid'],
      ['EVIDENCE_UNFIT', 'paid'],
      ['EVIDENCE_MISSING', 'paid'],
    ]);
    expect(one.of('counted').map(({ key, amount }) => [key, amount])).toEqual([
      ['received', { red: '5' }],
      ['paid', '5'],
      ['open', '5'],
      ['open', { red: '5' }],
    ]);
  });
});

describe('a source mends what it said', () => {
  it('by a newer version; the day alone tells nobody otherwise', () => {
    const one = order();
    one.report('counted', { values: { pieces: '10' } });
    one.report('counted', { values: { pieces: '10.0' }, version: 2 });
    expect(one.of('corrected')).toEqual([]);
    one.report('counted', { values: { pieces: '10' }, version: 3, happened: '2026-03-01T01:00:00.000Z' });
    expect(one.of('corrected')).toMatchObject([{ values: {}, happened: '2026-03-01T01:00:00.000Z', source: 'logistics', version: 3 }]);
    expect(one.of('added')).toEqual([]);
    one.report('counted', { values: { pieces: '11' }, version: 4 });
    expect([one.of('corrected')[1]?.values, one.of('added').length]).toEqual([{ pieces: '11' }, 1]);
    expect(one.kept('counted').fact?.values).toEqual({ pieces: '11' });
  });

  it('takes it back; of another source that is a task', () => {
    const one = order();
    one.report('counted', { values: { pieces: '10' } });
    one.report('counted', { outcome: 'never', source: 'desk' });
    expect(unfit(one)).toEqual([['OTHER_SOURCE', 'counted']]);
    one.report('counted', { outcome: 'never', version: 2 });
    expect(one.of('withdrawn')).toMatchObject([{ reason: 'never', source: 'logistics', version: 2 }]);
    expect(one.state('counted')).toBe('open');
  });
});

describe('what is held and happens all the same is a breach', () => {
  it.each([
    ['cut', 1],
    ['loaded', 2],
    ['sent', 3],
  ])('%s: of law %d', (act, law) => {
    const one = order().does({ kind: 'hold', blocks: ['all'], holdKind: 'other', reason: 'stock-taking' });
    one.report(act);
    expect(one.of('breached').map(({ breach }) => [breach.key, breach.law])).toEqual([[act, law]]);
    expect(
      order()
        .report(act)
        .map(({ type }) => type),
    ).not.toContain('breached');
  });
});

describe('what a service answers', () => {
  const EFFECT = 'booked/ask:forwarder.book';

  it('counts for the asking it answers, and once', () => {
    const one = order();
    const round = one.plan.effects[EFFECT]?.round ?? 0;
    expect(one.answer(EFFECT, { round: round - 1 })).toEqual([]);
    one.answer(EFFECT, { outcome: 'refused', code: 'FULL', sentence: 'no space' });
    expect(one.plan.effects[EFFECT]).toMatchObject({ state: 'refused', code: 'FULL', sentence: 'no space' });
    expect(one.answer(EFFECT, { round })).toEqual([]);
  });

  it('that it does not take back what it did is a task', () => {
    const one = order()
      .does({ kind: 'cancel', reason: 'lost' }, 'salesperson')
      .does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(one.plan.effects[EFFECT]).toMatchObject({ state: 'revoking' });
    one.answer(EFFECT, { outcome: 'refused', sentence: 'too late' });
    expect(one.of('unfit')).toMatchObject([{ why: 'REFUSED', key: 'booked', sentence: 'too late' }]);
    expect(one.plan.effects[EFFECT]).toBeUndefined();
  });
});
