import type { Event } from '@gendan/procedure';
import { remindedIn } from './tasks.projection';

const at = (hour: string) => `2026-04-14T${hour}:00:00.000Z`;
const key = 'goodsFinished@factoryOrder:1';
const reminded = { type: 'reminded', key, rung: 0, to: 'owner', swallowed: 0, due: at('01'), rev: 1, at: at('01') } as const;
const chased = {
  type: 'chased',
  key,
  to: 'factory',
  rev: 2,
  at: at('02'),
  by: { person: 'person:wang', role: 'merchandiser' },
} as const;

it('a task says who chased apart from what the ladder reminded of by itself', () => {
  const of = (...events: Event[]) => remindedIn(events).get(key);

  expect(of(reminded)).toEqual({ remindedAt: new Date(at('01')) });
  expect(of(chased)).toEqual({ chasedAt: new Date(at('02')), chasedBy: 'person:wang' });
  expect(of(reminded, chased)).toEqual({ remindedAt: new Date(at('01')), chasedAt: new Date(at('02')), chasedBy: 'person:wang' });
});

it('who is chased for another step is chased for the step that waits', () => {
  expect([...remindedIn([{ ...chased, of: 'depositReceived@instalment:1' }]).keys()]).toEqual(['depositReceived@instalment:1']);
});
