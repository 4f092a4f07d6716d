import {
  again,
  above,
  all,
  any,
  approval,
  ask,
  atLeast,
  below,
  count,
  each,
  hold,
  is,
  known,
  letter,
  not,
  onFile,
  oneOf,
  outside,
  paper,
  stage,
  task,
  tell,
} from './builders';
import { lookAt, observe, type Values } from '.';
import { aCase, diffOf, newTerms, type ACase, type Start } from './scenarios/a-case';
import { small } from './scenarios/small';
import { agreed, anOrder, opens, secured } from './scenarios/so-far';

/** The meanings of the procedure language, one by one, with its own numbers. */

const playing = (nodes: Parameters<typeof small>[0], start: Partial<Start> & { head?: Parameters<typeof small>[1] } = {}): ACase => {
  const { head, ...rest } = start;
  return aCase({ rules: small(nodes, head), ...rest });
};
const truth = (order: ACase, cond: Parameters<ReturnType<typeof lookAt>['truth']>[0], part?: string) =>
  lookAt(order.rules, order.plan).truth(cond, part);

describe('1 · `when` says whether it is needed, `after` whether it may happen now', () => {
  it('an unknown input in `after` waits, in `when` it is undecided', () => {
    const order = playing(
      [
        task('inAfter', { by: 'merchandiser', after: [known('terms.delivery')] }),
        task('inWhen', { by: 'merchandiser', when: atLeast('terms.delivery', '2026-01-01') }),
      ],
      { terms: { delivery: '__open__' } },
    );
    expect([order.state('inAfter'), order.state('inWhen')]).toEqual(['waits', 'undecided']);
    order.does(newTerms('terms-1', 'terms-2', { delivery: '2026-06-30' }));
    expect(order.open()).toEqual(['inAfter', 'inWhen']);
  });

  it('conditions have three values: one that is decisive decides, whatever is unknown', () => {
    const order = playing([task('a', { by: 'merchandiser', evidence: { x: 'number' } })], {
      terms: { yes: true, open: '__open__', n: '5' },
    });
    expect(truth(order, any(is('terms.yes', true), is('terms.open', true)))).toBe(true);
    expect(truth(order, all(is('terms.yes', true), is('terms.open', true)))).toBeUndefined();
    expect(truth(order, all(is('terms.yes', false), is('terms.open', true)))).toBe(false);
    expect(truth(order, not(is('terms.open', true)))).toBeUndefined();
    expect(truth(order, known('terms.open'))).toBe(false);
    expect(truth(order, known('terms.n'))).toBe(true);
    expect(truth(order, above('terms.n', 4))).toBe(true);
    expect(truth(order, below('terms.n', '4.9'))).toBe(false);
    expect(truth(order, above('facts.a.x', { path: 'terms.n' }))).toBeUndefined();
    order.confirm('a', { values: { x: '6' } });
    expect(truth(order, above('facts.a.x', { path: 'terms.n' }))).toBe(true);
    expect(truth(order, onFile('a'))).toBe(true);
    expect(truth(order, is('terms.absent', null))).toBeUndefined();
  });

  it('a path that means several facts is known when all have it and they agree', () => {
    const order = playing([each('lot', {}, [task('tested', { by: 'merchandiser', evidence: { good: 'flag' } })])]);
    expect(truth(order, is('facts.tested.good', true))).toBe(false);
    opens(opens(order, 'lot'), 'lot').confirm('tested', { part: 'lot:1', values: { good: true } });
    expect(truth(order, is('facts.tested.good', true))).toBeUndefined();
    order.confirm('tested', { part: 'lot:2', values: { good: false } });
    expect(truth(order, is('facts.tested.good', true))).toBeUndefined();
    order.correct('tested', { good: true }, { part: 'lot:2', by: 'salesperson' });
    expect(truth(order, is('facts.tested.good', true))).toBe(true);
  });
});

describe('2 · states', () => {
  it('what is not needed satisfies `after`: by its condition, by another one of several, by its end, skipped', () => {
    const order = playing(
      [
        task('byWhen', { by: 'merchandiser', when: is('terms.a', true) }),
        oneOf('either', [task('one', { by: 'merchandiser' }), task('other', { by: 'merchandiser' })]),
        task('skipped', { by: 'merchandiser' }),
        task('last', { by: 'merchandiser', after: ['byWhen', 'either', 'skipped'] }),
      ],
      { terms: { a: false } },
    );
    order.confirm('other').skip('skipped');
    expect([order.why('byWhen'), order.why('one'), order.why('skipped')]).toEqual(['when', 'oneOf', 'skipped']);
    expect(order.state('last')).toBe('open');
  });

  it('the one of several that is withdrawn makes the others needed again', () => {
    const order = playing([oneOf('either', [task('one', { by: 'merchandiser' }), task('other', { by: 'merchandiser' })])]);
    order.confirm('one').withdraw('one', { by: 'salesperson' });
    expect(order.open()).toEqual(['one', 'other']);
  });

  it('a skip is of its round: sent back, it is asked again', () => {
    const order = playing([
      task('made', { by: 'merchandiser' }),
      task('photographed', { by: 'merchandiser', after: ['made'] }),
      outside('accepted', { by: 'customer', after: ['photographed'], refused: again('made') }),
    ]);
    order.confirm('made').skip('photographed').refuse('accepted').confirm('made');
    expect(order.open()).toEqual(['photographed']);
  });
});

describe('3 · names and parts', () => {
  const goods = each('factoryOrder', { covers: 'terms.lines' }, [
    task('made', { by: 'factory' }),
    each('box', { inside: 'factoryOrder' }, [task('packed', { by: 'factory' })]),
    task('boxed', { by: 'factory', after: ['packed'] }),
    task('shippedOut', { by: 'factory', after: ['loaded'] }),
  ]);
  const shipments = each('shipment', {}, [
    task('planned', { by: 'merchandiser' }),
    task('loaded', { by: 'merchandiser', after: ['made', 'planned'] }),
    task('counted', { by: 'merchandiser', after: ['packed'] }),
    each('container', { inside: 'shipment' }, [task('sealed', { by: 'forwarder', after: ['made', 'planned'] })]),
  ]);
  const order = (): ACase => {
    const one = playing([goods, shipments, task('whole', { by: 'merchandiser', after: ['factoryOrder'] })], {
      terms: { lines: { red: '100' } },
    });
    opens(one, 'factoryOrder', { quantity: { red: '60' } });
    return opens(one, 'factoryOrder', { quantity: { red: '40' } });
  };
  const shipped = (one: ACase, carries?: Record<string, Record<string, string>>): ACase =>
    opens(one, 'shipment', carries ? { carries } : {});

  it('the same part’s milestone; else those it carries', () => {
    const one = shipped(shipped(order(), { 'factoryOrder:1': { red: '60' } }), { 'factoryOrder:2': { red: '40' } });
    expect(one.waitsFor('loaded', 'shipment:1')).toEqual(['made@factoryOrder:1', 'planned@shipment:1']);
  });

  it('the enclosing part’s; and what that one carries', () => {
    const one = shipped(shipped(order(), { 'factoryOrder:1': { red: '60' } }), { 'factoryOrder:2': { red: '40' } });
    opens(one, 'container', { inside: 'shipment:2' });
    expect(one.waitsFor('sealed', 'container:1')).toEqual(['made@factoryOrder:2', 'planned@shipment:2']);
  });

  it('those of the parts inside it; declared inside and none there is none', () => {
    const one = opens(order(), 'box', { inside: 'factoryOrder:1' });
    expect(one.waitsFor('boxed', 'factoryOrder:1')).toEqual(['packed@box:1']);
    expect(one.state('boxed', 'factoryOrder:2')).toBe('open');
  });

  it('those inside what it carries', () => {
    const one = opens(opens(order(), 'box', { inside: 'factoryOrder:1' }), 'box', { inside: 'factoryOrder:2' });
    shipped(one, { 'factoryOrder:2': { red: '40' } });
    expect(one.waitsFor('counted', 'shipment:1')).toEqual(['packed@box:2']);
  });

  it('those that carry it; a part that carries nothing yet concerns all; carried by none it waits for all', () => {
    const one = shipped(order(), { 'factoryOrder:1': { red: '60' } });
    expect(one.waitsFor('shippedOut', 'factoryOrder:1')).toEqual(['loaded@shipment:1']);
    expect(one.waitsFor('shippedOut', 'factoryOrder:2')).toEqual(['loaded@shipment:1']);
    shipped(one, { 'factoryOrder:2': { red: '40' } });
    expect(one.waitsFor('shippedOut', 'factoryOrder:2')).toEqual(['loaded@shipment:2']);
    shipped(one);
    expect(one.waitsFor('shippedOut', 'factoryOrder:2')).toEqual(['loaded@shipment:2', 'loaded@shipment:3']);
  });

  it('otherwise all live parts, and then what is not covered yet is waited for by name', () => {
    const one = shipped(playing([goods, shipments], { terms: { lines: { red: '100' } } }));
    expect(one.waitsFor('loaded', 'shipment:1')).toEqual(['made', 'planned@shipment:1']);
    opens(one, 'factoryOrder', { quantity: { red: '60' } });
    expect(one.waitsFor('loaded', 'shipment:1')).toEqual(['made@factoryOrder:1', 'made', 'planned@shipment:1']);
    one.confirm('planned').confirm('made', { part: 'factoryOrder:1' });
    expect(one.waitsFor('loaded', 'shipment:1')).toEqual(['made']);
    one.does({ kind: 'dropPart', part: 'factoryOrder:1', reason: 'planned anew' });
    opens(one, 'factoryOrder', { quantity: { red: '100' } });
    expect(one.waitsFor('loaded', 'shipment:1')).toEqual(['made@factoryOrder:2']);
  });

  it('a group’s name means the whole group', () => {
    const one = order();
    expect(one.waitsFor('whole')).toEqual(
      expect.arrayContaining(['made@factoryOrder:1', 'boxed@factoryOrder:2', 'shippedOut@factoryOrder:1']),
    );
  });

  it('a part that arises later blocks only what still waits and names it', () => {
    const one = opens(order(), 'box', { inside: 'factoryOrder:1' });
    one.confirm('packed').confirm('boxed', { part: 'factoryOrder:1' });
    opens(one, 'box', { inside: 'factoryOrder:1' });
    expect(one.state('boxed', 'factoryOrder:1')).toBe('done');
    expect(one.state('packed', 'box:2')).toBe('open');
  });

  it('what a kind is not needed for at all, no part of it is waited for', () => {
    const boxes = [
      each('pallet', { atLeast: 1, when: is('terms.palletized', true) }, [task('strapped', { by: 'factory' })]),
      task('gone', { by: 'merchandiser', after: ['strapped'] }),
    ];
    expect(playing(boxes, { terms: { palletized: false } }).state('gone')).toBe('open');
    expect(playing(boxes, { terms: { palletized: true } }).waitsFor('gone')).toEqual(['strapped']);
    expect(playing(boxes, { terms: { palletized: '__open__' } }).waitsFor('gone')).toEqual(['strapped']);
  });

  it('`when` of a kind or in it is asked of each part', () => {
    const one = playing([
      each('lot', {}, [task('washed', { by: 'factory', when: is('part.special', true) })]),
      task('end', { by: 'merchandiser', after: ['washed'] }),
    ]);
    opens(opens(one, 'lot', { values: { special: true } }), 'lot', { values: { special: false } });
    expect(one.state('washed', 'lot:2')).toBe('notNeeded');
    expect(one.waitsFor('end')).toEqual(['washed@lot:1']);
  });

  it('coverage within the terms’ tolerance is enough; beyond it: MORE_THAN_ORDERED; carrying more than a part has is refused, also when it shrinks', () => {
    const terms = { lines: { red: '100' }, tolerancePercent: '5' };
    const within = shipped(playing([goods, shipments], { terms }));
    opens(within, 'factoryOrder', { quantity: { red: '96' } });
    expect(within.waitsFor('loaded', 'shipment:1')).toEqual(['made@factoryOrder:1', 'planned@shipment:1']);
    expect(within.trying.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '9' } } })).toBe('ok');
    expect(within.trying.does({ kind: 'openPart', part: { kind: 'factoryOrder', quantity: { red: '1' } } })).toBe('MORE_THAN_ORDERED');
    within.does({ kind: 'changePart', part: 'shipment:1', carries: { 'factoryOrder:1': { red: '96' } } });
    expect(within.trying.does({ kind: 'changePart', part: 'factoryOrder:1', quantity: { red: '90' } })).toBe('MORE_THAN_PART');
  });

  it('terms that shrink below the parts are a task for the owner', () => {
    const one = order().does(newTerms('terms-1', 'terms-2', { lines: { red: '80' } }));
    expect(one.plan.unfit).toMatchObject([{ why: 'MORE_THAN_ORDERED', sentence: 'factoryOrder' }]);
  });

  it('a part ends with what lies inside it', () => {
    const one = opens(order(), 'box', { inside: 'factoryOrder:1' }).does({ kind: 'dropPart', part: 'factoryOrder:1', reason: 'not made' });
    expect(one.plan.parts['box:1']?.dropped).toBe(true);
    expect(one.state('packed', 'box:1')).toBe('dropped');
  });

  it('an instalment that leaves the terms takes its milestones with it; money that had come for it is a task', () => {
    const paid = secured(agreed(anOrder()));
    opens(paid, 'change').confirm('changeProposed', {
      values: { diff: diffOf('terms-1', 'terms-2', { instalments: [{ id: 'later', method: 'openAccount', gate: 'later' }] }) },
    });
    paid.sign('changeSupported').confirm('changeAgreed');
    expect(paid.state('depositReceived', 'instalment:deposit')).toBe('dropped');
    expect(paid.plan.unfit).toMatchObject([{ key: 'depositReceived@instalment:deposit', why: 'DROPPED' }]);
    expect(
      paid.report('depositReceived', {
        part: 'instalment:deposit',
        source: 'finance',
        sourceId: 'deposit',
        version: 9,
        outcome: 'counted',
        amount: '1',
      }),
    ).toMatchObject([{ type: 'unfit', why: 'DROPPED' }]);
  });
});

describe('4 · early facts', () => {
  const nodes = [
    task('asked', { by: 'merchandiser', evidence: { colour: 'text' } }),
    outside('answered', { by: 'customer', after: ['asked'], reads: ['terms.price'], evidence: { word: 'text' } }),
    task('cut', { by: 'merchandiser', after: ['answered'], is: 'startsLine' }),
  ];
  const terms = { price: '1', firstArticle: false };

  it('reported before its turn a fact is on file; when its turn comes it counts', () => {
    const order = playing(nodes, { terms });
    expect(order.types(order.report('answered', { values: { word: 'yes' }, happened: '2026-02-27' }))).toEqual(['confirmed']);
    expect(order.state('answered')).toBe('waits');
    order.confirm('asked');
    expect(order.of('confirmed').at(-1)).toMatchObject({ key: 'answered', onFile: true, happened: '2026-02-27', values: { word: 'yes' } });
    expect(order.state('answered')).toBe('done');
  });

  it('unless what it reads has changed', () => {
    const order = playing(nodes, { terms });
    order.report('answered', { values: { word: 'yes' } });
    order.does(newTerms('terms-1', 'terms-2', { price: '2' })).confirm('asked');
    expect(order.state('answered')).toBe('open');
    expect(order.of('lapsed')).toMatchObject([{ key: 'answered', why: 'ground', of: 'terms.price' }]);
  });

  it('another source that says otherwise before the turn is a task too', () => {
    const order = playing(nodes, { terms });
    order.report('answered', { values: { word: 'yes' } });
    expect(order.types(order.report('answered', { values: { word: 'yes' }, sourceId: 'other' }))).toEqual([]);
    expect(order.types(order.report('answered', { values: { word: 'no' }, sourceId: 'other', version: 2 }))).toEqual(['unfit']);
  });

  it('acts that cannot be taken back are never early: reported out of turn they are done', () => {
    const order = playing(nodes, { terms });
    order.report('cut');
    expect(order.state('cut')).toBe('done');
    expect(order.plan.breaches).toEqual([]);
  });

  it('a fact that counted is not asked again about its `after`', () => {
    const order = playing(nodes, { terms }).confirm('asked').confirm('answered').withdraw('asked', { by: 'salesperson' });
    expect(order.state('answered')).toBe('done');
  });
});

describe('5 · acts can be refused, observations never', () => {
  const nodes = [
    outside('answered', { by: 'customer', evidence: { word: 'text' }, refused: again('asked') }),
    task('asked', { by: 'merchandiser' }),
    approval('approved', { after: ['asked'], chain: ['businessManager'] }),
    count('paid', { by: 'finance', toward: 'terms.amount' }),
    count('arrived', { by: 'finance', toward: 'terms.lines' }),
  ];
  const order = (): ACase => playing(nodes, { terms: { amount: '100', lines: { red: '10' } } });

  it.each<[string, Parameters<ACase['report']>[0], Parameters<ACase['report']>[1], string[]]>([
    ['an unknown milestone', 'sailed', {}, ['unfit']],
    ['an approval', 'approved', {}, ['unfit']],
    ['a refusal of an approval', 'approved', { outcome: 'refused' }, ['unfit']],
    ['a refusal out of turn', 'asked', { outcome: 'refused' }, ['unfit']],
    ['that it never was, of what is not on file', 'answered', { outcome: 'never' }, ['unfit']],
    ['an amount that is none', 'paid', { outcome: 'counted', amount: 'much' }, ['unfit']],
    ['pieces where money is counted', 'paid', { outcome: 'counted', amount: { red: '1' } }, ['unfit']],
    ['money where pieces are counted', 'arrived', { outcome: 'counted', amount: '5' }, ['unfit']],
    ['a day that is none', 'answered', { happened: 'last week' }, ['unfit']],
    ['a confirmation', 'answered', {}, ['confirmed']],
    ['an amount', 'paid', { outcome: 'counted', amount: '40' }, ['counted']],
    ['all of it', 'arrived', { outcome: 'counted', amount: { red: '10' } }, ['counted', 'confirmed']],
  ])('%s', (_, milestone, report, events) => {
    const one = order();
    expect(one.types(one.report(milestone, report))).toEqual(events);
  });

  it('what did not fit does not come back when its turn has come', () => {
    const one = order().confirm('asked');
    const refusal = { outcome: 'refused', reason: 'no', version: 1 } as const;
    one.confirm('answered').report('answered', refusal);
    one.withdraw('answered', { by: 'salesperson' });
    expect(one.report('answered', refusal)).toEqual([]);
  });

  it('that it never was takes back what the same source said; of another source it is a task', () => {
    const one = order();
    one.report('answered', {});
    expect(one.types(one.report('answered', { outcome: 'never', sourceId: 'other' }))).toEqual(['unfit']);
    expect(one.types(one.report('answered', { outcome: 'never', version: 2 }))).toEqual(['withdrawn']);
    expect(one.state('answered')).toBe('open');
  });

  it('an entry of a count is cumulative by source, and it never was is nothing', () => {
    const one = order();
    one.counted('paid', '60');
    one.counted('paid', '70');
    one.counted('paid', '30', { sourceId: 'second' });
    expect(one.state('paid')).toBe('done');
    one.counted('paid', '0', { sourceId: 'second', outcome: 'never' });
    expect(one.state('paid')).toBe('open');
  });

  it('a count happened when its last entry did, though it counts later', () => {
    const one = playing(
      [task('asked', { by: 'merchandiser' }), count('paid', { by: 'finance', after: ['asked'], toward: 'terms.amount' })],
      { terms: { amount: '10' } },
    );
    one.counted('paid', '10', { happened: '2026-02-25' });
    expect(one.confirm('asked').kept('paid').fact?.happened).toBe('2026-02-25');
  });

  it('a count whose mark grows falls short again, and comes back when it shrinks', () => {
    const one = order();
    one.counted('paid', '100');
    one.does(newTerms('terms-1', 'terms-2', { amount: '120' }));
    expect(one.state('paid')).toBe('open');
    one.does(newTerms('terms-2', 'terms-3', { amount: '90' }));
    expect(one.state('paid')).toBe('done');
  });
});

describe('6 · what spreads', () => {
  const nodes = [
    task('drafted', { by: 'merchandiser', reads: ['terms.price'], evidence: { x: 'text' } }),
    approval('approved', { after: ['drafted'], chain: ['businessManager'] }),
    task('printed', { by: 'merchandiser', after: ['approved'] }),
    task('cut', { by: 'merchandiser', after: ['drafted'], reads: ['facts.drafted.x'], is: 'startsLine' }),
    task('cutToo', { by: 'merchandiser', after: ['printed'], is: 'startsLine' }),
  ];
  const done = (): ACase =>
    playing(nodes, { terms: { price: '1', firstArticle: false } })
      .confirm('drafted')
      .sign('approved')
      .confirm('printed')
      .confirm('cut')
      .confirm('cutToo');

  it('ground changed: what reads it lapses; what stands on that stands', () => {
    const order = done().does(newTerms('terms-1', 'terms-2', { price: '2' }));
    expect(['drafted', 'approved', 'printed', 'cut', 'cutToo'].map((name) => order.state(name))).toEqual([
      'open',
      'done',
      'done',
      'done',
      'done',
    ]);
  });

  it('a value corrected: the approval directly after it lapses unsaid, an act that reads it is shaken', () => {
    const order = done().correct('drafted', { x: 'other' }, { by: 'salesperson' });
    expect(['approved', 'printed', 'cut', 'cutToo'].map((name) => order.state(name))).toEqual(['open', 'done', 'shaken', 'done']);
  });

  it('a path set to what it was changes nothing', () => {
    expect(
      done()
        .does(newTerms('terms-1', 'terms-2', { price: '1.0' }))
        .of('lapsed'),
    ).toEqual([]);
  });

  it('ground gone: acts that name it directly are shaken, other facts stand, what is not done waits', () => {
    const order = done().withdraw('printed', { by: 'salesperson' });
    expect(['approved', 'cut', 'cutToo'].map((name) => order.state(name))).toEqual(['done', 'done', 'shaken']);
    const other = done().withdraw('drafted', { by: 'salesperson' });
    expect(['approved', 'printed', 'cut', 'cutToo'].map((name) => other.state(name))).toEqual(['done', 'done', 'shaken', 'done']);
  });

  it('what is upheld stands on the ground as it is now, and shakes nobody who reads it', () => {
    const order = playing([...nodes, approval('seen', { after: ['cut'], chain: ['finance'] })], {
      terms: { price: '1', firstArticle: false },
    });
    order.confirm('drafted').sign('approved').confirm('cut').sign('seen').withdraw('drafted', { by: 'salesperson' }).uphold('cut');
    expect([order.state('cut'), order.state('seen')]).toEqual(['done', 'done']);
    order.confirm('drafted', { values: { x: 'new' } });
    expect(order.state('cut')).toBe('shaken');
  });

  it('the part that is read: its own value, not the one around it', () => {
    const order = playing([each('lot', {}, [task('planned', { by: 'factory', reads: ['part.size'] })])]);
    opens(order, 'lot', { values: { size: 'S' } })
      .confirm('planned')
      .does({ kind: 'changePart', part: 'lot:1', values: { colour: 'red' } });
    expect(order.state('planned', 'lot:1')).toBe('done');
    order.does({ kind: 'changePart', part: 'lot:1', values: { size: 'M' } });
    expect(order.state('planned', 'lot:1')).toBe('open');
  });
});

describe('7 · terms', () => {
  const nodes = [
    task('drafted', { by: 'merchandiser' }),
    approval('approved', {
      after: ['drafted'],
      chain: ['businessManager', 'salesperson'],
      reads: ['terms.price'],
      refused: again('drafted'),
    }),
  ];
  const order = (): ACase => playing(nodes, { terms: { price: '1' } });
  const set = (one: ACase): string => one.trying.does(newTerms(one.plan.terms.hash, `${one.plan.terms.hash}+`, { price: '2' }));

  it('change freely until an approval has read them: its first signature has', () => {
    expect(set(order())).toBe('ok');
    expect(set(order().confirm('drafted'))).toBe('ok');
    expect(set(order().confirm('drafted').sign('approved', { by: 'businessManager' }))).toBe('TERMS_APPROVED');
  });

  it('an approval that was refused back has not read what comes now', () => {
    const one = order().confirm('drafted').sign('approved', { by: 'businessManager' }).refuse('approved', { by: 'salesperson' });
    expect(set(one)).toBe('ok');
  });

  it('on other terms than those in force: STALE; the same again is absorbed', () => {
    const one = order();
    expect(one.trying.does(newTerms('older', 'terms-2', { price: '2' }))).toBe('STALE');
    expect(one.trying.does(newTerms('older', 'terms-1', {}))).toBe('ok');
    expect(one.plan.terms.version).toBe(1);
  });

  it('a change to what the procedure cannot follow is refused when it is proposed', () => {
    const change = [each('change', {}, [task('proposed', { by: 'merchandiser', evidence: { diff: 'termsDiff' } })])];
    const one = opens(playing(change, { head: { allows: { methods: ['tt'], inspection: ['none'] } } }), 'change');
    const diff = diffOf('terms-1', 'terms-2', { instalments: [{ id: '1', method: 'lc', gate: 'production' }] });
    expect(one.trying.confirm('proposed', { values: { diff } })).toBe('NOT_ALLOWED_HERE');
  });
});

describe('8 · correct and withdraw', () => {
  it('the same person within ten minutes if nothing left the house, else a second person', () => {
    const nodes = [task('a', { by: 'merchandiser' }), task('b', { by: 'merchandiser', then: [letter('customer', 'note')] })];
    const order = playing(nodes).confirm('a').confirm('b').wait(10);
    expect(order.trying.withdraw('b')).toBe('SECOND_PERSON');
    expect(order.trying.withdraw('b', { by: { person: 'ann', role: 'merchandiser', for: 'merchandiser' } })).toBe('SECOND_PERSON');
    expect(order.trying.withdraw('a')).toBe('ok');
    expect(order.trying.withdraw('b', { by: 'finance' })).toBe('ok');
  });

  it('a paper is of the house: it does not count as out', () => {
    expect(
      playing([task('a', { by: 'merchandiser', then: [paper('invoice')] })])
        .confirm('a')
        .trying.withdraw('a'),
    ).toBe('ok');
  });
});

describe('9 · effects are state', () => {
  const nodes = [
    task('priced', { by: 'merchandiser', evidence: { total: 'number' } }),
    task('credit', {
      by: 'finance',
      after: ['priced'],
      reads: ['facts.priced.total'],
      atOpening: [ask('finance', 'reserve')],
      evidence: { limit: 'number' },
    }),
    task('granted', {
      by: 'merchandiser',
      after: ['credit'],
      when: above('facts.credit.limit', 10),
      then: [tell('origin', 'credit'), letter('customer', 'granted')],
    }),
  ];
  const effect = 'credit/ask:finance.reserve';

  it('done only after the answer, whose values enter as evidence and can be read', () => {
    const order = playing(nodes).confirm('priced');
    expect(order.trying.confirm('credit', { values: { limit: '1' } })).toBe('TOO_EARLY');
    order.answer(effect, { values: { limit: '20' } });
    order.ask({ kind: 'confirm', milestone: 'credit' }, { by: 'finance' });
    expect(order.kept('credit').fact?.values).toEqual({ limit: '20' });
    expect(order.state('granted')).toBe('open');
  });

  it('an observation before the answer is on file until it comes', () => {
    const order = playing(nodes).confirm('priced');
    order.report('credit', { values: { limit: '5' } });
    expect(order.state('credit')).toBe('open');
    order.answer(effect);
    expect(order.state('credit')).toBe('done');
  });

  it('what is read changes while it is open: the old asking is revoked, a higher one asked', () => {
    const order = playing(nodes).confirm('priced');
    order.answer(effect);
    order.correct('priced', { total: '2' }, { by: 'salesperson' });
    expect(order.kept('credit').round).toBe(2);
    expect(order.of('effectRevoked')).toHaveLength(1);
    expect(order.plan.effects[effect]).toMatchObject({ state: 'asked' });
    expect(order.trying.confirm('credit', { values: { limit: '1' } })).toBe('TOO_EARLY');
  });

  it('a letter is never pending; what others are told is', () => {
    const order = playing(nodes).confirm('priced');
    order.answer(effect, { values: { limit: '20' } });
    order.confirm('credit', { values: { limit: '20' } }).confirm('granted');
    expect(Object.keys(order.plan.effects)).toEqual(['granted/tell:origin.credit']);
  });

  it('a part that ends takes back what services did for it', () => {
    const order = opens(
      playing([each('lot', {}, [task('booked', { by: 'merchandiser', atOpening: [ask('logistics', 'space')] })])]),
      'lot',
    );
    order.answer('booked@lot:1/ask:logistics.space');
    order.does({ kind: 'dropPart', part: 'lot:1', reason: 'not wanted' });
    expect(order.plan.effects).toMatchObject({ 'booked@lot:1/ask:logistics.space': { state: 'revoking' } });
  });

  it('so does a milestone that is not needed any more', () => {
    const order = playing([task('booked', { by: 'merchandiser', when: is('terms.bySea', true), atOpening: [ask('logistics', 'space')] })], {
      terms: { bySea: true },
    });
    order.answer('booked/ask:logistics.space');
    order.does(newTerms('terms-1', 'terms-2', { bySea: false }));
    expect(order.plan.effects).toMatchObject({ 'booked/ask:logistics.space': { state: 'revoking' } });
  });

  it('a revocation that is refused is a task', () => {
    const order = playing([task('booked', { by: 'merchandiser', when: is('terms.bySea', true), atOpening: [ask('logistics', 'space')] })], {
      terms: { bySea: true },
    });
    order.answer('booked/ask:logistics.space');
    order
      .does(newTerms('terms-1', 'terms-2', { bySea: false }))
      .answer('booked/ask:logistics.space', { outcome: 'refused', code: 'SAILED' });
    expect(order.plan.effects).toEqual({});
    expect(order.plan.unfit).toMatchObject([{ why: 'SAILED' }]);
  });
});

describe('10 · cancel, hold, close', () => {
  const nodes = [
    task('a', { by: 'merchandiser' }),
    task('cut', { by: 'merchandiser', is: 'startsLine' }),
    task('left', { by: 'merchandiser', is: 'goodsLeave' }),
    task('sent', { by: 'merchandiser', is: 'titleLeaves' }),
    task('ended', { by: 'merchandiser', after: ['a'], is: 'closes' }),
    stage('windingUp', [task('told', { by: 'salesperson' })]),
  ];
  const order = (): ACase => playing(nodes, { terms: { instalments: [], inspection: 'none', firstArticle: false } });
  const holding = (blocks: 'production' | 'shipment' | 'documents' | 'all', holdKind: 'money' | 'quality' | 'other' = 'other'): ACase =>
    order().does({ kind: 'hold', blocks: [blocks], holdKind, reason: 'wait' }, 'salesperson');

  it.each([
    ['production', 'ok', 'ON_HOLD', 'ok', 'ok'],
    ['shipment', 'ok', 'ok', 'ON_HOLD', 'ok'],
    ['documents', 'ok', 'ok', 'ok', 'ON_HOLD'],
    ['all', 'ON_HOLD', 'ON_HOLD', 'ON_HOLD', 'ON_HOLD'],
  ] as const)('a hold on %s blocks what it names', (blocks, ...answers) => {
    expect(['a', 'cut', 'left', 'sent'].map((act) => holding(blocks).trying.confirm(act))).toEqual(answers);
  });

  it('a money or quality hold is released by a second person, another by anybody of us', () => {
    const released = (one: ACase, by: string) =>
      one.trying.does({ kind: 'release', hold: one.plan.holds[0]?.id ?? '', reason: 'over' }, by);
    expect(released(holding('all', 'money'), 'salesperson')).toBe('SECOND_PERSON');
    expect(released(holding('all', 'quality'), 'finance')).toBe('ok');
    expect(released(holding('all'), 'salesperson')).toBe('ok');
  });

  it('a hold of all does not block the winding up', () => {
    const one = holding('all')
      .does({ kind: 'cancel', reason: 'lost' }, 'salesperson')
      .does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(one.trying.confirm('told')).toBe('ok');
    expect(one.plan.closed).toBe(true);
  });

  it('whoever asked to cancel takes it back, a signer refuses; the case goes on', () => {
    const asked = (): ACase => order().does({ kind: 'cancel', reason: 'lost' }, 'salesperson');
    expect(asked().trying.does({ kind: 'cancel', reason: 'lost' }, 'finance')).toBe('ALREADY_CANCELLED');
    expect(asked().trying.does({ kind: 'refuse', milestone: 'cancel', reason: 'no' }, 'finance')).toBe('NOT_A_SIGNER');
    const refused = asked().does({ kind: 'refuse', milestone: 'cancel', reason: 'no' }, 'businessManager');
    expect(refused.plan.cancel).toBeUndefined();
    const back = asked().does({ kind: 'withdraw', milestone: 'cancel', reason: 'no' }, 'salesperson');
    expect(back.plan.cancel).toBeUndefined();
    expect(back.does({ kind: 'cancel', reason: 'after all' }, 'finance').plan.cancel).toMatchObject({ by: { person: 'finance' } });
  });

  it('services take back what they hold for a case that is cancelled, also what was only asked at opening', () => {
    const one = playing([
      task('booked', { by: 'merchandiser', atOpening: [ask('logistics', 'space')] }),
      stage('windingUp', [task('told', { by: 'salesperson' })]),
    ]);
    one.answer('booked/ask:logistics.space');
    one.does({ kind: 'cancel', reason: 'lost' }, 'salesperson').does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(one.plan.effects).toMatchObject({ 'booked/ask:logistics.space': { state: 'revoking' } });
  });

  it('it closes by itself in the decision that leaves nothing to do', () => {
    const one = order().confirm('a').confirm('cut').confirm('left').confirm('sent').confirm('ended');
    expect(one.events.at(-1)?.type).toBe('closed');
  });

  it('and not before every part that the terms ask for is planned', () => {
    const lots = [
      each('lot', { covers: 'terms.lines' }, [task('made', { by: 'factory' })]),
      task('ended', { by: 'merchandiser', is: 'closes' }),
    ];
    const one = playing(lots, { terms: { lines: { red: '10' } } }).confirm('ended');
    expect(one.plan.closed).toBeUndefined();
    opens(one, 'lot', { quantity: { red: '10' } }).confirm('made');
    expect(one.plan.closed).toBe(true);
  });

  it('a hold set by a part ends with the last milestone of that part', () => {
    const trouble = [
      each('trouble', {}, [
        task('seen', { by: 'merchandiser', then: [hold(['production'])] }),
        task('solved', { by: 'merchandiser', after: ['seen'] }),
      ]),
    ];
    const one = opens(playing(trouble), 'trouble').confirm('seen');
    expect(one.plan.holds).toMatchObject([{ blocks: ['production'], part: 'trouble:1' }]);
    expect(one.confirm('solved').plan.holds).toEqual([]);
  });
});

describe('12 · at any milestone', () => {
  const nodes = [
    task('drafted', { by: 'merchandiser' }),
    approval('approved', { after: ['drafted'], chain: ['businessManager', 'finance'], refused: again('drafted') }),
  ];

  it('an item is added that blocks it until it is finished (加事项)', () => {
    const order = playing(nodes).does({ kind: 'add', title: 'ask the buyer', to: 'customer', blocks: { milestone: 'drafted' } });
    const [id = ''] = Object.keys(order.plan.own);
    expect(order.waitsFor('drafted')).toEqual([`item:${id}`]);
    expect(order.trying.does({ kind: 'finish', item: id }, 'finance')).toBe('NOT_YOURS');
    order.does({ kind: 'finish', item: id }, 'customer');
    expect(order.state('drafted')).toBe('open');
  });

  it('a signer is added before or after another (加签)', () => {
    const order = playing(nodes).does({
      kind: 'addSigner',
      milestone: 'approved',
      role: 'salesperson',
      where: 'after',
      of: 'businessManager',
    });
    order.confirm('drafted').sign('approved', { by: 'businessManager' });
    expect(order.ownerOf('approved')).toBe('salesperson');
    order.sign('approved', { by: 'salesperson' });
    expect(order.ownerOf('approved')).toBe('finance');
    expect(order.trying.addSigner('approved', 'finance')).toBe('ALREADY_SIGNED');
  });

  it('handed over (转交), signatures stand', () => {
    const order = playing(nodes).confirm('drafted').sign('approved', { by: 'businessManager' });
    order.does({ kind: 'assign', role: 'businessManager', person: 'new' });
    expect(order.kept('approved').signs).toHaveLength(1);
    expect(order.trying.sign('approved', { by: 'finance' })).toBe('ok');
    expect(order.state('approved')).toBe('done');
  });

  it('sent back with its part (退回): only what leads to that part opens again', () => {
    const goods = [
      each('factoryOrder', {}, [task('made', { by: 'factory' })]),
      each('shipment', {}, [outside('checked', { by: 'customer', after: ['made'], refused: again('made') })]),
    ];
    const order = opens(opens(playing(goods), 'factoryOrder'), 'factoryOrder');
    opens(order, 'shipment', { carries: { 'factoryOrder:1': { red: '1' }, 'factoryOrder:2': { red: '1' } } });
    order.confirm('made', { part: 'factoryOrder:1' }).confirm('made', { part: 'factoryOrder:2' });
    expect(order.trying.refuse('checked', { back: ['made@factoryOrder:9'] })).toBe('UNKNOWN_BACK');
    order.refuse('checked', { back: ['made@factoryOrder:2'] });
    expect(order.state('made', 'factoryOrder:1')).toBe('done');
    expect(order.state('made', 'factoryOrder:2')).toBe('open');
  });

  it('copies are acknowledged by whom they went to (S1.13.3)', () => {
    const order = playing([task('issued', { by: 'merchandiser', copies: { to: ['finance', 'salesperson'], acknowledge: true } })]).confirm(
      'issued',
    );
    expect(order.letters()).toEqual(['copy → finance', 'copy → salesperson']);
    expect(order.trying.does({ kind: 'acknowledge', milestone: 'issued', copy: 'finance' }, 'salesperson')).toBe('NOT_YOURS');
    order.does({ kind: 'acknowledge', milestone: 'issued', copy: 'finance' }, 'finance');
    expect(order.kept('issued').acks).toEqual(['finance']);
  });
});

describe('refusals', () => {
  const chain = (refused: object) => [
    task('first', { by: 'merchandiser' }),
    task('beside', { by: 'merchandiser' }),
    task('second', { by: 'merchandiser', after: ['first'] }),
    approval('approved', { after: ['second', 'beside'], chain: ['businessManager'], ...refused }),
  ];
  const asked = (refused: object): ACase => playing(chain(refused)).confirm('first').confirm('beside').confirm('second');
  const rounds = (order: ACase): number[] => ['first', 'beside', 'second', 'approved'].map((name) => order.kept(name).round);

  it('what it is sent back to and all between opens again, what lies beside stands', () => {
    expect(rounds(asked({ refused: again('first', 'second') }).refuse('approved'))).toEqual([2, 1, 2, 2]);
    expect(rounds(asked({ refused: again('first', 'second') }).refuse('approved', { back: ['second'] }))).toEqual([1, 1, 2, 2]);
  });

  it('without `refused` an approval opens again what is directly before it', () => {
    expect(rounds(asked({}).refuse('approved'))).toEqual([1, 2, 2, 2]);
  });

  it('stop ends the case, or the part it is in', () => {
    expect(asked({ refused: { stop: true } }).refuse('approved').plan.cancelled).toBe(true);
    const lots = [each('lot', {}, [approval('passed', { chain: ['businessManager'], refused: { stop: true } })])];
    const order = opens(opens(playing(lots), 'lot'), 'lot').refuse('passed', { part: 'lot:1' });
    expect(order.plan.parts['lot:1']?.dropped).toBe(true);
    expect(order.plan.cancelled).toBeUndefined();
  });

  it('another case can be opened by it', () => {
    expect(Object.keys(asked({ refused: { opens: 'complaint' } }).refuse('approved').plan.effects)).toEqual(['approved/opens:complaint']);
  });

  describe('with `overruledBy` it waits', () => {
    const waiting = (): ACase =>
      asked({ refused: { again: ['second'], overruledBy: { role: 'salesperson', within: { n: 1, unit: 'workingDays' } } } }).refuse(
        'approved',
      );

    it('until the offset has passed, then takes effect', () => {
      const order = waiting();
      expect(order.state('second')).toBe('done');
      order.advance('2026-03-03T18:00+08:00');
      expect(rounds(order)).toEqual([1, 1, 2, 2]);
    });

    it('the overruler signs once for the whole chain, and the refusal is over', () => {
      const order = waiting();
      expect(order.trying.sign('approved', { by: 'businessManager' })).toBe('NOT_YOUR_TURN');
      order.sign('approved', { by: 'salesperson' }).advance('2026-03-30T18:00+08:00');
      expect(order.state('approved')).toBe('done');
      expect(rounds(order)).toEqual([1, 1, 1, 1]);
    });
  });
});

describe('13 · another version of the procedure is adopted', () => {
  const before = small([
    task('drafted', { by: 'merchandiser', atOpening: [ask('finance', 'look')] }),
    task('gone', { by: 'merchandiser' }),
  ]);
  const after = {
    ...small([
      task('written', { by: 'merchandiser', was: 'drafted', atOpening: [ask('finance', 'look')] }),
      task('new', { by: 'merchandiser', after: ['written'] }),
    ]),
    version: 2,
  };

  it('facts go by the new name where it says what was renamed; others stay on file only', () => {
    const order = aCase({ rules: before }).confirm('gone');
    const answer = order.ask(
      { kind: 'adopt', rules: after, procedure: { id: 'small', version: 2, hash: 'v2' }, accepted: 'renamed' },
      { by: 'merchandiser' },
    );
    expect(answer).toBeUndefined();
    const look = lookAt(after, order.plan);
    expect(look.keys()).toEqual(['written', 'new']);
    expect(order.plan.procedure).toEqual({ id: 'small', version: 2, hash: 'v2' });
    expect(order.plan.effects).toMatchObject({ 'written/ask:finance.look': { key: 'written', state: 'asked' } });
    expect(order.plan.kept['gone']?.fact).toBeDefined();
  });

  it('a version that cannot follow the terms in force is refused', () => {
    const narrow = { ...after, allows: { methods: ['tt' as const], inspection: ['none' as const] } };
    const order = aCase({ rules: before, terms: { instalments: [{ id: '1', method: 'lc', gate: 'production' }] } });
    expect(order.trying.does({ kind: 'adopt', rules: narrow, accepted: 'all' })).toBe('NOT_ALLOWED_HERE');
  });
});

describe('14 · a milestone’s revision', () => {
  const nodes = [
    task('a', { by: 'merchandiser', evidence: { x: 'text' } }),
    task('beside', { by: 'merchandiser' }),
    task('b', { by: 'merchandiser', after: ['a'], reads: ['terms.price'] }),
  ];

  it('moves with events naming it, paths it reads, facts directly before it, and nothing else', () => {
    const order = playing(nodes, { terms: { price: '1', colour: 'red' } });
    const at = (): number => order.revision('b');
    const first = at();
    order.confirm('beside').does(newTerms('terms-1', 'terms-2', { colour: 'blue' }));
    expect(at()).toBe(first);
    order.confirm('a');
    const second = at();
    expect(second).toBeGreaterThan(first);
    order.does(newTerms('terms-2', 'terms-3', { price: '2' }));
    expect(at()).toBeGreaterThan(second);
  });

  it('differing: STALE with what changed', () => {
    const order = playing(nodes, { terms: { price: '1' } }).confirm('a');
    const seen = order.revision('b');
    order.does(newTerms('terms-1', 'terms-2', { price: '2' }));
    expect(order.trying.confirm('b', { seen })).toBe('STALE');
    expect(order.last?.details).toMatchObject({ what: 'terms.price', seen });
  });

  it('several acts of one person ask what was seen before the first of them', () => {
    const order = playing(nodes, { terms: { price: '1' } });
    const seen = { a: order.revision('a'), b: order.revision('b') };
    const acts = [
      { kind: 'confirm', milestone: 'a', values: { x: 'y' }, seen: seen.a, happened: '2026-02-25' },
      { kind: 'confirm', milestone: 'b', seen: seen.b },
    ] as const;
    expect(order.trying.does({ kind: 'several', acts: [...acts] })).toBe('ok');
    expect(order.kept('a').fact?.happened).toBe('2026-02-25');
    expect([order.state('a'), order.state('b')]).toEqual(['done', 'done']);
  });

  it('and all or none of them are done', () => {
    const order = playing(nodes, { terms: { price: '1' } });
    const acts = [
      { kind: 'confirm' as const, milestone: 'beside' },
      { kind: 'confirm' as const, milestone: 'b' },
    ];
    expect(order.trying.does({ kind: 'several', acts })).toBe('TOO_EARLY');
    expect(order.state('beside')).toBe('open');
  });

  it('terms set and what they open, in one go', () => {
    const order = playing([task('a', { by: 'merchandiser', when: is('terms.more', true) })], { terms: { more: false } });
    const acts = [newTerms('terms-1', 'terms-2', { more: true }), { kind: 'confirm' as const, milestone: 'a' }];
    expect(order.trying.does({ kind: 'several', acts })).toBe('ok');
  });

  it('a part carries its own version', () => {
    const order = opens(playing([each('lot', {}, [])]), 'lot');
    const { version = 0 } = order.plan.parts['lot:1'] ?? {};
    order.does({ kind: 'changePart', part: 'lot:1', version, values: { a: 1 } });
    expect(order.trying.does({ kind: 'changePart', part: 'lot:1', version, values: { a: 2 } })).toBe('STALE');
    expect(order.trying.does({ kind: 'dropPart', part: 'lot:1', reason: 'old' }, 'merchandiser', { seen: version })).toBe('STALE');
  });
});

it('nothing that was observed ever throws', () => {
  const order = playing([count('paid', { by: 'finance', toward: 'terms.amount' })], { terms: { amount: '10' } });
  const odd: Values[] = [
    { amount: null },
    { amount: [] },
    { amount: { red: 'x' } },
    { happened: 5 },
    { part: 'none' },
    { version: -1 },
    { open: { kind: 'nothing' } },
  ];
  for (const said of odd)
    expect(() =>
      observe(
        order.rules,
        order.plan,
        {
          kind: 'report',
          milestone: 'paid',
          source: 's',
          sourceId: 'i',
          version: 1,
          outcome: 'counted',
          happened: order.now,
          ...said,
        } as never,
        order.now,
      ),
    ).not.toThrow();
});
