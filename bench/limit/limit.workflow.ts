import { condition, defineUpdate, proxyActivities, setHandler, sleep } from '@temporalio/workflow';

/**
 * The least a workflow can be that hears the same messages and remembers them, arms as many timers and calls as many services: no rules, no
 * records, no events, one run, payloads as the SDK writes them.
 */
export type Limit = { messages: number; timers: number; activities: number };
export const heard = defineUpdate<unknown, [unknown, unknown]>('heard');

const { carryOut } = proxyActivities<{ carryOut(asked: unknown): Promise<unknown> }>({ startToCloseTimeout: '10s' });

export async function limit({ messages, timers, activities }: Limit): Promise<void> {
  let left = messages;
  const facts: unknown[] = [];
  let timersLeft = timers;
  let activitiesLeft = activities;
  setHandler(heard, (asked, answer) => {
    left -= 1;
    facts.push(asked);
    if (timersLeft-- > 0) void sleep('30 days');
    if (activitiesLeft-- > 0) void carryOut({});
    return answer;
  });
  await condition(() => left === 0);
}
