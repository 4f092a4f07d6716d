import { type AnswerLink, type LinkView } from '@gendan/contracts';
import { type EvidenceType, type Values, evidenceFaults } from '@gendan/procedure';
import { type Day, addDays } from '@gendan/trade';
import { dayIn } from '../time/words';

export type Answer = Omit<AnswerLink, 'id'>;
export type Typed = { outcome?: Answer['outcome']; values: Values; amount?: Answer['amount']; date?: Day; reason: string };

/** What of an answer is missing before it may be sent. */
export function missingOf(link: LinkView, typed: Typed): string[] {
  if (!typed.outcome) return ['outcome'];
  if (typed.outcome === 'refused') return typed.reason.trim() ? [] : ['reason'];
  if (typed.outcome === 'dated') return [...(typed.date ? [] : ['date']), ...(typed.reason.trim() ? [] : ['reason'])];
  return evidenceFaults(link.evidence, typed.values, (field) => link.fields[field] ?? { zh: field, en: field }).map(({ field }) => field);
}

export function answerOf(typed: Typed): Answer {
  const reason = typed.reason.trim();
  if (typed.outcome === 'refused') return { outcome: 'refused', reason };
  if (typed.outcome === 'dated') return { outcome: 'dated', date: typed.date, reason };
  return {
    outcome: 'confirmed',
    ...(typed.amount !== undefined ? { amount: typed.amount } : {}),
    ...(Object.keys(typed.values).length > 0 ? { values: typed.values } : {}),
  };
}

/** Days near the agreed one, to be taken with one thumb. */
export function daysNear(due: string | undefined, today: Day, zone: string): Day[] {
  const agreed = due ? dayIn(due, zone) : today;
  const start = agreed >= today ? agreed : today;
  return [1, 2, 3, 5, 7].map((n) => addDays(start, n));
}

/** The field that may be answered with big buttons for numbers. */
export const isNumber = (type: EvidenceType): boolean => type === 'number' || type === 'quantity';
