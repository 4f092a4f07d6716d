import type { Gate } from '@gendan/trade';
import type { Meaning } from './language';

/** What each law reads before it lets an act happen, money by its gate. Law 8 reads what closes a case. */
const READS: Record<number, Meaning[]> = {
  1: ['moneyIn', 'lcStands', 'creditStands'],
  2: ['moneyIn', 'qualityPassed', 'concession', 'financeReleased', 'lcStands', 'creditStands'],
  3: ['moneyIn', 'creditStands'],
  6: ['firstArticle'],
  7: ['reviewStands'],
  8: ['closes'],
};
const GATE_OF: Record<number, Gate> = { 1: 'production', 2: 'shipment', 3: 'originals' };

/** Whether a law reads milestones of that meaning. */
export const lawReads = (law: number, is: Meaning | undefined, gate?: Gate): boolean =>
  is !== undefined && (READS[law] ?? []).includes(is) && (is !== 'moneyIn' || gate === GATE_OF[law]);

/**
 * Meanings that some law reads: a milestone that carries one cannot be skipped, its effects not waived. A concession lets more pass, never less:
 * to do without it takes nothing from a law.
 */
export const READ_BY_A_LAW: ReadonlySet<Meaning> = new Set(
  Object.values(READS)
    .flat()
    .filter((is) => is !== 'concession'),
);
