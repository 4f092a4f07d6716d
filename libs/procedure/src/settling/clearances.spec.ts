import { ask, clear, count, each, is, moneyIn, opens, task } from '../builders';
import { aCase, type ACase } from '../scenarios/a-case';
import { small } from '../scenarios/small';

const LEAVE = 'loaded/clear:logistics.load';
const rules = small([
  each('instalment', { from: 'terms.instalments' }, [
    count('paid', { by: 'finance', when: is('part.gate', 'shipment'), toward: 'part.amount', is: moneyIn('shipment') }),
  ]),
  task('packed', { by: 'merchandiser' }),
  task('loaded', { after: ['packed'], by: 'merchandiser', is: 'goodsLeave', atOpening: [clear('logistics', 'load')] }),
]);
const order = (): ACase =>
  aCase({ rules, terms: { inspection: 'none', instalments: [{ id: '1', method: 'tt', gate: 'shipment', amount: '100' }] } });
const paid = (one: ACase, amount: string): ACase => {
  one.counted('paid', amount, { part: 'instalment:1' });
  return one;
};
/** What was said about the leave, in order. */
const said = (one: ACase): string[] =>
  one.events.flatMap((event) => ('effect' in event && event.effect === LEAVE && event.type !== 'effectDone' ? [event.type] : []));
const held = (one: ACase): ACase => one.does({ kind: 'hold', blocks: ['shipment'], holdKind: 'other', reason: 'rain' });

describe('leave for a service to act', () => {
  it('is given when the act is open and no law is against it, not before, and once', () => {
    expect(said(paid(order(), '100'))).toEqual([]);
    const open = order().confirm('packed');
    expect([open.state('loaded'), said(open)]).toEqual(['open', []]);
    expect(said(paid(open, '100').wait(60))).toEqual(['effectAsked']);
    expect(open.kept('loaded').cleared).toEqual([LEAVE]);
  });

  it('is taken back when the money goes, a hold comes or what is before it falls, and given again', () => {
    const one = paid(order().confirm('packed'), '100');
    paid(one, '0');
    expect(said(one)).toEqual(['effectAsked', 'effectRevoked']);
    held(paid(one, '100'));
    expect(said(one)).toEqual(['effectAsked', 'effectRevoked', 'effectAsked', 'effectRevoked']);
    one.does({ kind: 'release', hold: one.plan.holds[0]?.id ?? '', reason: 'it is dry' });
    one.withdraw('packed');
    expect(said(one).slice(4)).toEqual(['effectAsked', 'effectRevoked']);
    expect(said(one.confirm('packed')).slice(6)).toEqual(['effectAsked']);
  });

  it('stays once the act is done, and while it is shaken; the act waits until the service has it', () => {
    const one = paid(order().confirm('packed'), '100');
    expect(one.trying.confirm('loaded')).toBe('TOO_EARLY');
    one.answer(LEAVE);
    one.confirm('loaded');
    expect(said(held(one))).toEqual(['effectAsked']);
    paid(one, '0');
    expect(said(one)).toEqual(['effectAsked']);
    one.withdraw('packed');
    expect([one.state('loaded'), said(one)]).toEqual(['shaken', ['effectAsked']]);
  });
});

it('leave for an act is asked anew when what the act reads has changed', () => {
  const one = aCase({
    rules: small([
      task('packed', { by: 'merchandiser', evidence: { cartons: 'number' } }),
      task('loaded', {
        after: ['packed'],
        by: 'merchandiser',
        reads: ['facts.packed.cartons'],
        atOpening: [clear('logistics', 'load')],
      }),
    ]),
  }).confirm('packed', { values: { cartons: '10' } });
  one.answer(LEAVE);
  one.correct('packed', { cartons: '12' }, { by: 'salesperson' });
  expect([one.state('loaded'), said(one)]).toEqual(['open', ['effectAsked', 'effectRevoked', 'effectAsked']]);
});

describe('leave of two services', () => {
  const both = small([
    task('packed', { by: 'merchandiser' }),
    task('left', {
      after: ['packed'],
      by: 'merchandiser',
      atOpening: [ask('finance', 'lookUp'), clear('logistics', 'load'), clear('finance', 'pay')],
    }),
  ]);
  const LOAD = 'left/clear:logistics.load';
  const PAY = 'left/clear:finance.pay';

  it('is given by each, asked again of the one that refused, and taken back from both', () => {
    const one = aCase({ rules: both }).confirm('packed');
    expect(one.kept('left').cleared).toEqual([LOAD, PAY]);
    expect(one.of('effectAsked').map(({ effect }) => effect)).toEqual(['left/ask:finance.lookUp', LOAD, PAY]);
    one.answer(LOAD, { outcome: 'refused' });
    one.does({ kind: 'redo', effect: LOAD });
    expect(one.kept('left').cleared).toEqual([PAY, LOAD]);
    one.answer(LOAD);
    one.answer(PAY);
    one.withdraw('packed');
    const revoked = one.of('effectRevoked').filter(({ effect }) => effect !== 'left/ask:finance.lookUp');
    expect(revoked.map(({ effect }) => effect)).toEqual(expect.arrayContaining([LOAD, PAY]));
    expect(revoked).toHaveLength(2);
    for (const { round, rev } of revoked) expect(round).toBe(rev);
    expect(one.kept('left').cleared).toEqual([]);
  });
});

describe('what is asked for a step that is not needed any more', () => {
  const asking = small([
    task('checked', {
      by: 'finance',
      when: is('terms.checked', true),
      atOpening: [ask('finance', 'reserve')],
    }),
  ]);

  it('another case that is to be opened for a part is let go with the part', () => {
    const lots = small([each('lot', {}, [task('refused', { by: 'merchandiser', then: [opens('complaint')] })])]);
    const one = aCase({ rules: lots })
      .does({ kind: 'openPart', part: { kind: 'lot' } })
      .confirm('refused');
    expect(Object.keys(one.plan.effects)).toEqual(['refused@lot:1/opens:complaint']);
    one.does({ kind: 'dropPart', part: 'lot:1', reason: 'not made after all' });
    expect(one.of('effectWaived').map(({ effect, reason }) => [effect, reason])).toEqual([['refused@lot:1/opens:complaint', 'dropped']]);
    expect(one.plan.effects).toEqual({});
  });

  it('a service takes back', () => {
    const one = aCase({ rules: asking, terms: { checked: true } });
    expect(Object.keys(one.plan.effects)).toEqual(['checked/ask:finance.reserve']);
    one.does({ kind: 'setTerms', base: 'terms-1', hash: 'terms-2', slice: { 'terms.checked': false } });
    expect(one.of('effectRevoked').map(({ key, of }) => [key, of])).toEqual([['checked', { ask: 'reserve', of: 'finance' }]]);
    one.answer('checked/ask:finance.reserve');
    expect(one.plan.effects).toEqual({});
  });
});
