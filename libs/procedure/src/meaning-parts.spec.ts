import { again, above, all, any, atLeast, below, each, is, known, not, onFile, oneOf, outside, stage, task } from './builders';
import { lookAt, type Cond } from '.';
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

describe('1 · a path that means facts of several parts', () => {
  const nodes = [each('lot', { covers: 'terms.lines' }, [task('tested', { by: 'merchandiser', evidence: { good: 'flag' } })])];
  const lots = (...quantities: string[]): ACase =>
    quantities.reduce((one, red) => opens(one, 'lot', { quantity: { red } }), playing(nodes, { terms: { lines: { red: '10' } } }));

  it('asks only those that are needed', () => {
    const one = lots('5', '5').confirm('tested', { part: 'lot:1', values: { good: true } });
    expect(truth(one, is('facts.tested.good', true))).toBeUndefined();
    expect(truth(one.skip('tested', { part: 'lot:2' }), is('facts.tested.good', true))).toBe(true);
  });

  it('is nothing when none is needed, and unknown while parts are still to come', () => {
    expect(truth(lots(), is('facts.tested.good', true))).toBeUndefined();
    expect(truth(lots('5').skip('tested', { part: 'lot:1' }), is('facts.tested.good', true))).toBe(false);
  });

  it('of a part that was dropped only what has a history is named', () => {
    const one = lots('4', '6').confirm('tested', { part: 'lot:1', values: { good: true } });
    for (const part of ['lot:1', 'lot:2']) one.does({ kind: 'dropPart', part, reason: 'too many' });
    expect(lookAt(one.rules, one.plan).keys()).toEqual(['tested@lot:1']);
  });
});

describe('2 · states', () => {
  it('say why: what decides is not known, it is not wound up, the case is cancelled', () => {
    const order = playing(
      [
        task('a', { by: 'merchandiser', when: all(is('terms.x', 1), is('terms.y', 1)) }),
        stage('windingUp', [task('b', { by: 'finance' })]),
      ],
      { terms: { x: '__open__', y: '__open__' } },
    );
    expect([order.why('a'), order.why('b')]).toEqual(['terms.x, terms.y', 'when']);
    order.does({ kind: 'cancel', reason: 'lost' }, 'salesperson').does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect([order.why('a'), order.state('b')]).toEqual(['cancelled', 'open']);
  });

  it('a stage is done when all its parts are there or not needed', () => {
    const nodes = [
      stage('goods', [
        each('lot', { covers: 'terms.lines' }, [task('made', { by: 'factory', when: is('terms.own', true) })]),
        each('roll', { covers: 'terms.lines' }, [task('rolled', { by: 'factory' })]),
      ]),
      task('ended', { by: 'merchandiser', after: ['goods'] }),
    ];
    const rolled = (own: boolean): ACase =>
      opens(playing(nodes, { terms: { lines: { red: '10' }, own } }), 'roll', { quantity: { red: '10' } }).confirm('rolled');
    expect([rolled(false).state('ended'), rolled(true).state('ended')]).toEqual(['open', 'waits']);
    expect(playing(nodes, { terms: { lines: { red: '10' }, own: false } }).state('ended')).toBe('waits');
  });

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

  it('other terms ask for more goods: what waits for all of them waits again, though no part has changed', () => {
    const order = playing(
      [
        each('factoryOrder', { covers: 'terms.lines' }, [task('made', { by: 'factory' })]),
        task('settled', { by: 'merchandiser', after: ['made'] }),
      ],
      { terms: { lines: { red: '100' } } },
    );
    opens(order, 'factoryOrder', { quantity: { red: '100' } }).confirm('made');
    expect(order.state('settled')).toBe('open');
    order.does(newTerms('terms-1', 'terms-2', { lines: { red: '150' } }));
    expect([order.state('settled'), order.waitsFor('settled')]).toEqual(['waits', ['made']]);
    order.does(newTerms('terms-2', 'terms-3', { lines: { red: '100' } }));
    expect(order.state('settled')).toBe('open');
  });

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

  it.each<[string, Cond, string]>([
    ['what is confirmed of the case', is('facts.asked.special', true), 'open'],
    ['what is on file of the case', onFile('refunded'), 'open'],
    ['what is confirmed of parts', is('facts.tested.good', true), 'waits'],
    ['what is on file of parts', onFile('tested'), 'waits'],
    ['what parts are compared with', is('terms.good', { path: 'facts.tested.good' }), 'waits'],
  ])('no part of a kind is waited for that is not needed at all, which only the case says and not its parts: %s', (_, when, state) => {
    const one = playing(
      [
        task('asked', { by: 'merchandiser', evidence: { special: 'flag' } }),
        task('refunded', { by: 'finance' }),
        each('sample', {}, [task('tested', { by: 'factory', evidence: { good: 'flag' } })]),
        each('lot', { covers: 'terms.lines', when }, [task('made', { by: 'factory' })]),
        task('gone', { by: 'merchandiser', after: ['made'] }),
      ],
      { terms: { lines: { red: '100' }, good: true } },
    );
    expect(one.confirm('asked', { values: { special: false } }).state('gone')).toBe(state);
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
