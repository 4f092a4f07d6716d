import { again, approval, is, outside, stage, task } from './builders';
import type { Event } from '.';
import { aCase, type ACase } from './scenarios/a-case';
import { small } from './scenarios/small';

/** Every command in every state, as the table of procedure-language says it. A cell is a refusal's code or the events it makes. */

const rules = small([
  task('ground', { by: 'merchandiser' }),
  outside('step', {
    after: ['ground'],
    by: 'customer',
    when: is('terms.wanted', true),
    evidence: { x: 'text' },
    refused: again('ground'),
  }),
  approval('signing', {
    after: ['ground'],
    chain: ['businessManager', 'finance'],
    when: is('terms.wanted', true),
    refused: again('ground'),
  }),
  task('act', { after: ['ground'], by: 'merchandiser', when: is('terms.wanted', true), is: 'startsLine', evidence: { x: 'text' } }),
  task('lawful', { after: ['ground'], by: 'merchandiser', when: is('terms.wanted', true), is: 'firstArticle' }),
  task('ended', { after: ['step', 'signing', 'act', 'lawful'], by: 'merchandiser', is: 'closes' }),
  stage('windingUp', [task('settled', { by: 'finance' })]),
]);

const wanting = (wanted: unknown): ACase => aCase({ rules, terms: { wanted, firstArticle: false } });
const opened = (): ACase => wanting(true).confirm('ground');
const held = (): ACase => opened().does({ kind: 'hold', blocks: ['all'], holdKind: 'other', reason: 'inventory' });
const done = (): ACase =>
  opened().confirm('step').sign('signing', { by: 'businessManager' }).sign('signing', { by: 'finance' }).confirm('act').confirm('lawful');

const STATES = {
  undecided: () => wanting('__open__'),
  notNeeded: () => wanting(false),
  skipped: () => opened().skip('step', { by: 'salesperson' }).skip('act'),
  waits: () => wanting(true),
  open: opened,
  held,
  done,
  shaken: () => done().withdraw('ground', { by: 'salesperson' }),
  dropped: () =>
    opened().does({ kind: 'cancel', reason: 'lost' }, 'salesperson').does({ kind: 'sign', milestone: 'cancel' }, 'businessManager'),
  closed: () => done().confirm('ended'),
};
type State = keyof typeof STATES;

const asked = (order: ACase, attempt: (order: ACase) => string): string => {
  const before = order.events.length;
  const code = attempt(order);
  return code === 'ok' ? happened(order.events.slice(before)) : code;
};
const happened = (events: Event[]): string =>
  events
    .flatMap((event) => (event.type === 'datesMoved' ? [] : [event.type === 'confirmed' && event.early ? 'onFile' : event.type]))
    .join(' ') || 'nothing';
const reported =
  (milestone: string, version = 1, values?: object) =>
  (order: ACase) =>
    happened(order.report(milestone, { version, ...(values ? { values: { ...values } } : {}) }));

const COLUMNS: Record<string, (order: ACase) => string> = {
  'confirm a step': (order) => asked(order, (one) => one.trying.confirm('step')),
  'confirm an act': (order) => asked(order, (one) => one.trying.confirm('act')),
  sign: (order) => asked(order, (one) => one.trying.sign('signing', { by: 'businessManager' })),
  'refuse a step': (order) => asked(order, (one) => one.trying.refuse('step')),
  'refuse an act': (order) => asked(order, (one) => one.trying.refuse('act')),
  'refuse to sign': (order) => asked(order, (one) => one.trying.refuse('signing', { by: 'businessManager' })),
  'report a step': reported('step'),
  'report an act': reported('act'),
  correct: (order) => asked(order, (one) => one.trying.correct('step', { x: 'other' }, { by: 'salesperson' })),
  withdraw: (order) => asked(order, (one) => one.trying.withdraw('step', { by: 'salesperson' })),
  'withdraw an act': (order) => asked(order, (one) => one.trying.withdraw('act', { by: 'salesperson' })),
  uphold: (order) => asked(order, (one) => one.trying.uphold('act')),
  'skip a step': (order) => asked(order, (one) => one.trying.skip('step', { by: 'salesperson' })),
  'skip an act': (order) => asked(order, (one) => one.trying.skip('act')),
  'skip what a law reads': (order) => asked(order, (one) => one.trying.skip('lawful')),
  chase: (order) => asked(order, (one) => one.trying.chase('act')),
  addSigner: (order) => asked(order, (one) => one.trying.addSigner('signing', 'salesperson')),
};

const TABLE: Record<State, Record<string, string>> = {
  undecided: {
    'confirm a step': 'NOT_YET_KNOWN',
    sign: 'NOT_YET_KNOWN',
    'refuse a step': 'NOT_YET_KNOWN',
    'refuse to sign': 'NOT_YET_KNOWN',
    'report a step': 'onFile',
    'report an act': 'confirmed',
    correct: 'NOT_DONE',
    withdraw: 'NOT_DONE',
    uphold: 'NOT_SHAKEN',
    'skip a step': 'skipped',
    'skip what a law reads': 'LAW_NEEDS_IT',
    chase: 'NOTHING_TO_CHASE',
    addSigner: 'signerAdded',
  },
  notNeeded: {
    'confirm a step': 'NOT_NEEDED',
    sign: 'NOT_NEEDED',
    'refuse a step': 'NOT_NEEDED',
    'refuse to sign': 'NOT_NEEDED',
    'report a step': 'onFile',
    'report an act': 'confirmed',
    correct: 'NOT_DONE',
    withdraw: 'NOT_DONE',
    uphold: 'NOT_SHAKEN',
    'skip a step': 'NOT_NEEDED',
    'skip what a law reads': 'NOT_NEEDED',
    chase: 'NOTHING_TO_CHASE',
    addSigner: 'NOT_NEEDED',
  },
  skipped: {
    'confirm a step': 'NOT_NEEDED',
    'confirm an act': 'NOT_NEEDED',
    'refuse a step': 'NOT_NEEDED',
    'report a step': 'onFile',
    'report an act': 'confirmed',
    correct: 'NOT_DONE',
    withdraw: 'unskipped',
    'withdraw an act': 'unskipped',
    uphold: 'NOT_SHAKEN',
    'skip a step': 'NOT_NEEDED',
    'skip an act': 'NOT_NEEDED',
    chase: 'NOTHING_TO_CHASE',
  },
  waits: {
    'confirm a step': 'TOO_EARLY',
    sign: 'TOO_EARLY',
    'refuse a step': 'TOO_EARLY',
    'refuse to sign': 'TOO_EARLY',
    'report a step': 'onFile',
    'report an act': 'confirmed',
    correct: 'NOT_DONE',
    withdraw: 'NOT_DONE',
    uphold: 'NOT_SHAKEN',
    'skip a step': 'skipped',
    'skip what a law reads': 'LAW_NEEDS_IT',
    chase: 'chased',
    addSigner: 'signerAdded',
  },
  open: {
    'confirm a step': 'confirmed',
    'confirm an act': 'confirmed',
    sign: 'signed',
    'refuse a step': 'refused lapsed lapsed',
    'refuse an act': 'CANNOT_BE_REFUSED',
    'refuse to sign': 'refused lapsed lapsed',
    'report a step': 'confirmed',
    'report an act': 'confirmed',
    correct: 'NOT_DONE',
    withdraw: 'NOT_DONE',
    uphold: 'NOT_SHAKEN',
    'skip a step': 'skipped',
    'skip an act': 'skipped',
    'skip what a law reads': 'LAW_NEEDS_IT',
    chase: 'chased',
    addSigner: 'signerAdded',
  },
  held: {
    'confirm a step': 'ON_HOLD',
    'confirm an act': 'ON_HOLD',
    sign: 'ON_HOLD',
    'refuse a step': 'refused lapsed lapsed',
    'refuse to sign': 'refused lapsed lapsed',
    'report a step': 'confirmed',
    'report an act': 'confirmed breached held',
    correct: 'NOT_DONE',
    withdraw: 'NOT_DONE',
    uphold: 'NOT_SHAKEN',
    'skip a step': 'ON_HOLD',
    'skip an act': 'ON_HOLD',
    'skip what a law reads': 'ON_HOLD',
    chase: 'chased',
    addSigner: 'signerAdded',
  },
  done: {
    'confirm a step': 'ALREADY_DONE',
    'confirm an act': 'ALREADY_DONE',
    sign: 'ALREADY_DONE',
    'refuse a step': 'ALREADY_DONE',
    'refuse an act': 'ALREADY_DONE',
    'refuse to sign': 'ALREADY_DONE',
    'report a step': 'nothing',
    'report an act': 'nothing',
    correct: 'corrected',
    withdraw: 'withdrawn',
    uphold: 'NOT_SHAKEN',
    'skip a step': 'ALREADY_DONE',
    'skip what a law reads': 'ALREADY_DONE',
    chase: 'NOTHING_TO_CHASE',
    addSigner: 'ALREADY_DONE',
  },
  shaken: {
    'confirm an act': 'lapsed confirmed',
    'refuse an act': 'SHAKEN',
    'report an act': 'nothing',
    'withdraw an act': 'withdrawn',
    uphold: 'upheld',
    'skip an act': 'SHAKEN',
    chase: 'chased',
  },
  dropped: {
    'confirm a step': 'DROPPED',
    'confirm an act': 'DROPPED',
    sign: 'DROPPED',
    'refuse a step': 'DROPPED',
    'refuse to sign': 'DROPPED',
    'report a step': 'unfit',
    'report an act': 'unfit',
    correct: 'NOT_DONE',
    withdraw: 'DROPPED',
    uphold: 'NOT_SHAKEN',
    'skip a step': 'DROPPED',
    'skip what a law reads': 'DROPPED',
    chase: 'NOTHING_TO_CHASE',
    addSigner: 'DROPPED',
  },
  closed: {
    'confirm a step': 'CASE_CLOSED',
    sign: 'CASE_CLOSED',
    'refuse a step': 'CASE_CLOSED',
    'refuse to sign': 'CASE_CLOSED',
    'report a step': 'nothing',
    'report an act': 'nothing',
    correct: 'CASE_CLOSED',
    withdraw: 'CASE_CLOSED',
    uphold: 'CASE_CLOSED',
    'skip a step': 'CASE_CLOSED',
    chase: 'CASE_CLOSED',
    addSigner: 'CASE_CLOSED',
  },
};

describe.each(Object.keys(TABLE) as State[])('a milestone that is %s', (state) => {
  it.each(Object.entries(TABLE[state]))(`%s: %s`, (column, cell) => {
    expect(COLUMNS[column]?.(STATES[state]())).toBe(cell);
  });
});

describe('the footnotes of the table', () => {
  it('a signer takes back a signature of their own while the approval is open', () => {
    const order = opened().sign('signing', { by: 'businessManager' });
    expect(asked(order, (one) => one.trying.withdraw('signing', { by: 'businessManager' }))).toBe('withdrawn');
    expect(order.ownerOf('signing')).toBe('businessManager');
  });

  it('a done fact is mended by the same person within ten minutes, then by a second one', () => {
    const order = done();
    expect(order.trying.correct('act', { x: 'other' })).toBe('ok');
    order.wait(11);
    expect(order.trying.correct('act', { x: 'third' })).toBe('SECOND_PERSON');
    expect(order.trying.withdraw('act')).toBe('SECOND_PERSON');
    expect(order.trying.correct('act', { x: 'third' }, { by: 'finance' })).toBe('ok');
  });

  it('a newer report of the same source corrects; another source that says otherwise is a task', () => {
    const order = opened();
    order.report('step', { values: { x: 'one' } });
    expect(happened(order.report('step', { values: { x: 'two' }, version: 2 }))).toBe('corrected');
    expect(happened(order.report('step', { values: { x: 'one' }, version: 1 }))).toBe('nothing');
    expect(happened(order.report('step', { values: { x: 'two' }, sourceId: 'other' }))).toBe('nothing');
    expect(happened(order.report('step', { values: { x: 'three' }, sourceId: 'other', version: 2 }))).toBe('unfit');
    expect(happened(order.report('step', { values: { x: 'four' }, sourceId: 'other', version: 3 }))).toBe('unfit');
    expect(order.kept('step').fact?.values).toEqual({ x: 'two' });
  });

  it('a shaken act is mended by a newer report of its source', () => {
    const order = opened();
    order.report('act', { values: { x: 'one' } });
    order.withdraw('ground', { by: 'salesperson' });
    expect(happened(order.report('act', { values: { x: 'two' }, version: 2 }))).toBe('corrected');
    expect(order.state('act')).toBe('shaken');
  });

  it('an act that was skipped and is reported all the same is done, and shaken like any other', () => {
    const order = opened().skip('act');
    order.report('act');
    expect(order.state('act')).toBe('done');
    expect(order.withdraw('ground', { by: 'salesperson' }).state('act')).toBe('shaken');
  });

  it('a step that was skipped is asked for again by any of us, and what was reported meanwhile counts at once', () => {
    const order = opened().skip('step', { by: 'salesperson' });
    order.report('step');
    expect(order.trying.withdraw('step', { by: 'customer' })).toBe('NOT_YOURS');
    expect(asked(order, (one) => one.trying.withdraw('step', { by: 'merchandiser' }))).toBe('unskipped confirmed');
    expect(order.kept('step').skipped).toBeUndefined();
  });

  it('a skip inside what was dropped is not taken back', () => {
    const order = opened().skip('step', { by: 'salesperson' }).does({ kind: 'cancel', reason: 'lost' }, 'salesperson');
    order.does({ kind: 'sign', milestone: 'cancel' }, 'businessManager');
    expect(order.trying.withdraw('step', { by: 'merchandiser' })).toBe('DROPPED');
  });

  it('what is on file before its turn is corrected and withdrawn', () => {
    const order = STATES.waits();
    order.report('step', { values: { x: 'one' } });
    expect(asked(order, (one) => one.trying.correct('step', { x: 'two' }, { by: 'salesperson' }))).toBe('corrected');
    expect(asked(order, (one) => one.trying.withdraw('step', { by: 'salesperson' }))).toBe('withdrawn');
    order.confirm('ground');
    expect(order.state('step')).toBe('open');
  });

  it('always allowed while the case is open: add, assign, replan; of a done one no new date', () => {
    for (const state of ['undecided', 'notNeeded', 'waits', 'open', 'held'] as const) {
      const order = STATES[state]();
      expect(order.trying.does({ kind: 'add', title: 'ask', to: 'customer', blocks: { milestone: 'act' } })).toBe('ok');
      expect(order.trying.does({ kind: 'assign', role: 'finance', person: 'fei' })).toBe('ok');
      expect(order.trying.replan('act', '2026-04-01')).toBe('ok');
    }
    expect(done().trying.replan('act', '2026-04-01')).toBe('ALREADY_DONE');
    expect(STATES.dropped().trying.replan('act', '2026-04-01')).toBe('DROPPED');
    expect(STATES.dropped().trying.does({ kind: 'add', title: 'ask', to: 'customer', blocks: { milestone: 'act' } })).toBe('DROPPED');
    expect(STATES.dropped().trying.askOverride('act', 6)).toBe('DROPPED');
  });

  it('chasing what waits chases the owner of what it waits for, however far', () => {
    const order = STATES.waits().chase('ended');
    expect(order.of('chased')).toMatchObject([{ key: 'ended', of: 'ground', to: 'merchandiser' }]);
    const asking = opened().does({ kind: 'add', title: 'which shade?', to: 'factory', blocks: { milestone: 'act' } });
    expect(asking.chase('act').of('chased')).toMatchObject([{ key: 'act', to: 'factory' }]);
  });
});
