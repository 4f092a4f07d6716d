import { addDays, addMs, dayOf, instantAt, isDay, type Day, type Instant, move } from '@gendan/trade';
import { splitKey } from '../compile';
import { amountOf, calendarFor } from '../dues';
import type { Rules } from '../language';
import type { Event, Refusal } from '../messages';
import type { Key, Plan, Values } from '../plan';
import type { Assumptions, Course, SimulatedOrder } from './assumed';
import { Life, mOf } from './life';
import { openingOf } from './opening';
import { plausible } from './plausible';
import { owners } from '../signatures';

/** One line of a simulated life: something to do came up, an event was made, or a person was refused. */
export type Moment =
  | { at: Instant; what: 'task'; key: Key; owners: string[]; due?: Instant }
  | { at: Instant; what: 'event'; event: Event }
  | { at: Instant; what: 'refused'; key: Key; refusal: Refusal };

/** `ended`: closed, the day it was to end, or waiting for something nobody is assumed to do. */
export type Simulated = { moments: Moment[]; plan: Plan; ended: 'closed' | 'until' | 'stuck'; waitsFor: Key[] };

const HOUR = 3_600_000;
const TWO_YEARS = 730;

/** The life of a case in virtual time: everybody does in time what is asked of them, but for what is assumed. */
export function simulate(rules: Rules, order: SimulatedOrder, assumptions: Assumptions = {}): Simulated {
  return new Simulation(rules, order, assumptions).run();
}

class Simulation {
  private readonly life: Life;
  private readonly moments: Moment[] = [];
  private readonly since = new Map<Key, Instant>();
  private readonly refusals = new Map<Key, number>();
  private readonly given = new Set<Key>();
  private readonly end: Instant;
  private seen = 0;

  constructor(
    rules: Rules,
    order: SimulatedOrder,
    private readonly assumed: Assumptions,
  ) {
    this.life = new Life(rules, openingOf(rules, order), order.opened);
    const calendar = calendarFor(this.life.look);
    this.end = instantAt(calendar, assumed.until ?? addDays(dayOf(calendar, order.opened), TWO_YEARS), 1440);
  }

  run(): Simulated {
    for (this.note(); !this.life.plan.closed; this.note()) {
      const step = this.nextStep();
      const timer = this.life.nextTimer();
      const at = step && timer ? (step.at < timer ? step.at : timer) : (step?.at ?? timer);
      if (at === undefined) return this.ended('stuck');
      if (at > this.end) return this.ended(this.assumed.until === undefined ? 'stuck' : 'until');
      const rev = this.life.plan.rev;
      this.life.passTo(at);
      if (step && step.at === at && this.life.plan.rev === rev) this.take(step.key);
    }
    return this.ended('closed');
  }

  private ended(ended: Simulated['ended']): Simulated {
    return { moments: this.moments, plan: this.life.plan, ended, waitsFor: ended === 'closed' ? [] : this.life.open() };
  }

  /** What happened since, what is newly to do. */
  private note(): void {
    this.life.answerEffects();
    for (const event of this.life.events.slice(this.seen)) this.moments.push({ at: event.at, what: 'event', event });
    this.seen = this.life.events.length;
    const open = new Set(this.life.open());
    for (const key of this.since.keys()) if (!open.has(key)) this.since.delete(key);
    for (const key of open) if (!this.since.has(key)) this.task(key);
  }

  private task(key: Key): void {
    const { due } = this.life.look.kept(key);
    this.since.set(key, this.life.now);
    this.given.delete(key);
    this.moments.push({ at: this.life.now, what: 'task', key, owners: owners(this.life.look, key), ...(due === undefined ? {} : { due }) });
  }

  private nextStep(): { at: Instant; key: Key } | undefined {
    const steps = [...this.since.keys()].flatMap((key) => {
      const at = this.given.has(key) || this.course(key).never ? undefined : this.doneAt(key);
      return at === undefined ? [] : [{ at, key }];
    });
    return steps.reduce<{ at: Instant; key: Key } | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
  }

  private course(key: Key): Course {
    const { milestones = {} } = this.assumed;
    return milestones[key] ?? milestones[splitKey(key).name] ?? {};
  }

  /** As assumed; else an hour before it is due; else an hour after it came up. Never before it may happen. */
  private doneAt(key: Key): Instant {
    const { look } = this.life;
    const opened = this.since.get(key) ?? this.life.now;
    const { on, takes } = this.course(key);
    const calendar = calendarFor(look);
    const assumed =
      on !== undefined
        ? moment(on, (day) => instantAt(calendar, day, 10 * 60))
        : takes &&
          moment(move(calendar, opened, { n: amountOf(look, takes.n), unit: takes.unit }), (day) => instantAt(calendar, day, 10 * 60));
    const { due } = look.kept(key);
    const inTime = due === undefined ? addMs(opened, HOUR) : addMs(due, -HOUR);
    const at = assumed ?? inTime;
    return at > this.life.now ? at : this.life.now;
  }

  private take(key: Key): void {
    const refusal = this.mayRefuse(key) ? this.refuse(key) : this.does(key);
    if (!refusal) return;
    this.given.add(key);
    this.moments.push({ at: this.life.now, what: 'refused', key, refusal });
  }

  private mayRefuse(key: Key): boolean {
    const times = this.refusals.get(key) ?? 0;
    if (times >= (this.course(key).refused ?? 0)) return false;
    this.refusals.set(key, times + 1);
    return true;
  }

  private refuse(key: Key): Refusal | undefined {
    return this.life.act({ kind: 'refuse', ...mOf(key), reason: this.course(key).reason ?? 'not as agreed' }, this.life.ownerOf(key));
  }

  private does(key: Key): Refusal | undefined {
    if (this.life.look.milestone(key)?.rule.m !== 'count') return this.life.does(key, this.valuesOf(key));
    if (!this.life.comesIn(key)) this.given.add(key);
    return undefined;
  }

  private valuesOf(key: Key): Values {
    const { look } = this.life;
    const fields = look.milestone(key)?.evidence ?? {};
    const day = dayOf(calendarFor(look), this.life.now);
    const known = { date: day, instant: this.life.now, lines: look.plan.terms.slice['terms.lines'] };
    return { ...plausible(fields, known), ...this.course(key).values };
  }
}

const moment = (at: Day | Instant, onDay: (day: Day) => Instant): Instant => (isDay(at) ? onDay(at) : at);
