import type { Answer, FollowUpInput, Head, Observing, PathRefusal, Performing } from '@gendan/contracts';
import {
  decide,
  expire,
  nextDue,
  observe as observed,
  planHash,
  type Event,
  type Observation,
  type Plan,
  type Refusal,
} from '@gendan/procedure';
import { ApplicationFailure, log, setDefaultSignalHandler, setHandler, workflowInfo } from '@temporalio/workflow';
import { Alarm, wakeAt } from './alarm';
import { Effects } from './effects';
import { eventsSince, observe, perform, renew, report, standing, type RunStanding } from './index';
import { Ledger } from './ledger';
import { Recorder } from './recorder';
import { reportFrom } from './reports';

/** Something is due and yet nothing came of it: look again later, not at once. */
const patience = 60_000;

/** One run of a case: what it hears, what it answers, what it does next. */
export class Followed {
  commands = 0;
  /**
   * How long the run was when something last happened in it. A refused command leaves no trace in the history: what were decided while one is
   * looked at would not be decided again by a replay.
   */
  length = 0;
  tooLarge = false;
  renewed = false;
  /** Why this run does nothing any more: the desk has another history. */
  parked?: string;
  private readonly epoch: number;
  private readonly ledger: Ledger;
  private readonly recorder: Recorder;
  private readonly effects: Effects;
  private readonly alarm = new Alarm(() => this.ring());

  constructor(input: FollowUpInput, at: string) {
    this.epoch = input.epoch;
    this.ledger = Ledger.open(input, at);
    this.recorder = new Recorder(
      this.ledger,
      input.epoch,
      (why) => this.park(why),
      () => this.measure(),
    );
    this.effects = new Effects(this.ledger, input.epoch, (answer) => this.hear(answer));
  }

  get plan(): Plan {
    return this.ledger.plan;
  }

  /** Nothing is under way, everybody was told of everything. */
  get quiet(): boolean {
    return this.ledger.told && !this.recorder.busy && this.effects.idle;
  }

  get atItsEnd(): boolean {
    return this.plan.closed === true && this.ledger.told && !this.recorder.busy;
  }

  listen(): void {
    setHandler(perform, (asked) => this.take(asked), { validator: (asked) => this.mayTake(asked) });
    setHandler(observe, (seen) => this.note(seen), { validator: ({ id, have }) => this.mayHear(id, have) });
    setHandler(report, (signalled) => this.overhear(undefined, signalled));
    setHandler(renew, () => void (this.renewed = true));
    setHandler(standing, () => this.standing());
    setHandler(eventsSince, (revision) => ({ ...this.ledger.page(revision), previousRun: workflowInfo().continuedFromExecutionRunId }));
    setDefaultSignalHandler((name, signalled) => this.overhear(name, signalled));
    this.settle();
  }

  rest(): void {
    this.alarm.silence();
    this.recorder.stop();
  }

  carried(run: string): FollowUpInput {
    return { rules: this.ledger.rules, epoch: this.epoch, carried: this.ledger.carried(run) };
  }

  // 1. what a door asks
  private mayHear(id: string, have: Head): void {
    if (this.parked !== undefined) throw pathRefusal('FORKED');
    const fault = this.ledger.known(id) ? undefined : this.ledger.faultOf(have);
    if (fault) throw pathRefusal(fault);
  }

  private mayTake({ command, have }: Performing): void {
    this.mayHear(command.id, have);
    if (this.ledger.known(command.id)) return;
    if (this.ledger.tooOld(have) || command.kind === 'open') throw pathRefusal('TOO_OLD');
    const { refused } = decide(this.ledger.rules, this.plan, command, now());
    if (refused) throw refusal(refused);
  }

  private take({ command, have }: Performing): Answer {
    return this.answer(command.id, have, () => {
      if (command.kind === 'open') return; // its id is known from the start
      const { events, refused } = decide(this.ledger.rules, this.plan, command, now());
      if (refused) throw refusal(refused);
      this.ledger.record(events, command.kind === 'adopt' ? command.rules : undefined);
    });
  }

  private note({ id, observation, have }: Observing): Answer {
    return this.answer(id, have, () => this.ledger.record(observed(this.ledger.rules, this.plan, { ...observation, id }, now())));
  }

  /** Happens once, at once, before any await; the same id again is only answered. */
  private answer(id: string, have: Head, happen: () => void): Answer {
    let known = this.ledger.known(id);
    if (!known) {
      const from = this.ledger.head.rev + 1;
      happen();
      this.ledger.acknowledge(have);
      known = this.ledger.remember(id, from);
      this.commands += 1;
      this.settle();
    }
    const [, from, to] = known;
    return this.ledger.answer(from, to, have);
  }

  private standing(): RunStanding {
    const { head, plan, acked, unasked } = this.ledger;
    return { head, planHash: planHash(plan), plan, acked, unasked, epoch: this.epoch, parked: this.parked };
  }

  // 2. what nobody asked for
  private overhear(name: string | undefined, signalled: unknown): void {
    try {
      this.hear(reportFrom(name, signalled, now()));
    } catch (error) {
      log.error('a signal could not be understood', { case: this.plan.case, signal: name, error });
    }
  }

  private hear(observation: Observation): void {
    this.unasked(() => observed(this.ledger.rules, this.plan, observation, now()));
  }

  private ring(): void {
    this.unasked(() => expire(this.ledger.rules, this.plan, now()));
  }

  private unasked(happen: () => Event[]): void {
    if (this.parked !== undefined) return;
    const events = happen();
    this.ledger.record(events);
    if (events.length > 0) this.ledger.unasked = this.ledger.head.rev;
    this.settle(events.length === 0);
  }

  // 3. what follows from it
  private settle(nothingNew = false): void {
    this.measure();
    if (this.plan.closed) this.ledger.unasked = this.ledger.head.rev; // the run must not end before the desk has it all
    this.recorder.wake();
    this.effects.wake();
    const due = nextDue(this.ledger.rules, this.plan);
    if (!due) return;
    const at = wakeAt(due, this.plan.number);
    this.alarm.arm(nothingNew && at <= Date.now() ? Date.now() + patience : at);
  }

  private measure(): void {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    this.length = historyLength;
    this.tooLarge = continueAsNewSuggested;
  }

  private park(why: string): void {
    this.parked = why;
    this.alarm.silence();
    log.error('parked: the desk has another history of this case', { case: this.plan.case, why });
  }
}

const now = (): string => new Date().toISOString();
const refusal = (refused: Refusal): ApplicationFailure => ApplicationFailure.nonRetryable(refused.code, refused.code, refused);
const pathRefusal = (code: PathRefusal): ApplicationFailure => ApplicationFailure.nonRetryable(code, code);
