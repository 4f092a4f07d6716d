import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Turning, TurningActivities } from './index';

// what stands in the way (nobody holds the role) people put right: it is asked again, not given up
const { openTurns: open } = proxyActivities<TurningActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '1h' },
});

/** What a Schedule starts: opens the turns of a duty that fall on the day it meant, however late it is started. */
export async function openTurns({ duty }: Turning): Promise<string[]> {
  const { startTime, searchAttributes } = workflowInfo();
  const [meant] = searchAttributes['TemporalScheduledStartTime'] ?? [];
  return open({ duty, scheduled: (meant instanceof Date ? meant : startTime).toISOString() });
}
