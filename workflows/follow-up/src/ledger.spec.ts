import { CHAIN_START, oneNote, type Event, type Opening } from '@gendan/procedure';
import { chinaOffice } from '@gendan/trade';
import { wakeAt } from './alarm';
import { Ledger } from './ledger';
import { reportFrom } from './reports';

const { rules } = oneNote;
const now = '2026-03-02T02:00:00.000Z';
const opening: Opening = {
  case: 'order:A',
  kind: 'order',
  number: 'A',
  procedure: { id: 'oneNote', version: 1, hash: 'h' },
  by: { person: 'p', role: 'rep' },
  terms: { version: 1, hash: 't', slice: { 'terms.instalments': [], 'terms.inspection': 'none' } },
  cast: { rep: 'p' },
  calendars: { company: chinaOffice({ id: 'company', version: 1 }) },
  calendarOf: { company: 'company' },
};
const opened = (command?: string): Ledger => Ledger.open({ rules, epoch: 1, opening: { ...opening, ...(command && { command }) } }, now);
const asked = (ledger: Ledger, command?: string): Event => ({
  type: 'cancelAsked',
  reason: 'r',
  rev: ledger.head.rev + 1,
  at: now,
  ...(command && { command }),
});
const record = (ledger: Ledger, times: number, command?: string): void => {
  for (let i = 0; i < times; i += 1) ledger.record([asked(ledger, command)]);
};

describe('the ledger of a run', () => {
  it('owes the desk what was drawn up, unless a door asks for it', () => {
    expect(opened().told).toBe(false);
    expect(opened('open-1').told).toBe(true);
    expect(opened('open-1').known('open-1')?.[1]).toBe(1);
  });

  it('asks in this order: is it ahead of us, is it another history, is it older than the oldest id we know', () => {
    const ledger = opened();
    expect(ledger.faultOf({ rev: ledger.head.rev + 1, chain: 'x' })).toBe('BEHIND');
    expect(ledger.faultOf({ rev: 1, chain: 'x' })).toBe('FORKED');
    expect(ledger.faultOf({ rev: 0, chain: CHAIN_START })).toBeUndefined();
    for (let i = 0; i < 250; i += 1) {
      record(ledger, 1);
      ledger.remember(`id-${i}`, ledger.head.rev);
    }
    expect(ledger.known('id-0')).toBeUndefined();
    expect(ledger.tooOld({ rev: 1, chain: '' })).toBe(true);
    expect(ledger.tooOld(ledger.head)).toBe(false);
  });

  it('travels to the next run with what the desk may not have, and goes on there as if nothing had happened', () => {
    const ledger = opened();
    record(ledger, 5);
    ledger.acknowledge({ rev: ledger.head.rev - 2, chain: '' });
    const next = Ledger.open({ rules, epoch: 1, carried: ledger.carried('run-1') }, now);
    expect(next.head).toEqual(ledger.head);
    expect(next.page(0).floor).toBe(ledger.head.rev - 2);
    record(ledger, 1);
    record(next, 1);
    expect(next.head).toEqual(ledger.head);
    expect(next.unrecorded(200).events.map(({ rev }) => rev)).toEqual([ledger.head.rev - 2, ledger.head.rev - 1, ledger.head.rev]);
  });

  it('never ends a part within the events of one command', () => {
    const ledger = opened();
    record(ledger, 4, 'one-command');
    const { events } = ledger.unrecorded(ledger.head.rev - 2);
    expect(events.at(-1)?.rev).toBe(ledger.head.rev);
  });
});

describe('waking', () => {
  const due = '2026-03-04T09:00:00.000Z';
  it('spreads by case what only reminds at an hour that many cases share', () => {
    const woken = new Set(['A', 'B', 'C', 'D'].map((number) => wakeAt({ at: due, what: 'rung' }, number) - Date.parse(due)));
    expect(woken.size).toBeGreaterThan(1);
    for (const late of woken) expect(late >= 0 && late < 300_000).toBe(true);
  });
  it('is on time for what decides something, and for what is counted from an instant', () => {
    expect(wakeAt({ at: due, what: 'refusal' }, 'A')).toBe(Date.parse(due));
    expect(wakeAt({ at: '2026-03-04T09:00:17.123Z', what: 'rung' }, 'A')).toBe(Date.parse('2026-03-04T09:00:17.123Z'));
  });
});

it('a signal that says little is the plainest report of its name', () => {
  expect(reportFrom('lcReceived', undefined, now)).toEqual({ kind: 'report', milestone: 'lcReceived', source: 'signal', sourceId: 'lcReceived', version: 1, outcome: 'confirmed', happened: now }); // prettier-ignore
  expect(reportFrom('goodsReceived', { amount: { '1': '4' }, part: 'shipment:1', version: 3 }, now)).toMatchObject({
    outcome: 'counted',
    sourceId: 'shipment:1',
    version: 3,
  });
});
