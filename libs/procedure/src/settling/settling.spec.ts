import { count, each, hold, stage, task } from '../builders';
import { aCase, newTerms, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';

describe('a list in the terms', () => {
  const rules = small([
    each('instalment', { from: 'terms.instalments' }, [
      count('paid', { by: 'finance', toward: 'part.amount' }),
      task('asked', { by: 'finance' }),
      task('noted', { by: 'finance' }),
    ]),
  ]);
  const two = [
    { id: 'a', method: 'tt', gate: 'later', amount: '100' },
    { id: 'b', method: 'tt', gate: 'later', amount: '50' },
  ];
  const order = (): ACase => aCase({ rules, terms: { instalments: two } });
  const without = (one: ACase): ACase => one.does(newTerms('terms-1', 'terms-2', { instalments: two.slice(0, 1) }));

  it('what it no longer lists is gone with the terms, and that is all', () => {
    const one = without(order());
    expect(one.of('partDropped')).toMatchObject([{ part: 'instalment:b', reason: 'terms' }]);
    expect(one.of('unfit')).toEqual([]);
    expect(one.plan.parts['instalment:a']).toMatchObject({ label: 'a', values: { amount: '100' } });
  });

  it('what is on file of it, confirmed or only counted in part, is a task for the owner, each time anew', () => {
    const noted = without(order().confirm('noted', { part: 'instalment:b' }));
    expect(noted.of('unfit')).toMatchObject([{ key: 'noted@instalment:b', why: 'DROPPED' }]);
    const partly = order();
    partly.counted('paid', '20', { part: 'instalment:b' });
    expect(without(partly).of('unfit')).toMatchObject([{ key: 'paid@instalment:b', why: 'DROPPED', id: 'terms/terms-2/instalment:b' }]);
  });
});

describe('a hold that a step has set', () => {
  it('for its part ends when the part is done or dropped; outside all parts a person releases it', () => {
    const rules = small([
      task('stopped', { by: 'merchandiser', then: [hold(['production'])] }),
      each('problem', {}, [
        task('seen', { by: 'factory', then: [hold(['production'])] }),
        task('solved', { by: 'factory', after: ['seen'] }),
      ]),
    ]);
    const problem = (one: ACase): ACase => one.does({ kind: 'openPart', part: { kind: 'problem' } });
    const one = problem(problem(aCase({ rules }))).confirm('stopped');
    for (const part of ['problem:1', 'problem:2']) one.confirm('seen', { part });
    expect(one.plan.holds.map(({ part }) => part)).toEqual([undefined, 'problem:1', 'problem:2']);
    one.confirm('solved', { part: 'problem:1' }).does({ kind: 'dropPart', part: 'problem:2', reason: 'none after all' });
    expect(one.plan.holds.map(({ from }) => from)).toEqual(['stopped']);
    expect(one.of('released').map(({ reason }) => reason)).toEqual(['solved', 'solved']);
  });
});

describe('a cancelled case', () => {
  it('closes when it is wound up and what was shaken is upheld', () => {
    const rules = small(
      [
        task('planned', { by: 'merchandiser' }),
        task('cut', { by: 'merchandiser', after: ['planned'], is: 'startsLine' }),
        stage('windingUp', [task('settled', { by: 'finance' })]),
      ],
      { cancel: [] },
    );
    const one = aCase({ rules, terms: { firstArticle: false } })
      .confirm('planned')
      .confirm('cut')
      .withdraw('planned', { by: 'salesperson' });
    one.does({ kind: 'cancel', reason: 'lost' }).confirm('settled');
    expect([one.state('cut'), one.plan.closed]).toEqual(['shaken', undefined]);
    expect(one.uphold('cut').plan.closed).toBe(true);
  });
});
