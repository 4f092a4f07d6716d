import { type Values } from '@gendan/procedure';
import { read, write } from '../app/keep';
import { nowMs } from '../time/clock';
import { type Moment } from '../time/words';

/** What somebody typed and has not sent: kept in this browser, one per step and round. */
export type Draft = { values: Values; happened?: Moment; note: string; reason: string; at: number; seen?: number };

const name = (number: string, key: string, round: number): string => `draft.${number}.${key}.${round}`;

export function draftOf(number: string, key: string, round: number): Draft | undefined {
  const text = read(name(number, key, round));
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    return undefined;
  }
}

export function keepDraft(number: string, key: string, round: number, draft: Omit<Draft, 'at'>): number {
  const at = nowMs();
  write(name(number, key, round), JSON.stringify({ ...draft, at }));
  return at;
}

export const dropDraft = (number: string, key: string, round: number): void => write(name(number, key, round), undefined);
