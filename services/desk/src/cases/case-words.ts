import type { CaseRow } from '@gendan/contracts';
import { type MilestoneStanding, type Phrase, type Standing, titleOfPart, type Words } from '@gendan/procedure';

const both = (text: string): Phrase => ({ zh: text, en: text });

export const titleOf = (words: Words, name: string): Phrase => words.names[name] ?? both(name);
export const roleTitle = (words: Words, role: string): Phrase => words.roles[role] ?? both(role);

/** `blConfirmed@shipment:2` */
export function splitKey(key: string): { milestone: string; part?: string } {
  const at = key.indexOf('@');
  return at < 0 ? { milestone: key } : { milestone: key.slice(0, at), part: key.slice(at + 1) };
}

/** The milestone with its part, as people say it: 装柜 · 出运 2. */
export function keyTitle(words: Words, key: string, parts: Standing['parts']): Phrase {
  const { milestone, part } = splitKey(key);
  const title = titleOf(words, milestone);
  const found = parts.find(({ id }) => id === part);
  if (!found) return title;
  const of = titleOfPart(words, found);
  return { zh: `${title.zh} · ${of.zh}`, en: `${title.en} · ${of.en}` };
}

/** The four dates of the act by which the goods leave, of the latest part. */
export function shipDates(milestones: MilestoneStanding[]): CaseRow['ship'] {
  const leaving = milestones.filter(({ is, state }) => is === 'goodsLeave' && state !== 'notNeeded' && state !== 'dropped');
  if (leaving.length === 0) return undefined;
  const latest = (pick: (each: MilestoneStanding) => string | undefined): string | undefined =>
    leaving.map(pick).reduce<string | undefined>((a, b) => (b !== undefined && (a === undefined || b > a) ? b : a), undefined);
  const actual = leaving.every((each) => each.actual) ? latest((each) => each.actual) : undefined;
  const [baseline, committed, forecast] = [
    latest((each) => each.baseline),
    latest((each) => each.committed),
    latest((each) => each.forecast),
  ];
  return { ...(baseline && { baseline }), ...(committed && { committed }), ...(forecast && { forecast }), ...(actual && { actual }) };
}
