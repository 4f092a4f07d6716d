import { addMs, buyerOffice, chinaOffice, closeOf } from '@gendan/trade';
import { approval, count, each, is, outside, task } from './builders';
import { expire, explain, lookAt, nextDue, type Due, type Node, type Rules } from '.';
import { instantOfRung } from './ladder';
import { aCase, instant, newTerms, type ACase, type Start } from './scenarios/a-case';
import { small } from './scenarios/small';
import { opens } from './scenarios/so-far';

/** Dates, dues, ladders and calendars as the procedure language says them. The company works from 9 to 12 and 13:30 to 18. */

const OFFICE = chinaOffice({ id: 'company', version: 1 });
const MONDAY = '2026-03-02T09:00+08:00';
const playing = (of: readonly Node[], start: Partial<Start> = {}, head: Partial<Rules> = {}): ACase =>
  aCase({ rules: small(of, head), at: MONDAY, ...start });
const dueOf = (due: Due, start: Partial<Start> = {}): string | undefined =>
  playing(
    [
      { m: 'task', name: 'first', by: 'merchandiser' },
      { m: 'task', name: 'a', by: 'merchandiser', due },
    ],
    start,
  ).due('a');
const at = (written: string): string => instant(written);

describe('a due date', () => {
  it.each<[string, Due, string]>([
    ['working days end at close, the first day not counted', { n: 2, unit: 'workingDays', after: 'case.opened' }, '2026-03-04T18:00+08:00'],
    ['days keep the hour', { n: 2, unit: 'days', after: 'case.opened' }, '2026-03-04T09:00+08:00'],
    ['hours are elapsed time', { n: 48, unit: 'hours', after: 'case.opened' }, '2026-03-04T09:00+08:00'],
    ['working hours', { n: 4, unit: 'workingHours', after: 'case.opened' }, '2026-03-02T14:30+08:00'],
    ['half a day is half of the working minutes', { n: 1, unit: 'halfDays', after: 'case.opened' }, '2026-03-02T14:15+08:00'],
    ['minutes', { n: 30, unit: 'minutes', after: 'case.opened' }, '2026-03-02T09:30+08:00'],
    ['weeks', { n: 1, unit: 'weeks', after: 'case.opened' }, '2026-03-09T09:00+08:00'],
    ['months', { n: 1, unit: 'months', after: 'case.opened' }, '2026-04-02T09:00+08:00'],
    ['at an hour', { n: 1, unit: 'days', after: 'case.opened', at: '10:30' }, '2026-03-03T10:30+08:00'],
    ['before a date in the terms', { n: 5, unit: 'days', before: 'terms.delivery' }, '2026-06-25T18:00+08:00'],
    ['on a date in the terms, at its close', { on: 'terms.delivery' }, '2026-06-30T18:00+08:00'],
    ['the same day', { sameDay: 'case.opened' }, '2026-03-02T18:00+08:00'],
    ['the earlier of several', { earliest: [{ on: 'terms.delivery' }, { sameDay: 'case.opened' }] }, '2026-03-02T18:00+08:00'],
    ['the later of several', { latest: [{ on: 'terms.delivery' }, { sameDay: 'case.opened' }] }, '2026-06-30T18:00+08:00'],
    ['of several whichever is named first', { earliest: [{ sameDay: 'case.opened' }, { on: 'terms.delivery' }] }, '2026-03-02T18:00+08:00'],
    ['and whichever is named last', { latest: [{ sameDay: 'case.opened' }, { on: 'terms.delivery' }] }, '2026-06-30T18:00+08:00'],
    ['a number from the settings', { n: { setting: 'days' }, unit: 'workingDays', after: 'case.opened' }, '2026-03-05T18:00+08:00'],
    [
      'by cases, the first that holds (S2.16a.2)',
      {
        cases: [
          { when: ['is', 'terms.newProduct', true], due: { n: 10, unit: 'days', after: 'case.opened' } },
          { due: { n: 2, unit: 'days', after: 'case.opened' } },
        ],
      },
      '2026-03-04T09:00+08:00',
    ],
    ['on a closed day, as it is: at the end of that day', { on: 'terms.sunday' }, closeOf(OFFICE, '2026-03-08')],
    ['on a closed day, the day before it', { on: 'terms.sunday', closed: 'before' }, '2026-03-06T18:00+08:00'],
    ['on a closed day, the day after it', { on: 'terms.sunday', closed: 'after' }, '2026-03-09T18:00+08:00'],
  ])('%s', (_, due, when) => {
    const terms = { delivery: '2026-06-30', newProduct: false, sunday: '2026-03-08' };
    expect(dueOf(due, { terms, settings: { days: 3 } })).toBe(at(when));
  });

  it('rules that differ only in the hour, or in where a closed day goes, give each their own date', () => {
    const six = { n: 6, unit: 'days', after: 'case.opened' } as const;
    const dues: Due[] = [six, { ...six, at: '10:30' }, { ...six, closed: 'before' }, { ...six, closed: 'after' }];
    const order = playing(dues.map((due, n) => ({ m: 'task', name: `a${n}`, by: 'merchandiser', due })));
    expect(dues.map((_, n) => order.due(`a${n}`))).toEqual([
      at('2026-03-08T09:00+08:00'),
      at('2026-03-08T10:30+08:00'),
      at('2026-03-06T18:00+08:00'),
      at('2026-03-09T09:00+08:00'),
    ]);
  });

  it('why says by which rule it came: on a day itself, on the same day', () => {
    const hops = (due: Due): unknown => {
      const order = playing([{ m: 'task', name: 'a', by: 'merchandiser', due }], { terms: { delivery: '2026-06-30' } });
      return explain(order.rules, order.plan, 'a', order.now).hops.at(-1);
    };
    const said = { of: 'a', calendar: 'company' };
    expect(hops({ on: 'terms.delivery' })).toEqual({
      ...said,
      anchor: 'terms.delivery',
      rule: 'on',
      from: '2026-06-30',
      to: at('2026-06-30T18:00+08:00'),
    });
    expect(hops({ sameDay: 'case.opened' })).toEqual({
      ...said,
      anchor: 'case.opened',
      rule: 'sameDay',
      from: at(MONDAY),
      to: at('2026-03-02T18:00+08:00'),
    });
  });

  it('a moment on a closed day goes to the close before it or the opening after it; what comes later is never due sooner', () => {
    const dueAt = (moment: string, closed: 'before' | 'after') => dueOf({ on: 'terms.moment', closed }, { terms: { moment: at(moment) } });
    expect(dueAt('2026-03-08T20:00+08:00', 'before')).toBe(at('2026-03-06T18:00+08:00'));
    expect(dueAt('2026-03-08T20:00+08:00', 'after')).toBe(at('2026-03-09T09:00+08:00'));
    expect(dueAt('2026-03-09T10:30+08:00', 'after')).toBe(at('2026-03-09T10:30+08:00'));
    for (const closed of ['before', 'after'] as const) {
      const hours = Array.from({ length: 24 * 7 }, (_, hour) => addMs(at('2026-03-04T00:00+08:00'), hour * 3_600_000));
      const dues = hours.map((moment) => dueAt(moment, closed) ?? '');
      expect(dues).toEqual([...dues].sort());
    }
  });

  it('counts on a named party’s calendar', () => {
    const customer = buyerOffice('Europe/Berlin');
    expect(dueOf({ n: 1, unit: 'workingDays', after: 'case.opened', cal: 'customer' }, { calendars: { customer } })).toBe(
      at('2026-03-03T17:00+01:00'),
    );
  });

  it('hours after a day count from the close of that day', () => {
    const order = playing([
      task('a', { by: 'merchandiser' }),
      { m: 'task', name: 'b', by: 'merchandiser', after: ['a'], due: { n: 2, unit: 'hours', after: 'a' } },
    ]);
    expect(order.confirm('a', { happened: '2026-03-02' }).due('b')).toBe(at('2026-03-02T20:00+08:00'));
  });

  it('a case whose condition is not known yet has no date', () =>
    expect(
      dueOf(
        { cases: [{ when: ['is', 'terms.x', true], due: { on: 'terms.day' } }, { due: { sameDay: 'case.opened' } }] },
        { terms: { x: '__open__', day: '2026-05-05' } },
      ),
    ).toBeUndefined());
});

describe('an anchor', () => {
  const dueAfter = (anchor: string): Due => ({ n: 1, unit: 'days', after: anchor });
  const b = (anchor: string): Node => ({ m: 'task', name: 'b', by: 'merchandiser', due: dueAfter(anchor) });
  const a = (rest: object = {}): Node => ({ m: 'task', name: 'a', by: 'merchandiser', ...rest });

  it('is when it happened, else what is committed, else its due', () => {
    const order = playing([a({ due: { n: 1, unit: 'days', after: 'case.opened' } }), b('a')]);
    expect(order.due('b')).toBe(at('2026-03-04T09:00+08:00'));
    order.replan('a', '2026-03-10');
    expect(order.due('b')).toBe(at('2026-03-11T18:00+08:00'));
    order.advance('2026-03-05T11:00+08:00').confirm('a');
    expect(order.due('b')).toBe(at('2026-03-06T11:00+08:00'));
  });

  it('unknown: no date yet', () => expect(playing([a(), b('a')]).due('b')).toBeUndefined());

  it('of several the latest; what is not needed does not count, none left is no date', () => {
    const lots = each('lot', {}, [task('made', { by: 'factory', when: is('part.wanted', true) })]);
    const order = playing([lots, b('made')]);
    for (const wanted of [true, true, false]) opens(order, 'lot', { values: { wanted } });
    order.confirm('made', { part: 'lot:1', happened: '2026-03-01' });
    expect(order.due('b')).toBeUndefined();
    order.confirm('made', { part: 'lot:2', happened: '2026-02-20' });
    expect(order.due('b')).toBe(at('2026-03-02T18:00+08:00'));
    opens(order, 'lot', { values: { wanted: true } }).confirm('made', { part: 'lot:4', happened: '2026-03-02' });
    expect(order.due('b')).toBe(at('2026-03-03T18:00+08:00'));
    const none = opens(playing([lots, b('made')]), 'lot', { values: { wanted: false } });
    expect(none.due('b')).toBeUndefined();
  });

  it('an approval’s opening and refusal', () => {
    const order = playing([
      task('drafted', { by: 'merchandiser' }),
      approval('signed', { after: ['drafted'], chain: ['businessManager'] }),
      b('signed.opened'),
      { ...b('signed.refused'), name: 'c' } as Node,
    ]);
    expect(order.due('b')).toBeUndefined();
    order.advance('2026-03-03T10:00+08:00').confirm('drafted');
    expect(order.due('b')).toBe(at('2026-03-04T10:00+08:00'));
    order.advance('2026-03-03T15:00+08:00').refuse('signed');
    expect(order.due('c')).toBe(at('2026-03-04T15:00+08:00'));
  });
});

describe('an anchor of several openings, and of a round', () => {
  it('counts from the latest opening', () => {
    const order = playing([
      each('lot', {}, [task('drafted', { by: 'merchandiser' }), approval('signed', { after: ['drafted'], chain: ['businessManager'] })]),
      { m: 'task', name: 'b', by: 'merchandiser', due: { n: 1, unit: 'days', after: 'signed.opened' } },
    ]);
    opens(opens(order, 'lot'), 'lot').confirm('drafted', { part: 'lot:1' });
    order.advance('2026-03-03T10:00+08:00').confirm('drafted', { part: 'lot:2' });
    expect(order.due('b')).toBe(at('2026-03-04T10:00+08:00'));
  });

  it('what counts afresh counts from the round, but from what happened where that is later', () => {
    const order = playing([
      task('left', { by: 'merchandiser' }),
      { m: 'task', name: 'drafted', by: 'merchandiser', due: { n: 1, unit: 'workingDays', after: 'left', afresh: true } },
      approval('accepted', { after: ['drafted'], chain: ['salesperson'] }),
    ]);
    order.confirm('drafted').advance('2026-03-20T10:00+08:00').refuse('accepted');
    order.advance('2026-03-25T10:00+08:00').confirm('left');
    expect(order.due('drafted')).toBe(at('2026-03-26T18:00+08:00'));
  });
});

describe('what is committed', () => {
  const nodes = [
    task('a', { by: 'merchandiser', due: { n: 1, unit: 'workingDays', after: 'case.opened' } as never }),
    outside('b', { by: 'factory' }),
  ];

  it('is due then, whatever the rule gives', () => {
    const order = playing(nodes).replan('a', '2026-03-20');
    expect(order.due('a')).toBe(at('2026-03-20T18:00+08:00'));
    expect(order.kept('a').baseline).toBe(at('2026-03-03T18:00+08:00'));
    expect(order.of('datesMoved').at(-2)).toMatchObject({ cause: 'late material', borneBy: 'factory', moves: [{ which: 'committed' }] });
  });

  it('a party promises its own, not another’s', () => {
    expect(playing(nodes).trying.replan('b', '2026-03-20', { by: 'factory' })).toBe('ok');
    expect(playing(nodes).trying.replan('a', '2026-03-20', { by: 'factory' })).toBe('NOT_YOURS');
  });

  it('the first date a rule gives is the baseline, written with the event that made it known', () => {
    const order = playing([{ m: 'task', name: 'a', by: 'merchandiser', due: { on: 'terms.day' } }], { terms: { day: '__open__' } });
    expect(order.of('datesMoved')).toEqual([]);
    order.does(newTerms('terms-1', 'terms-2', { day: '2026-03-20' })).does(newTerms('terms-2', 'terms-3', { day: '2026-03-25' }));
    expect(order.kept('a')).toMatchObject({ baseline: at('2026-03-20T18:00+08:00'), due: at('2026-03-25T18:00+08:00') });
  });
});

describe('a window', () => {
  const due: Due = { opens: { n: 3, unit: 'days', after: 'a' }, due: { n: 5, unit: 'days', after: 'a' } };
  const nodes: Node[] = [
    task('a', { by: 'merchandiser', when: is('terms.wanted', true) }),
    { m: 'task', name: 'b', by: 'merchandiser', after: ['a'], due },
  ];

  it('opens on its day, is due on its own', () => {
    const order = playing(nodes, { terms: { wanted: true } }).confirm('a');
    expect(order.waitsFor('b')).toEqual(['window']);
    expect(order.trying.confirm('b')).toBe('TOO_EARLY');
    order.advance('2026-03-05T09:00+08:00');
    expect(order.state('b')).toBe('open');
    expect(order.due('b')).toBe(at('2026-03-07T09:00+08:00'));
  });

  it('that is already open when its turn comes does not wait for a timer', () => {
    const order = playing(nodes, { terms: { wanted: true } }).confirm('a', { happened: '2026-02-20' });
    expect(order.state('b')).toBe('open');
  });

  it.each<[what: string, opens: Due, state: string]>([
    ['after what is still to come', { n: 1, unit: 'days', after: 'toCome' }, 'waits'],
    ['before what is still to come', { n: 1, unit: 'days', before: 'toCome' }, 'waits'],
    ['on the day of what is still to come', { sameDay: 'toCome' }, 'waits'],
    ['after the opening of what is still to come', { n: 1, unit: 'days', after: 'toCome.refused' }, 'waits'],
    ['on a day that is not agreed', { on: 'terms.day' }, 'waits'],
    ['on a day that is agreed to be none', { on: 'terms.none' }, 'open'],
    ['after a day that is not agreed', { n: 1, unit: 'days', after: 'terms.day' }, 'waits'],
    ['after what is not needed', { n: 1, unit: 'days', after: 'a' }, 'open'],
    ['on the day of what is not needed', { sameDay: 'a' }, 'open'],
    ['the earlier of what is not needed and what is still to come', { earliest: [{ sameDay: 'a' }, { sameDay: 'toCome' }] }, 'waits'],
    ['the earlier of what is not needed', { earliest: [{ sameDay: 'a' }, { on: 'terms.none' }] }, 'open'],
    ['the later of what is not needed and what is still to come', { latest: [{ sameDay: 'a' }, { sameDay: 'toCome' }] }, 'waits'],
    ['the later of what is not needed', { latest: [{ sameDay: 'a' }, { on: 'terms.none' }] }, 'open'],
    ['by cases, what is still to come', { cases: [{ due: { sameDay: 'toCome' } }] }, 'waits'],
    ['by cases, what is not needed', { cases: [{ due: { sameDay: 'a' } }] }, 'open'],
  ])('opens at once where it can get no date, and else waits for it: %s', (_, opening, state) => {
    const order = playing(
      [
        task('a', { by: 'merchandiser', when: is('terms.wanted', true) }),
        approval('toCome', { chain: ['salesperson'] }),
        { m: 'task', name: 'b', by: 'merchandiser', due: { opens: opening, due: { n: 9, unit: 'days', after: 'case.opened' } } },
      ],
      { terms: { wanted: false, day: '__open__', none: null } },
    );
    expect(order.state('b')).toBe(state);
  });

  it('that counts from what is not needed is open', () => {
    expect(playing(nodes, { terms: { wanted: false } }).state('b')).toBe('open');
  });
});

describe('what repeats every … until', () => {
  const looked: Node = { m: 'task', name: 'looked', by: 'merchandiser', every: { n: 7, unit: 'days' }, until: 'finished' };
  const rest: Node[] = [
    { m: 'task', name: 'finished', by: 'merchandiser' },
    { m: 'task', name: 'ended', by: 'merchandiser', after: ['looked', 'finished'], is: 'closes' },
  ];
  const nodes: Node[] = [{ ...looked, due: { n: 7, unit: 'days', after: 'case.opened' } }, ...rest];

  it('a confirm closes a turn and opens the next, due one interval after it happened', () => {
    const order = playing(nodes);
    expect(order.due('looked')).toBe(at('2026-03-09T09:00+08:00'));
    order.advance('2026-03-06T15:00+08:00').confirm('looked');
    expect([order.state('looked'), order.kept('looked').round]).toEqual(['open', 2]);
    expect(order.due('looked')).toBe(at('2026-03-13T15:00+08:00'));
  });

  it('what has no first day is due one interval after each turn', () => {
    const order = playing([looked, ...rest]);
    expect(order.due('looked')).toBeUndefined();
    order.confirm('looked');
    expect(order.due('looked')).toBe(at('2026-03-09T09:00+08:00'));
  });

  it('a date promised for one turn does not hold for the next', () => {
    const order = playing(nodes).replan('looked', '2026-03-11').confirm('looked', { happened: '2026-03-02' });
    expect(order.due('looked')).toBe(at('2026-03-09T18:00+08:00'));
  });

  it('it blocks nothing, ends with its end, and never keeps a case open', () => {
    const order = playing(nodes).confirm('finished');
    expect([order.state('looked'), order.why('looked'), order.state('ended')]).toEqual(['notNeeded', 'until', 'open']);
    expect(order.confirm('ended').plan.closed).toBe(true);
  });
});

describe('a ladder', () => {
  const LADDER = [
    { n: -1, unit: 'workingDays', to: 'owner' },
    { n: 0, unit: 'workingDays', to: 'owner', letter: 'reminder' },
    { n: 1, unit: 'workingDays', to: 'ownerManager', letter: 'escalation' },
  ] as const;
  const one = (due: Due, rungs: readonly object[] = LADDER, rest: object = {}): Rules =>
    small([{ m: 'task', name: 'a', by: 'merchandiser', due, ...rest }, task('b', { by: 'merchandiser' })], {
      ladders: { default: rungs as never },
    });
  const fired = (order: ACase) =>
    order.reminders('a').map((event) => [event.at, event.rung, event.to, event.letter ?? (event.daily ? 'daily' : '')]);
  const friday: Due = { on: 'terms.day' };
  const terms = { day: '2026-03-06' };

  it('its rungs fire at their instants; the ones before due are in the daily letter; the last repeats until done', () => {
    const order = aCase({ rules: one(friday), terms, at: MONDAY }).advance('2026-03-11T09:00+08:00');
    expect(fired(order)).toEqual([
      [at('2026-03-05T18:00+08:00'), 0, 'owner', 'daily'],
      [at('2026-03-06T18:00+08:00'), 1, 'owner', 'reminder'],
      [at('2026-03-09T18:00+08:00'), 2, 'ownerManager', 'escalation'],
      [at('2026-03-10T18:00+08:00'), 3, 'ownerManager', 'escalation'],
    ]);
    order.confirm('a').advance('2026-04-30T09:00+08:00');
    expect(fired(order)).toHaveLength(4);
  });

  it('a last rung that says `once` ends it', () => {
    const rungs = [{ n: 0, unit: 'workingDays', to: 'owner', once: true }];
    expect(
      aCase({ rules: one(friday, rungs), terms, at: MONDAY })
        .advance('2026-05-01T09:00+08:00')
        .reminders('a'),
    ).toHaveLength(1);
  });

  it('the last repeats in steps of its own where it names them', () => {
    const rungs = [{ n: 2, unit: 'hours', to: 'owner', every: { n: 12, unit: 'hours' } }];
    const order = aCase({ rules: one(friday, rungs), terms, at: MONDAY }).advance('2026-03-07T21:00+08:00');
    expect(fired(order).map(([when]) => when)).toEqual([
      at('2026-03-06T20:00+08:00'),
      at('2026-03-07T08:00+08:00'),
      at('2026-03-07T20:00+08:00'),
    ]);
  });

  it('not in quiet hours: what falls outside working time waits for the next opening, elapsed time does not', () => {
    const night: Due = { n: 12, unit: 'hours', after: 'case.opened' };
    const quiet = [{ n: 0, unit: 'workingDays', to: 'owner', once: true }];
    expect(fired(aCase({ rules: one(night, quiet), at: MONDAY }).advance('2026-03-04T09:00+08:00'))[0]?.[0]).toBe(
      at('2026-03-03T09:00+08:00'),
    );
    const loud = [{ n: 0, unit: 'workingDays', to: 'owner', once: true, elapsed: true }];
    expect(fired(aCase({ rules: one(night, loud), at: MONDAY }).advance('2026-03-04T09:00+08:00'))[0]?.[0]).toBe(
      at('2026-03-02T21:00+08:00'),
    );
  });

  it('elapsed are the repeats of a last rung that is, and all that is counted in hours or minutes', () => {
    const night: Due = { n: 12, unit: 'hours', after: 'case.opened' };
    const rungs = [
      { n: 30, unit: 'minutes', to: 'owner' },
      { n: 1, unit: 'days', to: 'owner' },
      { n: 1, unit: 'days', to: 'owner', elapsed: true, every: { n: 1, unit: 'days' } },
    ];
    const order = aCase({ rules: one(night, rungs), at: MONDAY });
    expect([0, 1, 2, 3].map((n) => instantOfRung(lookAt(order.rules, order.plan), 'a', order.due('a') ?? '', n))).toEqual([
      at('2026-03-02T21:30+08:00'),
      at('2026-03-04T09:00+08:00'),
      at('2026-03-03T21:00+08:00'),
      at('2026-03-04T21:00+08:00'),
    ]);
  });

  it('at the due itself, at whatever hour that is', () => {
    const rungs = [{ n: 0, unit: 'workingDays', to: 'owner', once: true }];
    const order = aCase({ rules: one({ n: 3, unit: 'hours', after: 'case.opened' }, rungs), at: '2026-03-02T08:00+08:00' });
    expect(fired(order.advance('2026-03-02T18:00+08:00')).map(([when]) => when)).toEqual([at('2026-03-02T11:00+08:00')]);
  });

  it.each<[string, string, string, string]>([
    ['a party’s own, whom it names', 'merchandiser', 'customer', '2026-03-06T12:00+01:00'],
    ['a party’s own, whose it is', 'customer', 'owner', '2026-03-06T12:00+01:00'],
    ['ours for all of us', 'merchandiser', 'owner', '2026-03-09T10:00+08:00'],
  ])('in the reader’s working time: %s', (_, by, to, when) => {
    const rungs = [{ n: 1, unit: 'workingHours', to, once: true }];
    const calendars = { customer: buyerOffice('Europe/Berlin'), merchandiser: buyerOffice('Europe/Berlin') };
    const order = aCase({ rules: one(friday, rungs, { by }), terms, calendars, at: MONDAY }).advance('2026-03-10T09:00+08:00');
    expect(fired(order)[0]?.[0]).toBe(at(when));
  });

  it('rungs passed together fire as one: the highest, how many it swallowed, late', () => {
    const order = aCase({ rules: one(friday), terms: { day: '__open__' }, at: '2026-03-10T10:00+08:00' }).does(
      newTerms('terms-1', 'terms-2', terms),
    );
    expect(order.reminders('a')).toMatchObject([{ at: order.now, rung: 2, to: 'ownerManager', swallowed: 2, late: true }]);
  });

  it('a machine that was down for a week says it once', () => {
    const order = aCase({ rules: one(friday), terms, at: MONDAY });
    const events = expire(order.rules, order.plan, at('2026-03-20T10:00+08:00'));
    expect(events).toHaveLength(1);
    expect(events).toMatchObject([{ type: 'reminded', late: true, swallowed: 10 }]);
  });

  it('a hold stops it; its release fires at most the highest rung passed, and never moves a committed date', () => {
    const order = aCase({ rules: one(friday), terms, at: MONDAY }).replan('a', '2026-03-06');
    order.does({ kind: 'hold', blocks: ['all'], holdKind: 'other', reason: 'wait' }).advance('2026-03-12T10:00+08:00');
    expect(order.reminders('a')).toEqual([]);
    order.does({ kind: 'release', hold: order.plan.holds[0]?.id ?? '', reason: 'over' });
    expect(order.reminders('a')).toHaveLength(1);
    expect(order.kept('a').committed).toBe(at('2026-03-06T18:00+08:00'));
  });

  it('a date that moves starts it anew', () => {
    const order = aCase({ rules: one(friday), terms, at: MONDAY })
      .advance('2026-03-06T18:00+08:00')
      .replan('a', '2026-03-20');
    order.advance('2026-03-20T18:00+08:00');
    expect(fired(order).map(([, rung]) => rung)).toEqual([0, 1, 0, 1]);
  });

  it('what waits is not reminded of, what is shaken is', () => {
    const waiting = one(friday, LADDER, { after: ['b'] });
    expect(aCase({ rules: waiting, terms, at: MONDAY }).advance('2026-04-01T09:00+08:00').reminders('a')).toEqual([]);
    const act = one(friday, LADDER, { after: ['b'], is: 'startsLine' });
    const order = aCase({ rules: act, terms: { ...terms, firstArticle: false }, at: MONDAY })
      .confirm('b')
      .confirm('a')
      .withdraw('b', { by: 'salesperson' });
    order.advance('2026-03-06T18:00+08:00');
    expect(fired(order).map(([, rung]) => rung)).toEqual([0, 1]);
    order.uphold('a').advance('2026-03-30T09:00+08:00');
    expect(order.reminders('a')).toHaveLength(2);
  });

  it('a milestone with a due and no ladder has the company’s default, one without a due has none', () => {
    const order = aCase({ rules: one(friday), terms, at: MONDAY });
    expect(nextDue(order.rules, order.plan)).toMatchObject({ what: 'rung', key: 'a', at: at('2026-03-05T18:00+08:00') });
    expect(order.confirm('a')).toBe(order);
    expect(nextDue(order.rules, order.plan)).toBeUndefined();
  });
});

describe('a case opened half done (11)', () => {
  it('a count on file is one entry, which falls short when finance knows better', () => {
    const rules = small([count('paid', { by: 'finance', toward: 'terms.amount' })]);
    const order = aCase({ rules, terms: { amount: '10' }, onFile: [{ milestone: 'paid', happened: '2026-01-05', amount: '10' }] });
    expect(order.state('paid')).toBe('done');
    order.report('paid', { source: 'onFile', sourceId: 'EX2601-017', version: 2, outcome: 'counted', amount: '4' });
    expect(order.state('paid')).toBe('open');
  });

  it('what is open now is on file as open without its letter; a service it stands on is asked', () => {
    const rules = small([
      task('a', { by: 'merchandiser' }),
      {
        m: 'task',
        name: 'b',
        by: 'finance',
        after: ['a'],
        atOpening: [
          { letter: 'wanted', to: 'customer' },
          { ask: 'reserve', of: 'finance' },
        ],
      },
    ]);
    const order = aCase({ rules, onFile: [{ milestone: 'a', happened: '2026-01-05' }] });
    expect(order.letters()).toEqual([]);
    expect(Object.keys(order.plan.effects)).toEqual(['b/ask:finance.reserve']);
    expect(order.kept('b').opened).toBe(order.now);
  });

  it('with nothing on file its letters go out', () => {
    const rules = small([{ m: 'task', name: 'b', by: 'finance', atOpening: [{ letter: 'wanted', to: 'customer' }] }]);
    expect(aCase({ rules }).letters()).toEqual(['wanted → customer']);
  });
});

it('a calendar adopted twice moves nothing the second time', () => {
  const order = playing([{ m: 'task', name: 'a', by: 'merchandiser', due: { n: 3, unit: 'workingDays', after: 'case.opened' } }]);
  const calendar = { ...chinaOffice({ id: 'company', version: 2 }), closed: { '2026-03-04': '盘点' } };
  order.does({ kind: 'adopt', calendar, accepted: 'one day later' });
  expect(order.due('a')).toBe(at('2026-03-06T18:00+08:00'));
  const before = order.of('datesMoved').length;
  order.does({ kind: 'adopt', calendar, accepted: 'again' });
  expect(order.of('datesMoved')).toHaveLength(before);
});
