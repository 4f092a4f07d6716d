import type { Instant } from '@gendan/trade';
import { addSigner, acknowledgeIt, chaseIt, replan } from './acts/beside';
import { confirmIt } from './acts/confirming';
import { correctIt, skipIt, upholdIt, withdrawIt } from './acts/mending';
import { refuseIt, signIt } from './acts/signing';
import { addItem, adopt, askCancel, assign, finishItem, redo, refuseCancel, reopen, signCancel, waive } from './acts/course';
import { answerBreach, askOverride, decideOverride, holdIt, releaseIt } from './acts/holds';
import { changePart, dropPart, openPart } from './acts/parts';
import { setTerms } from './acts/terms';
import type { Rules } from './language';
import { Making, Refused, refuse } from './making';
import type { Command, Decision } from './messages';
import { CANCEL, type Plan } from './plan';
import { settle } from './settle';

/** Answers a request to change a case: the events it makes, in order, or the refusal with its code. Changes nothing itself. */
export function decide(rules: Rules, plan: Plan, command: Command, now: Instant): Decision {
  const making = new Making(rules, plan, now, command.id);
  try {
    if (plan.closed && command.kind !== 'reopen') refuse('CASE_CLOSED');
    act(making, command);
    settle(making);
    return { events: making.events };
  } catch (answer) {
    if (answer instanceof Refused) return { refused: answer.refusal };
    throw answer;
  }
}

function act(making: Making, command: Command): void {
  switch (command.kind) {
    case 'several':
      return several(making, command);
    case 'setTerms':
      return setTerms(making, command);
    case 'openPart':
      return void openPart(making, command.part, command.by);
    case 'changePart':
      return changePart(making, command);
    case 'dropPart':
      return dropPart(making, command);
    case 'confirm':
      return confirmIt(making, command);
    case 'sign':
      return command.milestone === CANCEL ? signCancel(making, command) : signIt(making, command);
    case 'refuse':
      return command.milestone === CANCEL ? refuseCancel(making, command) : refuseIt(making, command);
    case 'uphold':
      return upholdIt(making, command);
    case 'answerBreach':
      return answerBreach(making, command);
    case 'correct':
      return correctIt(making, command);
    case 'withdraw':
      return command.milestone === CANCEL ? refuseCancel(making, command) : withdrawIt(making, command);
    case 'skip':
      return skipIt(making, command);
    case 'add':
      return addItem(making, command);
    case 'finish':
      return finishItem(making, command);
    case 'assign':
      return assign(making, command);
    case 'addSigner':
      return addSigner(making, command);
    case 'chase':
      return chaseIt(making, command);
    case 'acknowledge':
      return acknowledgeIt(making, command);
    case 'replan':
      return replan(making, command);
    case 'hold':
      return holdIt(making, command);
    case 'release':
      return releaseIt(making, command);
    case 'askOverride':
      return askOverride(making, command);
    case 'decideOverride':
      return decideOverride(making, command);
    case 'cancel':
      return askCancel(making, command);
    case 'reopen':
      return reopen(making, command);
    case 'redo':
      return redo(making, command);
    case 'waive':
      return waive(making, command);
    case 'adopt':
      return adopt(making, command);
  }
}

/** Acts of one person on one case, decided in order, all or none: the case comes to rest between them. Each may say itself what was seen, when, with which files. */
function several(making: Making, command: Extract<Command, { kind: 'several' }>): void {
  if (command.acts.length === 0) refuse('EMPTY');
  const { acts, kind: _kind, seen: _seen, ...shared } = command;
  for (const one of acts) {
    if (making.plan.closed && one.kind !== 'reopen') refuse('CASE_CLOSED');
    act(making, { ...shared, ...one } as Command);
    settle(making);
  }
}
