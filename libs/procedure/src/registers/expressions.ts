import { compare, isDecimal, type Money, type Terms, type TermsLine } from '@gendan/trade';
import type { Phrase } from '../language';
import type { MilestoneStanding } from '../standing.types';
import { gather } from './gather';
import type { Place, Which } from './place';
import type { Cell, CellType, Column } from './register';

/** What a row reads: everything found, to be gathered into one cell. */
export type Expression = (place: Place) => readonly unknown[];

/** `field('freightKnown.cbm')`: what was written when that was confirmed; a choice in the words of the procedure. */
export const field =
  (...paths: string[]): Expression =>
  (place) =>
    paths.flatMap((path) => {
      const [name = '', key = ''] = path.split('.');
      return place.milestones(name).map((each) => inWords(place, each, key, valueOf(place, each, key)));
    });

function valueOf(place: Place, { key, fact }: MilestoneStanding, name: string): unknown {
  return fact && (fact.values?.[name] ?? place.read.plan.kept[key]?.answers?.[name]);
}

function inWords(place: Place, { milestone, evidence }: MilestoneStanding, key: string, value: unknown): unknown {
  const asked = evidence?.[key];
  const type = typeof asked === 'object' ? asked.type : asked;
  if (type !== 'choice') return value;
  const { fields } = place.read.words;
  return fields[`${milestone}.${key}=${String(value)}`] ?? fields[`${key}=${String(value)}`] ?? value;
}

/** The day on which it was done. */
export const doneOn =
  (...which: Which[]): Expression =>
  (place) =>
    place.milestones(...which).map(({ actual }) => actual && place.read.dayOf(actual));

/** The day on which all of it was done; none while one of it is not. */
export const allDoneOn =
  (...which: Which[]): Expression =>
  (place) => {
    const days = doneOn(...which)(place);
    return days.every((day) => day !== undefined) ? days : [];
  };

/** Agreed, refused, or waited for: an approval as the form prints it. */
export const OPINIONS: Record<'agreed' | 'waiting' | 'refused', Phrase> = {
  agreed: { zh: '同意', en: 'Agreed' },
  waiting: { zh: '待签', en: 'To be signed' },
  refused: { zh: '不同意', en: 'Not agreed' },
};
export const opinion =
  (...which: Which[]): Expression =>
  (place) => {
    const asked = place.milestones(...which);
    if (asked.length === 0) return [];
    if (asked.every(({ state }) => state === 'done')) return ['agreed'];
    if (asked.some(({ state, key }) => state !== 'done' && place.read.plan.kept[key]?.refusedAt !== undefined)) return ['refused'];
    return asked.some(({ state }) => state === 'open') ? ['waiting'] : [];
  };

/** The person or party in a role. */
export const cast =
  (...roles: string[]): Expression =>
  (place) => [roles.map((role) => place.read.plan.cast[role]).find((who) => who !== undefined)];

export const term =
  (of: (terms: Terms) => unknown): Expression =>
  (place) =>
    place.read.terms === undefined ? [] : [of(place.read.terms)];
export const lines =
  (of: (line: TermsLine) => unknown): Expression =>
  (place) =>
    place.read.terms?.lines.filter(({ gift }) => !gift).map(of) ?? [];
/** What the row's part was planned with. */
export const planned =
  (name: string): Expression =>
  (place) => [place.at.part?.values[name]];

/** An amount as it is counted, in the currency of the case. */
export function amountIn(place: Place, value: unknown): Money | undefined {
  if (isDecimal(value)) return { amount: value, currency: place.read.currency };
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) return undefined;
  return isDecimal(value.amount) && typeof value.currency === 'string' ? { amount: value.amount, currency: value.currency } : undefined;
}
/** What a count is toward or has reached, as money. */
export function countedIn(place: Place, { count }: MilestoneStanding, which: 'toward' | 'reached'): Money | undefined {
  const amount = count?.[which];
  return isDecimal(amount) ? { amount, currency: count?.currency ?? place.read.currency } : undefined;
}
/** What a count has reached; nothing while nothing has come in. */
export function receivedOf(place: Place, milestone: MilestoneStanding): Money | undefined {
  const reached = countedIn(place, milestone, 'reached');
  return reached && compare(reached.amount, '0') > 0 ? reached : undefined;
}

type Heading = Partial<Pick<Column, 'group' | 'choices'>>;

/** A column computed from what an expression finds. */
export const column = (key: string, zh: string, en: string, type: CellType, found: Expression, more: Heading = {}): Column => ({
  key,
  title: { zh, en },
  type,
  ...more,
  of: (place) => gather(type, found(place)),
});
export const computed = (
  key: string,
  zh: string,
  en: string,
  type: CellType,
  of: (place: Place) => Cell | undefined,
  more: Heading = {},
): Column => ({ key, title: { zh, en }, type, ...more, of });
export const typed = (key: string, zh: string, en: string, type: CellType, more: Heading = {}): Column => ({
  key,
  title: { zh, en },
  type,
  ...more,
  typed: true,
});
/** The number of the row's case, under the name the source gives it. */
export const numberColumn = (key: string, zh: string, en: string): Column => ({
  ...computed(key, zh, en, 'text', ({ read }) => read.plan.number),
  leads: true,
});
export const opinionColumn = (key: string, zh: string, en: string, ...which: Which[]): Column =>
  column(key, zh, en, 'choice', opinion(...which), { choices: OPINIONS });
export const under = (zh: string, en: string, ...columns: Column[]): Column[] => columns.map((each) => ({ ...each, group: { zh, en } }));

export const remark = typed('remark', '备注', 'Remark', 'text');
