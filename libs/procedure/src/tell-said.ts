import type { Day, Instant } from '@gendan/trade';
import type { Phrase, Words } from './language';
import type { Event, EventType } from './messages';
import { as, type Names, nameOf, own, partTitle, roleOf, titleOf } from './phrases';
import { splitKey } from './compile';
import type { By, Key } from './plan';

/** Who writes days and moments for a reader: the zone is theirs. Without one, moments are told in UTC. */
export type TellDate = (at: Instant | Day) => string;

/** What is known about the case beyond the event: `names` are people, parties and cases by id. */
export type Known = { names?: Names; at?: TellDate; currency?: string };

/** What a sentence is made of: the event's own words already in both languages. */
export type Said = {
  /** Who did it, ready to stand before a verb; empty when it follows of itself. */
  who: Phrase;
  step(key: Key): Phrase;
  name(name: string): Phrase;
  part(id: string): Phrase;
  role(role: string): Phrase;
  person(id: string): Phrase;
  reason(text: string | undefined): Phrase;
  at: TellDate;
  /** Of the case's money, where it is known. */
  currency?: string;
  words: Words;
};
export type Telling<T extends EventType> = (event: Extract<Event, { type: T }>, said: Said) => Phrase;

export const both = (zh: string, en: string): Phrase => ({ zh, en });

export function saidOf(event: Event, words: Words, { names = {}, at = inUtc, currency }: Known): Said {
  const person = (id: string): Phrase => own(names, id) ?? as(id);
  return {
    who: actorOf(event.by, words, person),
    step: (key) => titleOf(words, key),
    name: (name) => nameOf(words, name),
    part: (id) => partTitle(words, id),
    role: (role) => own(words.roles, role) ?? person(role),
    person,
    reason: (text) =>
      text === undefined || text === '' ? both('', '') : both(`：${reasonText(words, text).zh}`, `: ${reasonText(words, text).en}`),
    at,
    ...(currency !== undefined && { currency }),
    words,
  };
}

/** “何静代李伟”: who acted, and for whom. Nobody where it followed of itself. */
function actorOf(who: By | undefined, words: Words, person: (id: string) => Phrase): Phrase {
  if (who === undefined || who.person === 'case') return both('', '');
  const name = person(who.person);
  const shown = name.zh === who.person ? roleOf(words, who.role) : name;
  if (who.for === undefined || who.for === who.person) return shown;
  return both(`${shown.zh}代${person(who.for).zh}`, `${shown.en} for ${person(who.for).en}`);
}

const CODES: Record<string, Phrase> = {
  reported: both('来源有更新', 'its source said so'),
  terms: both('条款里没有了', 'no longer in the terms'),
  solved: both('已解决', 'solved'),
  answered: both('已答复', 'answered'),
  notNeeded: both('不再需要', 'no longer needed'),
  dropped: both('已取消', 'dropped'),
  OTHER_SOURCE: both('另一个来源说法不同', 'another source says otherwise'),
};

/** A reason is a person's words, or the machine's own: a milestone, a law, a code. */
export function reasonText(words: Words, reason: string): Phrase {
  const { name } = splitKey(reason);
  return own(words.names, name) && /^\w+(@[\w:-]+)?$/.test(reason) ? titleOf(words, reason) : codeText(reason);
}

export function codeText(reason: string): Phrase {
  const law = /^LAW_(\d)$/.exec(reason)?.[1];
  return own(CODES, reason) ?? (law === undefined ? as(reason) : both(`铁律 ${law}`, `law ${law}`));
}

export function inUtc(at: Instant | Day): string {
  return at.length === 10 ? at : `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
