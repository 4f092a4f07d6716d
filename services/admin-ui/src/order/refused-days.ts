import { type Day } from '@gendan/trade';
import { dayIn } from '../time/words';

/** Days on which a round of a milestone was refused, from the history. */
export function refusedDays(items: readonly { type: string; at: string; event: { type: string } }[]): Map<string, Day[]> {
  const found = new Map<string, Day[]>();
  for (const { event, at } of items) {
    if (event.type !== 'refused' || !('key' in event)) continue;
    const key = String(event.key);
    found.set(key, [...(found.get(key) ?? []), dayIn(at)]);
  }
  return found;
}
