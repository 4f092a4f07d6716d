import { type Decimal, type Instant, subtract, subtractLines } from '@gendan/trade';
import { splitKey } from '../compile';
import { decimalOf, linesOf } from '../conditions';
import { decide } from '../decide';
import { evolve, fold } from '../evolve';
import { expire } from '../expire';
import { nextDue } from '../timers';
import { type Look, lookAt } from '../look';
import { drawUp } from '../draw-up';
import type { Rules } from '../language';
import type { Act, Command, Event, M, Observation, Opening, Refusal } from '../messages';
import { observe } from '../observe';
import type { Key, Plan, Values } from '../plan';
import { FILES } from './plausible';
import { countOf } from '../counting';
import { owners } from '../signatures';

export type Acting = Pick<Command, 'by' | 'seen' | 'happened' | 'note' | 'files'>;

/** A case in virtual time: acts, observations and the passing of time, and all the events they made. */
export class Life {
  readonly events: Event[];
  plan: Plan;
  private commands = 0;

  constructor(
    readonly rules: Rules,
    begun: Opening | Life,
    public now: Instant,
  ) {
    this.events = begun instanceof Life ? [...begun.events] : drawUp(rules, begun, now);
    this.plan = begun instanceof Life ? begun.plan : fold(rules, this.events);
    this.fire();
  }

  /** The same life so far; what happens to one of them from here does not happen to the other. */
  fork(): Life {
    return new Life(this.rules, this, this.now);
  }

  get look(): Look {
    return lookAt(this.rules, this.plan);
  }

  open(): Key[] {
    const { look } = this;
    return look.keys().filter((key) => look.state(key).state === 'open');
  }

  /** Asks, and answers the refusal if there is one. */
  act(act: Act, said: Acting): Refusal | undefined {
    this.commands += 1;
    const answer = decide(this.rules, this.plan, { ...act, ...said, id: `c${this.commands}`, door: 'ui' }, this.now);
    if (answer.events) this.take(answer.events);
    return answer.refused;
  }

  /** What somebody saw or a service answered; the events it made. */
  observe(observation: Observation): Event[] {
    const events = observe(this.rules, this.plan, observation, this.now);
    this.take(events);
    return events;
  }

  /** Whoever has to do it, with a file in hand. */
  ownerOf(key: Key): Acting {
    const [role = ''] = owners(this.look, key);
    return { by: { person: this.plan.cast[role] ?? role, role }, files: FILES };
  }

  /** Its owner signs or confirms it. */
  does(key: Key, values: Values): Refusal | undefined {
    const kind = this.look.milestone(key)?.rule.m === 'approval' ? 'sign' : 'confirm';
    return this.act({ kind, ...mOf(key), values }, this.ownerOf(key));
  }

  /** All that a count is short of comes at once, of money less what banks kept; whether anything came of it. */
  comesIn(key: Key, kept: Decimal = '0'): boolean {
    const { reached, toward } = countOf(this.look, key);
    if (!toward.known) return false;
    const amount =
      typeof reached === 'string'
        ? subtract(subtract(decimalOf(toward.value) ?? '0', reached), kept)
        : subtractLines(linesOf(toward.value) ?? {}, reached);
    const sourceId = `${key} ${this.plan.rev}`;
    const report = { kind: 'report', source: 'desk', sourceId, version: 1, outcome: 'counted', amount, happened: this.now } as const;
    return this.observe({ ...report, ...mOf(key) }).length > 0;
  }

  /** Services answer what they were asked. */
  answerEffects(): void {
    for (const [effect, { state, round }] of Object.entries(this.plan.effects))
      if (state === 'asked') this.observe({ kind: 'effectAnswer', effect, round, outcome: 'done' });
  }

  /** When time does something by itself, at the earliest. */
  nextTimer(): Instant | undefined {
    return nextDue(this.rules, this.plan)?.at;
  }

  passTo(at: Instant): void {
    if (at > this.now) this.now = at;
    this.fire();
  }

  take(events: readonly Event[]): void {
    this.evolve(events);
    this.fire();
  }

  private evolve(events: readonly Event[]): void {
    this.events.push(...events);
    this.plan = events.reduce((plan, event) => evolve(this.rules, plan, event), this.plan);
  }

  /** Timers whose instant has come: none is left behind. */
  private fire(): void {
    if ((this.nextTimer() ?? NEVER) > this.now) return;
    const events = expire(this.rules, this.plan, this.now);
    this.evolve(events);
    const left = nextDue(this.rules, this.plan);
    if (events.length === 0 || (left && left.at <= this.now))
      throw new Error(`a timer in the past is left unfired: ${JSON.stringify(left)}`);
  }
}

const NEVER: Instant = '9999-12-31T00:00:00.000Z';

export const mOf = (key: Key): M => {
  const { name, part } = splitKey(key);
  return { milestone: name, ...(part ? { part } : {}) };
};
