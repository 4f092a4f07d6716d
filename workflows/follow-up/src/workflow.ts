import type { Answer, FollowUpInput, Observing, PathRefusal, Performing } from '@gendan/contracts';
import { decide, expire, nextDue, observe as observed, planHash, type Event, type Observation } from '@gendan/procedure';
import { ApplicationFailure, condition, continueAsNew, log, setDefaultSignalHandler, setHandler, workflowInfo } from '@temporalio/workflow';
import { Alarm, wakeAt } from './alarm';
import { Effects } from './effects';
import { eventsSince, observe, perform, renew, report, standing } from './index';
import { Ledger } from './ledger';
import { Recorder } from './recorder';
import { reportFrom } from './reports';

/** A cold click replays the run, so runs are short … */
const commandsPerRun = 10;
const shortRun = 100;
/** … and bounded, whatever is under way. */
const longestRun = 400;
/** Something is due and yet nothing came of it: look again later, not at once. */
const patience = 60_000;

/**
 * Follows one case from its opening to its close: takes commands and observations, lets the core decide, answers with the events, brings the
 * rest to the desk, carries out effects, sleeps until something is due. What any of it means only the rules know.
 */
export async function followUp(input: FollowUpInput): Promise<void> {
  const { epoch } = input;
  const ledger = Ledger.open(input, now()); // before the first handler: messages that came with the start are handled as it is set
  let commands = 0;
  let renewed = false;
  let parked: string | undefined;

  const recorder = new Recorder(ledger, epoch, park);
  const effects = new Effects(ledger, epoch, hear);
  const alarm = new Alarm(ring);

  setHandler(perform, take, { validator: mayTake });
  setHandler(observe, note, { validator: mayNote });
  setHandler(report, (signalled) => overhear(undefined, signalled));
  setHandler(renew, () => void (renewed = true));
  setHandler(standing, () => ({
    head: ledger.head,
    planHash: planHash(ledger.plan),
    plan: ledger.plan,
    acked: ledger.acked,
    unasked: ledger.unasked,
    epoch,
    parked,
  }));
  setHandler(eventsSince, (revision) => ({ ...ledger.page(revision), previousRun: workflowInfo().continuedFromExecutionRunId }));
  setDefaultSignalHandler(overhear);

  settle();
  if (ledger.plan.closed) await condition(() => !ledger.plan.closed, '10s'); // started to be reopened: the command is on its way
  await condition(() => parked === undefined && (closed() || restDue() || runFull()));
  alarm.silence();
  if (closed()) return;
  recorder.stop();
  await continueAsNew<typeof followUp>({ rules: ledger.rules, epoch, carried: ledger.carried(workflowInfo().runId) });

  // 1. what a door asks
  function mayTake({ command, have }: Performing): void {
    mayNote({ id: command.id, have });
    if (ledger.known(command.id)) return;
    if (ledger.tooOld(have) || command.kind === 'open') throw pathRefusal('TOO_OLD');
    const { refused } = decide(ledger.rules, ledger.plan, command, now());
    if (refused) throw ApplicationFailure.nonRetryable(refused.code, refused.code, refused);
  }

  function take({ command, have }: Performing): Answer {
    return answer(command.id, have, () => {
      if (command.kind === 'open') return; // its id is known from the start
      const { events, refused } = decide(ledger.rules, ledger.plan, command, now());
      if (refused) throw ApplicationFailure.nonRetryable(refused.code, refused.code, refused);
      ledger.record(events, command.kind === 'adopt' ? command.rules : undefined);
    });
  }

  function mayNote({ id, have }: Pick<Observing, 'id' | 'have'>): void {
    if (parked !== undefined) throw pathRefusal('FORKED');
    if (ledger.known(id)) return;
    const fault = ledger.faultOf(have);
    if (fault) throw pathRefusal(fault);
  }

  function note({ id, observation, have }: Observing): Answer {
    return answer(id, have, () => ledger.record(observed(ledger.rules, ledger.plan, { ...observation, id }, now())));
  }

  function answer(id: string, have: Performing['have'], happen: () => void): Answer {
    let known = ledger.known(id);
    if (!known) {
      const from = ledger.head.rev + 1;
      happen();
      ledger.acknowledge(have);
      known = ledger.remember(id, from);
      commands += 1;
      settle();
    }
    const [, from, to] = known;
    return ledger.answer(from, to, have);
  }

  // 2. what nobody asked for
  function overhear(name: string | undefined, signalled: unknown): void {
    try {
      hear(reportFrom(name, signalled, now()));
    } catch (error) {
      log.error('a signal could not be understood', { case: ledger.plan.case, signal: name, error });
    }
  }

  function hear(observation: Observation): void {
    unasked(() => observed(ledger.rules, ledger.plan, observation, now()));
  }

  function ring(): void {
    unasked(() => expire(ledger.rules, ledger.plan, now()));
  }

  function unasked(happen: () => Event[]): void {
    if (parked !== undefined) return;
    const events = happen();
    ledger.record(events);
    if (events.length > 0) ledger.unasked = ledger.head.rev;
    settle(events.length === 0);
  }

  // 3. what follows from it
  function settle(nothingNew = false): void {
    if (ledger.plan.closed) ledger.unasked = ledger.head.rev; // the run must not end before the desk has it all
    recorder.wake();
    effects.wake();
    const due = nextDue(ledger.rules, ledger.plan);
    if (!due) return;
    const at = wakeAt(due, ledger.plan.number);
    alarm.arm(nothingNew && at <= Date.now() ? Date.now() + patience : at);
  }

  function park(why: string): void {
    parked = why;
    alarm.silence();
    log.error('parked: the desk has another history of this case', { case: ledger.plan.case, why });
  }

  // 4. when a run ends
  function closed(): boolean {
    return ledger.plan.closed === true && ledger.told && !recorder.busy;
  }

  function restDue(): boolean {
    const long = commands >= commandsPerRun || workflowInfo().historyLength >= shortRun;
    return (long || renewed) && ledger.told && !recorder.busy && effects.idle;
  }

  function runFull(): boolean {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return historyLength >= longestRun || continueAsNewSuggested;
  }
}

/** Orders under their own name. */
export const followUpOrder = followUp;

const now = (): string => new Date().toISOString();

const pathRefusal = (code: PathRefusal): ApplicationFailure => ApplicationFailure.nonRetryable(code, code);
