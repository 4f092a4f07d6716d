import {
  closeOf,
  dayOf,
  instantAt,
  isDay,
  isInstant,
  isOpen,
  move,
  nextOpenDay,
  openAt,
  previousOpenDay,
  type Calendar,
  type Day,
  type Instant,
} from '@gendan/trade';
import { splitKey } from './compile';
import { decimalOf } from './conditions';
import type { Due, Offset, OnClosedDay } from './language';
import type { Look } from './look';
import type { Key } from './plan';
import { Remembered } from './remembered';
import type { WhyHop } from './standing.types';
import { waitsOn } from './states';

/**
 * When an anchor is: a day or a moment; undefined = not known. Whoever asks decides which of the four dates that is:
 * due dates count from happened, else committed, else due; the scheduler from its forecast.
 */
export type AnchorAt = (name: string, from: string | undefined) => Day | Instant | undefined;

export type DueTrace = { hops: WhyHop[]; unknown: string[] };

type OfAnchor = Extract<Due, { after: string } | { before: string }>;
type Asked = { look: Look; key: Key; anchor: AnchorAt; trace?: DueTrace };

export function calendarFor(look: Look, role?: string): Calendar {
  const { calendars, calendarOf } = look.plan;
  const id = (role === undefined ? undefined : calendarOf[role]) ?? calendarOf['company'] ?? '';
  const calendar = calendars[id] ?? Object.values(calendars)[0];
  if (!calendar) throw new Error(`case ${look.plan.case} has no calendar`);
  return calendar;
}

/** The instant a due rule gives, or undefined while an anchor has no date. */
export function dueBy(look: Look, key: Key, due: Due, anchor: AnchorAt, trace?: DueTrace): Instant | undefined {
  return evaluate({ look, key, anchor, ...(trace ? { trace } : {}) }, due);
}

function evaluate(asked: Asked, due: Due): Instant | undefined {
  if ('earliest' in due)
    return pick(
      due.earliest.map((one) => evaluate(asked, one)),
      (a, b) => a < b,
    );
  if ('latest' in due)
    return pick(
      due.latest.map((one) => evaluate(asked, one)),
      (a, b) => a > b,
    );
  if ('cases' in due) return evaluateCase(asked, due.cases);
  if ('opens' in due) return evaluate(asked, due.due);
  if ('on' in due) return evaluateOn(asked, due);
  if ('sameDay' in due) return evaluateSameDay(asked, due.sameDay, due.cal);
  const name = 'after' in due ? due.after : due.before;
  const anchored = anchorAt(asked, name);
  if (anchored === undefined) return undefined;
  const calendar = calendarFor(asked.look, due.cal);
  const again = 'afresh' in due && due.afresh ? asked.look.kept(asked.key).again : undefined;
  const anew = again !== undefined && again > asInstant(calendar, anchored);
  const from = anew ? again : anchored;
  const n = amountOf(asked.look, due.n) * ('before' in due ? -1 : 1);
  const to = moved(calendar, from, n, due);
  asked.trace?.hops.push({ of: anew ? ROUND : name, rule: ruleText(n, due), calendar: calendar.id, from, to });
  return to;
}

const answers = new Remembered<Instant>();

/** An offset from a date: the same for every plan on that calendar. */
const moved = (calendar: Calendar, from: Day | Instant, n: number, { unit, at, closed }: OfAnchor): Instant =>
  answers.of(calendar, `${from} ${n} ${unit} ${at ?? ''} ${closed ?? ''}`, () =>
    settled(calendar, move(calendar, from, { n, unit }), at, closed),
  );

/** What a hop counts from when a round has its time afresh. */
export const ROUND = 'round';

/** Several dates: with one not known yet the known ones count. */
const pick = (dates: (Instant | undefined)[], better: (a: Instant, b: Instant) => boolean): Instant | undefined =>
  dates.reduce((best, date) => (date !== undefined && (best === undefined || better(date, best)) ? date : best), undefined);

function evaluateCase(asked: Asked, cases: { when?: import('./language').Cond; due: Due }[]): Instant | undefined {
  const { part } = splitKey(asked.key);
  for (const one of cases) {
    const truth = one.when === undefined ? true : asked.look.truth(one.when, part);
    if (truth === undefined) return void asked.trace?.unknown.push(JSON.stringify(one.when));
    if (truth) return evaluate(asked, one.due);
  }
  return undefined;
}

function evaluateOn(asked: Asked, due: { on: string; at?: string; closed?: OnClosedDay; cal?: string }): Instant | undefined {
  const at = asked.look.value(due.on, splitKey(asked.key).part);
  const value = at.known ? at.value : undefined;
  if (!isDay(value) && !isInstant(value)) return void asked.trace?.unknown.push(due.on);
  const calendar = calendarFor(asked.look, due.cal);
  const to = settled(calendar, value, due.at, due.closed);
  asked.trace?.hops.push({ of: due.on, rule: 'on', calendar: calendar.id, from: value, to });
  return to;
}

function evaluateSameDay(asked: Asked, name: string, cal?: string): Instant | undefined {
  const from = anchorAt(asked, name);
  if (from === undefined) return undefined;
  const calendar = calendarFor(asked.look, cal);
  const to = closeOf(calendar, isDay(from) ? from : dayOf(calendar, from));
  asked.trace?.hops.push({ of: name, rule: 'sameDay', calendar: calendar.id, from, to });
  return to;
}

/** Whether a rule that gives no date now may still give one: something it counts from is still to happen or to be known. */
export function mayGetDate(look: Look, due: Due, part?: string): boolean {
  if ('earliest' in due) return due.earliest.some((one) => mayGetDate(look, one, part));
  if ('latest' in due) return due.latest.some((one) => mayGetDate(look, one, part));
  if ('cases' in due) return due.cases.some((one) => mayGetDate(look, one.due, part));
  if ('opens' in due) return mayGetDate(look, due.due, part);
  const anchor = 'on' in due ? due.on : 'sameDay' in due ? due.sameDay : 'after' in due ? due.after : due.before;
  if (anchor === 'case.opened') return true;
  if (/^(terms|part|facts|setting)\./.test(anchor)) return !look.value(anchor, part).known;
  return waitsOn(look, anchor.split('.')[0] ?? anchor, part).length > 0;
}

function anchorAt(asked: Asked, name: string): Day | Instant | undefined {
  const at = anchorDate(asked, name);
  if (at === undefined && !asked.trace?.unknown.includes(name)) asked.trace?.unknown.push(name);
  return at;
}

function anchorDate(asked: Asked, name: string): Day | Instant | undefined {
  const { part } = splitKey(asked.key);
  if (name === 'case.opened') return asked.look.plan.opened;
  if (name.includes('.')) {
    const value = /^(terms|part|facts|setting)\./.test(name) ? asked.look.value(name, part) : undefined;
    if (value) return value.known && (isDay(value.value) || isInstant(value.value)) ? value.value : undefined;
    return momentOf(asked, name, part);
  }
  return asked.anchor(name, part);
}

/** `<milestone>.opened` and `<milestone>.refused`: of several the latest. */
function momentOf(asked: Asked, name: string, part?: string): Instant | undefined {
  const [milestone = '', moment] = name.split('.');
  const kept = asked.look.meant(milestone, part).keys.map((key) => asked.look.kept(key));
  return pick(
    kept.map((one) => (moment === 'refused' ? one.refusedAt : one.opened)),
    (a, b) => a > b,
  );
}

/** A day ends at its close of business or at the hour named; a closed day goes where the rule says. */
function settled(calendar: Calendar, at: Day | Instant, hour?: string, closed: OnClosedDay = 'asIs'): Instant {
  const day = isDay(at) ? at : dayOf(calendar, at);
  const moved =
    closed === 'asIs' || isOpen(calendar, day) ? day : closed === 'before' ? previousOpenDay(calendar, day) : nextOpenDay(calendar, day);
  if (hour !== undefined) return instantAt(calendar, moved, minutesIn(hour));
  if (isDay(at)) return closeOf(calendar, moved);
  return closed === 'asIs' ? at : atTheEdge(calendar, at, day, moved, closed);
}

/** A moment stays while somebody is there that day, else it goes to the edge of the open one: what comes later is never due sooner. */
function atTheEdge(calendar: Calendar, at: Instant, day: Day, moved: Day, closed: 'before' | 'after'): Instant {
  const edge = closed === 'before' ? closeOf(calendar, moved) : (openAt(calendar, moved) ?? at);
  return moved !== day || (closed === 'before' ? at > edge : at < edge) ? edge : at;
}

const minutesIn = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

export function amountOf(look: Look, n: Offset['n']): number {
  return typeof n === 'number' ? n : Number(decimalOf(look.setting(n.setting)) ?? 0);
}

const ruleText = (n: number, due: Offset & { at?: string }): string => `${n < 0 ? '' : '+'}${n} ${due.unit}${due.at ? ` ${due.at}` : ''}`;

/** Instant at which a day or moment lies, for comparing. A day counts from its close. */
export const asInstant = (calendar: Calendar, at: Day | Instant): Instant => (isDay(at) ? closeOf(calendar, at) : at);

/** Due dates as they stand: committed, else what the rule gives now; anchors by happened, committed, due. Memoized per look. */
export class Dues {
  private readonly known = new Map<Key, Instant | undefined>();
  private readonly asking = new Set<Key>();

  constructor(readonly look: Look) {}

  of(key: Key): Instant | undefined {
    return this.look.kept(key).committed ?? this.byRule(key);
  }

  byRule(key: Key, trace?: DueTrace): Instant | undefined {
    if (!trace && this.known.has(key)) return this.known.get(key);
    if (this.asking.has(key)) return undefined;
    this.asking.add(key);
    const at = this.evaluate(key, trace);
    this.asking.delete(key);
    this.known.set(key, at);
    return at;
  }

  private evaluate(key: Key, trace?: DueTrace): Instant | undefined {
    const rule = this.look.milestone(key)?.rule;
    if (!rule) return undefined;
    const { fact } = this.look.kept(key);
    if (rule.every && fact) return dueBy(this.look, key, { ...rule.every, after: `facts.${rule.name}.happened` }, this.anchor, trace);
    return rule.due === undefined ? undefined : dueBy(this.look, key, rule.due, this.anchor, trace);
  }

  readonly anchor: AnchorAt = (name, from) => {
    const calendar = calendarFor(this.look);
    let latest: Day | Instant | undefined;
    for (const key of this.look.meant(name, from).keys) {
      const kept = this.look.kept(key);
      if (!kept.fact && ['notNeeded', 'dropped'].includes(this.look.state(key).state)) continue;
      const at = kept.fact?.happened ?? this.of(key);
      if (at === undefined) return undefined;
      if (latest === undefined || asInstant(calendar, at) > asInstant(calendar, latest)) latest = at;
    }
    return latest;
  };
}
