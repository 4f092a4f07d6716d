import type { Instant } from '@gendan/trade';
import { evolve } from './evolve';
import type { Rules } from './language';
import { lookAt, type Look } from './look';
import type { Draft, Event, Refusal } from './messages';
import type { By, Plan } from './plan';
import { Dues } from './dues';

/** Events in the making: each is numbered and applied at once, so that the next question sees its answer. */
export class Making {
  readonly events: Event[] = [];
  /** The plan the command found: what a person has `seen` is asked of it, not of what the same command has done before. */
  readonly found: Plan | undefined;
  /** A case opened half done: what was done before is on file without letters. */
  quiet = false;
  private current: Plan | undefined;
  private read: Look | undefined;
  private calm = true;
  private duesOf: Dues | undefined;

  constructor(
    public rules: Rules,
    plan: Plan | undefined,
    readonly now: Instant,
    private readonly command?: string,
  ) {
    this.current = plan;
    this.found = plan;
  }

  get plan(): Plan {
    if (!this.current) throw new Error('nothing is opened yet');
    return this.current;
  }

  get look(): Look {
    if (this.read?.plan === this.plan && this.read.rules === this.rules) return this.read;
    this.read = lookAt(this.rules, this.plan, this.read, this.calm);
    this.calm = true;
    return this.read;
  }

  get dues(): Dues {
    const { look } = this;
    if (this.duesOf?.look.states !== look.states) this.duesOf = new Dues(look);
    return this.duesOf;
  }

  /** `by` is who did it; consequences have nobody. */
  emit(draft: Draft, by?: By): Event {
    const event = {
      ...draft,
      rev: (this.current?.rev ?? 0) + 1,
      at: this.now,
      ...(by ? { by } : {}),
      ...(this.command === undefined ? {} : { command: this.command }),
    } as Event;
    this.events.push(event);
    this.calm &&= isCalm(event);
    this.current = evolve(this.rules, this.current, event);
    return event;
  }
}

const CALM: ReadonlySet<Event['type']> = new Set(['reminded', 'effectAsked', 'chased', 'acknowledged']);

/** Nothing stands otherwise and nothing is due otherwise after it: dates that were found are written down, letters and reminders go out. */
const isCalm = (event: Event): boolean =>
  event.type === 'datesMoved' ? event.moves.every(({ which }) => which === 'baseline' || which === 'due') : CALM.has(event.type);

/** Answered no inside a decision; nothing of it happens. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export function refuse(code: Refusal['code'], at?: string, details?: Record<string, unknown>): never {
  throw new Refused({ code, ...(at === undefined ? {} : { at }), ...(details ? { details } : {}) });
}
