import { again, approval, ask, each, hold, is, outside, stage, task } from './builders';
import { lookAt } from '.';
import { aCase, newTerms, type ACase, type Start } from './scenarios/a-case';
import { small } from './scenarios/small';
import { opens } from './scenarios/so-far';

/** The meanings of the procedure language, one by one, with its own numbers. */

const playing = (nodes: Parameters<typeof small>[0], start: Partial<Start> & { head?: Parameters<typeof small>[1] } = {}): ACase => {
  const { head, ...rest } = start;
  return aCase({ rules: small(nodes, head), ...rest });
};
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
