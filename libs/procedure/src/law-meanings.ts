import type { Meaning } from './language';

/** What each law reads before it lets an act happen. */
const READS: Record<number, Meaning[]> = {
  1: ['moneyIn', 'lcStands', 'creditStands'],
  2: ['moneyIn', 'qualityPassed', 'financeReleased', 'lcStands', 'creditStands'],
  3: ['moneyIn'],
  6: ['firstArticle'],
  7: ['reviewStands'],
};

export const lawfulMeanings = (law: number): Meaning[] => READS[law] ?? [];

/** Meanings that some law reads: a milestone that carries one cannot be skipped, its effects not waived. */
export const READ_BY_A_LAW: ReadonlySet<Meaning> = new Set(Object.values(READS).flat());
