import type { Calendar } from '@gendan/trade';
import { countOf } from '../counting';
import { asInstant, calendarFor } from '../dues';
import { confirm } from '../happening';
import type { Making } from '../making';
import type { Key } from '../plan';
import { withdraw } from '../spreading';

/** A count is done when its entries reach their mark, and falls short again when they no longer do. */
export function counts(making: Making): void {
  const { look } = making;
  for (const spot of look.spotsOf(look.compiled.counts)) {
    const { key } = spot;
    const { state } = look.stateAt(spot);
    if (state !== 'open' && state !== 'done') continue;
    const { done, reached } = countOf(look, key);
    if (state === 'open' && done)
      return confirm(making, key, { by: { person: 'case', role: 'case' }, happened: lastCounted(making, key), values: { reached } });
    if (state === 'done' && done === false) return withdraw(making, key, undefined, { reason: 'fellShort' });
  }
}

function lastCounted(making: Making, key: Key): string {
  const calendar = calendarFor(making.look);
  const days = Object.values(making.look.kept(key).entries ?? {}).flatMap(([, , happened]) => happened ?? []);
  return days.reduce<string | undefined>(later(calendar), undefined) ?? making.now;
}

const later = (calendar: Calendar) => (a: string | undefined, b: string) =>
  a === undefined || asInstant(calendar, b) > asInstant(calendar, a) ? b : a;
