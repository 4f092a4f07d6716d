import type { Instant } from '@gendan/trade';
import { splitKey } from '../compile';
import { decide } from '../decide';
import { evolve, fold } from '../evolve';
import { expire, nextDue } from '../expire';
import { type Look, lookAt } from '../look';
import { drawUp } from '../draw-up';
import type { Rules } from '../language';
import type { Act, Event, M, Opening, Refusal, Report } from '../messages';
import { observe } from '../observe';
import type { By, Key, Plan } from '../plan';
import { FILES } from './plausible';

/** A case in virtual time: acts, observations and the passing of time, and all the events they made. */
export class Life {
  readonly events: Event[];
  plan: Plan;
  private commands = 0;

  constructor(
    readonly rules: Rules,
    opening: Opening,
    public now: Instant,
  ) {
    this.events = drawUp(rules, opening, now);
    this.plan = fold(rules, this.events);
    this.fire();
  }

  get look(): Look {
    return lookAt(this.rules, this.plan);
  }

  open(): Key[] {
    const { look } = this;
    return look.keys().filter((key) => look.state(key).state === 'open');
  }

  act(act: Act, by: By): Refusal | undefined {
    this.commands += 1;
    const answer = decide(this.rules, this.plan, { ...act, id: `c${this.commands}`, by, door: 'ui', files: FILES }, this.now);
    if (answer.events) this.take(answer.events);
    return answer.refused;
  }

  report(report: Omit<Report, 'kind' | 'source' | 'version' | 'happened'>): boolean {
    const version = this.commands++ + 1;
    const events = observe(this.rules, this.plan, { kind: 'report', source: 'desk', version, happened: this.now, ...report }, this.now);
    this.take(events);
    return events.length > 0;
  }

  /** Services answer what they were asked. */
  answerEffects(): void {
    for (const [effect, { state, round }] of Object.entries(this.plan.effects))
      if (state === 'asked') this.take(observe(this.rules, this.plan, { kind: 'effectAnswer', effect, round, outcome: 'done' }, this.now));
  }

  /** When time does something by itself, at the earliest. */
  nextTimer(): Instant | undefined {
    return nextDue(this.rules, this.plan)?.at;
  }

  passTo(at: Instant): void {
    if (at > this.now) this.now = at;
    this.fire();
  }

  private take(events: readonly Event[]): void {
    this.events.push(...events);
    this.plan = events.reduce((plan, event) => evolve(this.rules, plan, event), this.plan);
    this.fire();
  }

  private fire(): void {
    const next = nextDue(this.rules, this.plan);
    if (!next || next.at > this.now) return;
    const events = expire(this.rules, this.plan, this.now);
    this.events.push(...events);
    this.plan = events.reduce((plan, event) => evolve(this.rules, plan, event), this.plan);
  }
}

export const mOf = (key: Key): M => {
  const { name, part } = splitKey(key);
  return { milestone: name, ...(part ? { part } : {}) };
};
