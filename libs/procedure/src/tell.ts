import type { Phrase, Words } from './language';
import type { Event, EventType } from './messages';
import { CASE_TELLINGS } from './tell-case';
import { MILESTONE_TELLINGS } from './tell-milestones';
import { type Known, saidOf, type Telling } from './tell-said';

const TELLINGS: { [T in EventType]: Telling<T> } = { ...CASE_TELLINGS, ...MILESTONE_TELLINGS };

/** One short sentence about an event, in a merchandiser's words. */
export function tellEvent(event: Event, words: Words, known: Known = {}): Phrase {
  const tell = TELLINGS[event.type] as Telling<EventType>;
  const { zh, en } = tell(event, saidOf(event, words, known));
  const tidy = en.replace(/\s+/g, ' ').trim();
  return { zh: zh.trim(), en: `${tidy.slice(0, 1).toUpperCase()}${tidy.slice(1)}` };
}
