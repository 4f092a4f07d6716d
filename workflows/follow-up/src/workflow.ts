import type { FollowUpInput } from '@gendan/contracts';
import { condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import { Followed } from './followed';

export { openTurns } from './open-turns';

/** A cold click replays the run, so runs are short; each begins with rules and plan, so not shorter … */
const commandsPerRun = 20;
const shortRun = 130;
/** … and bounded, whatever is under way. */
const longestRun = 400;

/**
 * Follows one case from its opening to its close: takes commands and observations, lets the core decide, answers with the events, brings the
 * rest to the desk, carries out effects, sleeps until something is due. What any of it means only the rules know.
 */
export async function followUp(input: FollowUpInput): Promise<void> {
  const followed = new Followed(input, now()); // drawn up before the first handler: messages that came with the start are handled as it is set
  followed.listen();
  if (followed.plan.closed) await condition(() => !followed.plan.closed, '10s'); // started to be reopened: the command is on its way

  await condition(() => !followed.parked && (followed.atItsEnd || restDue(followed) || runFull(followed)));
  followed.rest();
  if (followed.atItsEnd) return;
  await continueAsNew<typeof followUp>(followed.carried(workflowInfo().runId));
}

/** Orders under their own name. */
export const followUpOrder = followUp;

function restDue({ commands, renewed, length, quiet }: Followed): boolean {
  return (renewed || commands >= commandsPerRun || length >= shortRun) && quiet;
}

function runFull({ length, tooLarge }: Followed): boolean {
  return length >= longestRun || tooLarge;
}

const now = (): string => new Date().toISOString();
