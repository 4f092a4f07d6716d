import { compare, type LineQuantities } from '@gendan/trade';
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

/** How a stage stood when somebody looked; without a day nobody had written of it. */
export type Seen = { on?: string; delivered: LineQuantities; scrapped: LineQuantities };

/** A line nobody has written of stands at nothing. */
export function stillAs(seen: Seen, rows: readonly Progress[], stage: string): boolean {
  const now = soFar([], rows).find((each) => each.stage === stage);
  const same = (a: LineQuantities, b: LineQuantities = {}): boolean =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].every((line) => compare(a[line] ?? '0', b[line] ?? '0') === 0);
  return seen.on === (now?.day ?? undefined) && same(seen.delivered, now?.delivered) && same(seen.scrapped, now?.scrapped);
}
