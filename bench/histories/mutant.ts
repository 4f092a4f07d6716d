import type { FollowUpInput } from '@gendan/contracts';
import { sleep } from '@temporalio/workflow';
import { followUp } from '@gendan/follow-up/workflow';

/** What the replay gate must catch: the same body, with one more command before it. */
export async function followUpOrder(input: FollowUpInput): Promise<void> {
  await sleep(1);
  await followUp(input);
}
