import type { Answer, FollowUpInput, Observing, Performing, Recording } from '@gendan/contracts';
import {
  decide,
  drawUp,
  evolve,
  expire,
  nextDue,
  observe,
  pendingEffects,
  type Command,
  type Event,
  type Observation,
  type Plan,
} from '@gendan/procedure';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wakeAt } from '../../workflows/follow-up/src/alarm';
import type { EffectOutcome } from '@gendan/follow-up';
import { reportFrom } from '../../workflows/follow-up/src/reports';

/** Reads what a stored history says: which messages came, which events they made, when the case meant to wake. */

type Attributes = Record<string, unknown> & { input?: Input };
type Input = { payloads?: Payload[]; args?: { payloads?: Payload[] }; name?: string };
type Payload = { data: string };
export type HistoryEvent = { eventTime: string; eventType: string } & { [attributes: string]: Attributes };
export type Stored = { name: string; workflowId: string; history: { events: HistoryEvent[] } };

/** Runs of one case in order: nine-steps-1, nine-steps-2 … */
export function historiesIn(folder: string): Stored[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Stored, 'name'>) }));
}

const decoded = <T>(payload: Payload | undefined): T =>
  JSON.parse(Buffer.from(payload?.data ?? 'bnVsbA==', 'base64').toString('utf8')) as T;
const withType = (runs: Stored[], type: string): Attributes[] =>
  runs.flatMap(({ history }) => history.events.map((event) => event[type]).filter((each): each is Attributes => each !== undefined));

type Told = {
  input: FollowUpInput;
  events: Event[];
  commands: Map<string, Command>;
  observations: Map<string, Observation>;
  outcomes: EffectOutcome[];
  signals: { name: string; said: unknown }[];
};

function told(runs: Stored[]): Told {
  const [started] = withType(runs, 'workflowExecutionStartedEventAttributes');
  const input = decoded<FollowUpInput>(started?.input?.payloads?.[0]);
  const byRev = new Map<number, Event>();
  const commands = new Map<string, Command>();
  const observations = new Map<string, Observation>();
  for (const { acceptedRequest } of withType(runs, 'workflowExecutionUpdateAcceptedEventAttributes')) {
    const { name, args } = (acceptedRequest as { input: Input }).input;
    if (name === 'observe') {
      const { id, observation } = decoded<Observing>(args?.payloads?.[0]);
      observations.set(id, { ...observation, id });
    } else {
      const { command } = decoded<Performing>(args?.payloads?.[0]);
      if (command.kind !== 'open') commands.set(command.id, command);
    }
  }
  for (const { outcome } of withType(runs, 'workflowExecutionUpdateCompletedEventAttributes')) {
    const { success } = outcome as { success?: Input };
    if (success) for (const event of decoded<Answer>(success.payloads?.[0]).events) byRev.set(event.rev, event);
  }
  const outcomes: EffectOutcome[] = [];
  for (const { history } of runs) {
    const scheduled = new Map(
      history.events.map((event) => [event.eventId as unknown as string, event.activityTaskScheduledEventAttributes]),
    );
    for (const { activityTaskScheduledEventAttributes: asked, activityTaskCompletedEventAttributes: done } of history.events) {
      if ((asked?.activityType as { name?: string } | undefined)?.name === 'recordProgress')
        for (const event of decoded<Recording>(asked?.input?.payloads?.[0]).events) byRev.set(event.rev, event);
      const of = done && (scheduled.get(done.scheduledEventId as string)?.activityType as { name?: string } | undefined);
      if (of?.name === 'carryOut') outcomes.push(decoded<EffectOutcome>((done?.result as Input | undefined)?.payloads?.[0]));
    }
  }
  const signals = withType(runs, 'workflowExecutionSignaledEventAttributes').map(({ signalName, input: said }) => ({
    name: String(signalName),
    said: decoded<unknown>(said?.payloads?.[0]),
  }));
  return { input, events: [...byRev.values()].sort((a, b) => a.rev - b.rev), commands, observations, outcomes, signals };
}

/** For every decision of the history: the events it made, and what today's core makes of the same. */
export function retold(
  runs: Stored[],
  alter: (command: Command) => Command = (command) => command,
): { events: Event[]; again: Event[][] }[] {
  const { input, events, commands, observations, outcomes, signals } = told(runs);
  const { rules, opening } = input;
  let plan: Plan | undefined;
  const found: { events: Event[]; again: Event[][] }[] = [];
  for (let rest = events; rest.length > 0;) {
    const [first] = rest;
    if (!first) break;
    const { at, command: id = '' } = first;
    const again = candidates(at, id);
    const prefix = again.find((each) => each.length > 0 && same(each, rest.slice(0, each.length)));
    const taken = rest.slice(
      0,
      prefix?.length ??
        Math.max(
          1,
          rest.findIndex((event) => event.at !== at || event.command !== first.command),
        ),
    );
    found.push({ events: taken, again });
    for (const event of taken) plan = evolve(rules, plan, event);
    rest = rest.slice(taken.length);
  }
  return found;

  function candidates(at: string, id: string): Event[][] {
    if (!plan) return opening ? [drawUp(rules, opening, at)] : [];
    const before = plan;
    const command = commands.get(id);
    if (command) return [decide(rules, before, alter(command), at).events ?? []];
    const observation = observations.get(id);
    if (observation) return [observe(rules, before, observation, at)];
    const answers = pendingEffects(before).flatMap(({ effect, round }) =>
      outcomes.map((outcome) => observe(rules, before, { kind: 'effectAnswer', effect, round, ...outcome }, at)),
    );
    const heard = signals.map(({ name, said }) => observe(rules, before, reportFrom(name === 'report' ? undefined : name, said, at), at));
    return [expire(rules, before, at), ...answers, ...heard];
  }
}

/** For every timer of the history: the instant it was set to, and the instants today's core could want at that moment. */
export function wakeUps(runs: Stored[]): { at: string; due: string[] }[] {
  const { input, events } = told(runs);
  const found: { at: string; due: string[] }[] = [];
  for (const { history } of runs) {
    let now = 0;
    for (const { eventType, eventTime, timerStartedEventAttributes: timer } of history.events) {
      if (eventType === 'EVENT_TYPE_WORKFLOW_TASK_STARTED') now = Math.floor(Date.parse(eventTime));
      if (!timer) continue;
      const at = now + Math.round(Number.parseFloat(String(timer.startToFireTimeout)) * 1000);
      found.push({ at: instant(at), due: wanted(input, events, now) });
    }
  }
  return found;
}

function wanted({ rules }: FollowUpInput, events: Event[], now: number): string[] {
  let plan: Plan | undefined;
  const due: string[] = [];
  for (const event of events) {
    if (Date.parse(event.at) > now) break;
    plan = evolve(rules, plan, event);
    const next = nextDue(rules, plan);
    if (next) due.push(instant(Math.max(wakeAt(next, plan.number), now + 1)));
  }
  return [...new Set(due), instant(now + 60_000)];
}

const instant = (ms: number): string => new Date(ms).toISOString();
const same = (a: Event[], b: Event[]): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
