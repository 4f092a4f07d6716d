import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type NextDue, type Phrase, type Procedure, titleOfPart } from '@gendan/procedure';
import { type TFunction } from 'i18next';
import { comma } from '../language/comma';
import { type Language, dayIn, dayOfMs, timeIn, wholeDay } from '../time/words';
import { addDays } from '@gendan/trade';

const same = (text: string): Phrase => ({ zh: text, en: text });
export const pick = (phrase: Phrase, language: Language): string => phrase[language] || phrase.zh;

/** Names of a procedure for people; where a word is missing, its own. */
export const nameOf = (procedure: Procedure | undefined, name: string): Phrase => procedure?.words.names[name] ?? same(name);
export const roleOf = (procedure: Procedure | undefined, order: CaseView | undefined, role: string): Phrase =>
  order?.cast.find((each) => each.role === role)?.title ?? procedure?.words.roles[role] ?? same(role);
export const fieldOf = (procedure: Procedure | undefined, milestone: string, field: string): Phrase =>
  procedure?.words.fields[`${milestone}.${field}`] ?? procedure?.words.fields[field] ?? same(field);

export function personOf(order: CaseView | undefined, person: string): Phrase {
  return order?.names[person] ?? order?.cast.find((each) => each.person === person)?.name ?? same(person);
}

/** Who holds a role in this case: the person's name, else the role's. */
export function holderOf(procedure: Procedure | undefined, order: CaseView | undefined, role: string): Phrase {
  return order?.cast.find((each) => each.role === role)?.name ?? roleOf(procedure, order, role);
}

/** Everybody a milestone waits for. */
export const ownersText = (order: CaseView, procedure: Procedure | undefined, at: MilestoneStanding, language: Language): string =>
  at.owners.map((role) => pick(holderOf(procedure, order, role), language)).join(comma(language));

/** `出运 1`, `A 批`, `定金 30 %`. */
export function partTitle(procedure: Procedure | undefined, order: CaseView | undefined, part: string, language: Language): string {
  const found = order?.standing.parts.find(({ id }) => id === part);
  const [kind = part, label = ''] = part.split(':');
  return pick(titleOfPart(procedure?.words, found ?? { id: part, kind, label }), language);
}

export function milestoneTitle(
  procedure: Procedure | undefined,
  order: CaseView | undefined,
  at: Pick<MilestoneStanding, 'milestone' | 'part' | 'round'>,
  language: Language,
): string {
  const words = [pick(nameOf(procedure, at.milestone), language)];
  if (at.part) words.push(partTitle(procedure, order, at.part, language));
  if (at.round > 1) words.push(language === 'zh' ? `第 ${at.round} 轮` : `round ${at.round}`);
  return words.join(' · ');
}

export function titleOfKey(procedure: Procedure | undefined, order: CaseView | undefined, key: string, language: Language): string {
  const at = order?.standing.milestones.find((each) => each.key === key);
  if (at) return milestoneTitle(procedure, order, at, language);
  const [milestone = key, part] = key.split('@');
  return milestoneTitle(procedure, order, { milestone, part, round: 1 }, language);
}

/** `今天 12:00`, `明天 18:00`, `2026-04-17 (周五) 18:00`. */
export function nearMoment(instant: string, now: number, language: Language): string {
  const day = dayIn(instant);
  const today = dayOfMs(now);
  const name = day === today ? { zh: '今天', en: 'Today' } : day === addDays(today, 1) ? { zh: '明天', en: 'Tomorrow' } : undefined;
  return `${name ? name[language] : wholeDay(day, language)} ${timeIn(instant)}`;
}

/** What happens by itself next, and when. */
export function nextSentence(next: NextDue, order: CaseView, language: Language, t: TFunction, now: number): string {
  const at = order.standing.milestones.find(({ key }) => key === next.key);
  const who = (at?.owners ?? []).map((role) => pick(holderOf(undefined, order, role), language)).join(comma(language));
  return t(`next.${next.what}`, { when: nearMoment(next.at, now, language), who: who || t('next.owner') });
}

/** customer:hansewerk, factory:jinkai …: somebody outside. Our people are person:1004. */
export const isParty = (id: string | undefined): boolean => id !== undefined && id.includes(':') && !/^(person|service):/.test(id);
export const isOurs = (order: CaseView, role: string): boolean => !isParty(order.cast.find((each) => each.role === role)?.person);
