import type { Progress } from './progress.entity';

export type StageSoFar = Pick<Progress, 'stage' | 'delivered' | 'scrapped' | 'enteredBy'> & { day: string | null };

/**
 * Each stage as it stands: its latest day counts, because every row is counted from the beginning. Stages that were set come in that order, with
 * those nobody has written of yet; without them in the order in which they first appeared. `rows` are in the order of their days.
 */
export function soFar(stages: readonly string[], rows: readonly Progress[]): StageSoFar[] {
  const latest = new Map<string, StageSoFar>(
    stages.map((stage) => [stage, { stage, day: null, delivered: {}, scrapped: {}, enteredBy: '' }]),
  );
  for (const { stage, day, delivered, scrapped, enteredBy } of rows) latest.set(stage, { stage, day, delivered, scrapped, enteredBy });
  return [...latest.values()];
}
