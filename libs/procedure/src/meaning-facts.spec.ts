import {
  again,
  above,
  approval,
  ask,
  assign,
  clear,
  count,
  each,
  hold,
  is,
  letter,
  opens as opensCase,
  outside,
  paper,
  task,
  tell,
} from './builders';
import { observe, type Values } from '.';
import { aCase, diffOf, newTerms, type ACase, type Start } from './scenarios/a-case';
import { small } from './scenarios/small';
import { opens } from './scenarios/so-far';

/** The meanings of the procedure language, one by one, with its own numbers. */

const playing = (nodes: Parameters<typeof small>[0], start: Partial<Start> & { head?: Parameters<typeof small>[1] } = {}): ACase => {
  const { head, ...rest } = start;
  return aCase({ rules: small(nodes, head), ...rest });
};
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

  it.each([
    ['2026-02-25', '2026-02-27'],
    ['2026-02-27', '2026-02-25'],
  ])('of receipts of %s and %s it happened with the later', (first, second) => {
    const one = order();
    one.counted('paid', '40', { sourceId: 'a', happened: first });
    one.counted('paid', '60', { sourceId: 'b', happened: second });
    expect(one.kept('paid').fact?.happened).toBe('2026-02-27');
    one.counted('paid', '50', { sourceId: 'b', happened: second });
    expect(one.of('withdrawn').map(({ reason }) => reason)).toEqual(['fellShort']);
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

  it('the day corrected alone: what reads that day lapses; who only stands behind the step does not', () => {
    const order = playing([
      task('sailed', { by: 'merchandiser', evidence: { vessel: 'text' } }),
      task('told', { by: 'merchandiser', after: ['sailed'], reads: ['facts.sailed.happened'] }),
      task('filed', { by: 'merchandiser', after: ['sailed'], reads: ['facts.sailed.vessel'] }),
      approval('looked', { after: ['sailed'], chain: ['salesperson'] }),
    ]);
    order.confirm('sailed', { happened: '2026-02-27' }).confirm('told').confirm('filed').sign('looked');
    const moved = (happened: string) =>
      order.does({ kind: 'correct', milestone: 'sailed', values: {}, happened, reason: 'mistyped' }, 'merchandiser');
    moved('2026-02-27');
    expect(order.of('lapsed')).toEqual([]);
    moved('2026-02-26');
    expect(order.of('lapsed').map(({ key }) => key)).toEqual(['told']);
    expect([order.state('told'), order.state('filed'), order.state('looked')]).toEqual(['open', 'done', 'done']);
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

  it('upheld on terms that have changed an act stands, until they change again', () => {
    const order = playing([task('cut', { by: 'merchandiser', is: 'startsLine', reads: ['terms.price'] })], {
      terms: { price: '1', firstArticle: false },
    });
    order.confirm('cut').does(newTerms('terms-1', 'terms-2', { price: '2' }));
    expect(order.state('cut')).toBe('shaken');
    expect(order.uphold('cut').state('cut')).toBe('done');
    expect(order.does(newTerms('terms-2', 'terms-3', { price: '3' })).state('cut')).toBe('shaken');
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

  it('where a procedure knows no inspection, terms may say that there is none', () => {
    const one = playing([task('done', { by: 'merchandiser' })], { head: { allows: { methods: [], inspection: [] } } });
    expect(one.trying.does(newTerms('terms-1', 'terms-2', { inspection: 'none' }))).toBe('ok');
    expect(one.trying.does(newTerms('terms-2', 'terms-3', { inspection: 'company' }))).toBe('NOT_ALLOWED_HERE');
  });
});

describe('7 · a change that is agreed', () => {
  const rules = small([
    each('change', {}, [
      task('proposed', { by: 'merchandiser', evidence: { diff: 'termsDiff' } }),
      outside('agreed', { by: 'customer', after: ['proposed'], is: 'adoptsTerms', then: [letter('customer', 'asAgreed')] }),
    ]),
    outside('noted', { by: 'customer', is: 'adoptsTerms', then: [letter('customer', 'noted')] }),
  ]);
  const two = (first: string, second: string): ACase => {
    const one = opens(opens(aCase({ rules, terms: { price: '1' } }), 'change'), 'change');
    for (const [part, hash] of [
      ['change:1', first],
      ['change:2', second],
    ] as const)
      one.confirm('proposed', { part, values: { diff: diffOf('terms-1', hash, { price: '2' }) } });
    return one.confirm('agreed', { part: 'change:1' }).confirm('agreed', { part: 'change:2' });
  };

  it('is told once it is in force; proposed again it is not told', () => {
    const one = two('terms-2', 'terms-3');
    expect([one.plan.terms.hash, one.letters()]).toEqual(['terms-2', ['asAgreed → customer']]);
    expect([one.state('proposed', 'change:2'), one.state('agreed', 'change:2')]).toEqual(['open', 'waits']);
  });

  it('and is in force already through another changes nothing more', () => {
    const one = two('terms-2', 'terms-2');
    expect([one.of('termsSet').length, one.state('agreed', 'change:2'), one.letters().length]).toEqual([1, 'done', 2]);
  });

  it.each([
    [null],
    ['cheaper'],
    [{ hash: 'terms-2', slice: {} }],
    [{ base: 'terms-1', slice: {} }],
    [{ base: 'terms-1', hash: 'terms-2' }],
    [{ base: 'terms-1', hash: 'terms-2', slice: null }],
    [{ base: 'terms-1', hash: 'terms-2', slice: 'cheaper' }],
    [{ base: 1, hash: 'terms-2', slice: {} }],
  ])('that was reported as %j has no terms to adopt', (diff) => {
    const one = opens(aCase({ rules, terms: { price: '1' } }), 'change');
    one.report('proposed', { part: 'change:1', values: { diff } });
    one.confirm('agreed');
    expect([one.plan.terms.version, one.of('termsSet'), one.state('agreed', 'change:1')]).toEqual([1, [], 'done']);
  });

  it('without other terms is told like anything else', () => {
    expect(aCase({ rules }).confirm('noted').letters()).toEqual(['noted → customer']);
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

  it('a skip is taken back by any of us: what waits for it waits again, acts that went ahead without it are shaken', () => {
    const order = playing(
      [
        task('drafted', { by: 'merchandiser' }),
        task('cut', { by: 'factory', after: ['drafted'], is: 'startsLine' }),
        task('sewn', { by: 'factory', after: ['drafted'] }),
      ],
      { terms: { firstArticle: false } },
    );
    order.skip('drafted', { by: 'finance' }).confirm('cut').withdraw('drafted', { by: 'salesperson' });
    expect(['drafted', 'cut', 'sewn'].map((name) => order.state(name))).toEqual(['open', 'shaken', 'waits']);
    expect(order.confirm('drafted').uphold('cut').confirm('sewn').state('sewn')).toBe('done');
  });

  it('what a skip took back in its window is asked anew when it is needed after all', () => {
    const order = playing([
      task('begun', { by: 'merchandiser' }),
      task('asked', { by: 'merchandiser', after: ['begun'], atOpening: [letter('customer', 'question')] }),
    ]);
    order.confirm('begun').skip('asked', { by: 'finance' }).withdraw('asked', { by: 'finance' });
    expect(order.state('asked')).toBe('open');
    expect(order.letters().filter((sent) => sent.startsWith('question'))).toHaveLength(2);
  });

  it('what letters said is put right by one task for each; of a count that falls short by the case', () => {
    const order = playing(
      [count('paid', { by: 'finance', toward: 'terms.amount', then: [letter('customer', 'receipt'), letter('factory', 'goAhead')] })],
      { terms: { amount: '10' } },
    );
    order.counted('paid', '10');
    order.counted('paid', '9');
    expect(Object.values(order.plan.own)).toMatchObject([
      { title: expect.stringContaining('receipt → customer'), to: 'finance', by: { person: 'case', role: 'case' } },
      { title: expect.stringContaining('goAhead → factory'), to: 'finance', by: { person: 'case', role: 'case' } },
    ]);
  });

  it('a letter that never went out is not put right: what was on file when the case was opened', () => {
    const order = playing([task('told', { by: 'merchandiser', then: [letter('customer', 'note')] })], {
      onFile: [{ milestone: 'told', happened: '2026-01-05' }],
    }).withdraw('told', { by: 'salesperson' });
    expect(order.plan.own).toEqual({});
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

  it('all that a step asks for goes by a name of its own', () => {
    const asked = [
      letter('customer', 'granted'),
      letter('factory', 'granted'),
      paper('certificate'),
      ask('finance', 'reserve'),
      clear('production', 'start'),
      opensCase('complaint'),
      tell('origin', 'credit'),
      assign('finance', 'region'),
    ];
    const order = playing([task('granted', { by: 'merchandiser', then: asked })]).confirm('granted');
    expect(order.of('effectAsked').map(({ effect }) => effect)).toEqual([
      'granted/letter:granted:customer',
      'granted/letter:granted:factory',
      'granted/paper:certificate',
      'granted/ask:finance.reserve',
      'granted/clear:production.start',
      'granted/opens:complaint',
      'granted/tell:origin.credit',
      'granted/assign:finance',
    ]);
  });

  it('what is held when a step opens is held by the case, what is held when it is done by who did it', () => {
    const order = playing([task('doubted', { by: 'merchandiser', atOpening: [hold(['shipment'])], then: [hold(['production'])] })]).confirm(
      'doubted',
    );
    expect(order.plan.holds.map(({ blocks, by }) => [blocks, by])).toEqual([
      [['shipment'], { person: 'case', role: 'case' }],
      [['production'], { person: 'merchandiser', role: 'merchandiser' }],
    ]);
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
