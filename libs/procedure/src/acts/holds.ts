import { defined } from '../defined';
import { judged } from '../judging';
import { lawFailures } from '../laws';
import { refuse, type Making } from '../making';
import type { Command } from '../messages';
import { target } from './target';
import { actsAs, mustBeOneOfUs, samePerson } from './who';

type As<K extends Command['kind']> = Extract<Command, { kind: K }>;

export function holdIt(making: Making, command: As<'hold'>): void {
  mustBeOneOfUs(making.look, command.by);
  if (command.part !== undefined && !making.plan.parts[command.part]) refuse('UNKNOWN_PART', undefined, { part: command.part });
  if (command.blocks.length === 0) refuse('EMPTY');
  const { blocks, part, reason, reviewOn, by } = command;
  making.emit(
    { type: 'held', hold: { id: `h${making.plan.rev + 1}`, blocks, kind: command.holdKind, reason, by, ...defined({ part, reviewOn }) } },
    by,
  );
}

/** A money or quality hold is released by a second person; one set by a breach only with the answer to it. */
export function releaseIt(making: Making, command: As<'release'>): void {
  const hold = making.plan.holds.find((one) => one.id === command.hold);
  if (!hold) return refuse('NO_HOLD', undefined, { hold: command.hold });
  if (hold.breach !== undefined) refuse('ANSWER_THE_BREACH', undefined, { breach: hold.breach });
  mustBeOneOfUs(making.look, command.by);
  if ((hold.kind === 'money' || hold.kind === 'quality') && samePerson(hold.by, command.by))
    refuse('SECOND_PERSON', undefined, { person: hold.by.person });
  making.emit({ type: 'released', hold: hold.id, reason: command.reason }, command.by);
}

/** Answered by someone other than who caused it, with the missing fact now on file, a concession, or an override. */
export function answerBreach(making: Making, command: As<'answerBreach'>): void {
  const breach = making.plan.breaches.find((one) => one.id === command.breach);
  if (!breach) return refuse('NO_BREACH', undefined, { breach: command.breach });
  mustBeOneOfUs(making.look, command.by, breach.key);
  if (samePerson(breach.causedBy, command.by)) refuse('SECOND_PERSON', breach.key, { person: breach.causedBy.person });
  // what has turned out never to have happened breaks no law any more
  const happened = making.look.kept(breach.key).fact !== undefined;
  const { failures, used } = happened ? judged(making.look, breach.key, making.now) : { failures: [], used: [] };
  const still = failures.find((failure) => failure.law === breach.law);
  if (still) refuse(still.code, breach.key, { law: still.law, ...still.details });
  for (const override of used.filter((one) => one.law === breach.law)) making.emit({ type: 'overrideUsed', override: override.id });
  making.emit({ type: 'answered', breach: breach.id, reason: command.reason }, command.by);
  for (const hold of making.plan.holds.filter((one) => one.breach === breach.id))
    making.emit({ type: 'released', hold: hold.id, reason: 'answered' });
}

/** Law 10: names law, milestone, part, reason and until when; a second person grants it; it is used once. */
export function askOverride(making: Making, command: As<'askOverride'>): void {
  const key = target(making, command, undefined);
  const { look } = making;
  mustBeOneOfUs(look, command.by, key);
  if (look.state(key).state === 'dropped') refuse('DROPPED', key);
  if (!lawFailures(look, key).some((failure) => failure.law === command.law)) refuse('OVERRIDE_NOT_NEEDED', key, { law: command.law });
  if (command.until <= making.now) refuse('EXPIRED', key, { until: command.until });
  const { law, reason, until, by } = command;
  making.emit(
    {
      type: 'overrideAsked',
      override: { id: `o${making.plan.rev + 1}`, law, key, round: look.kept(key).round, reason, until, askedBy: by, state: 'asked' },
    },
    by,
  );
}

export function decideOverride(making: Making, command: As<'decideOverride'>): void {
  const override = making.plan.overrides.find((one) => one.id === command.override && one.state === 'asked');
  if (!override) return refuse('NO_OVERRIDE', undefined, { override: command.override });
  if (override.until <= making.now) refuse('EXPIRED', override.key, { until: override.until });
  const role = String(making.look.setting('overrideRole') ?? 'businessManager');
  if (samePerson(override.askedBy, command.by)) refuse('SECOND_PERSON', override.key, { person: override.askedBy.person });
  if (!actsAs(making.look, role, command.by)) refuse('NOT_YOURS', override.key, { owners: [role] });
  making.emit({ type: 'overrideDecided', override: override.id, grant: command.grant, ...defined({ reason: command.reason }) }, command.by);
}
