import { type HistoryItem } from '@gendan/contracts';
import { type MilestoneStanding, type Values } from '@gendan/procedure';
import { type Moment } from '../time/words';

/** One time through a step, as the history tells it. */
export type Round = {
  round: number;
  outcome: 'open' | 'done' | 'refused' | 'lapsed';
  at?: Moment;
  reason?: string;
  values?: Values;
  items: HistoryItem[];
};

export function roundsOf(items: readonly HistoryItem[], at: MilestoneStanding): Round[] {
  const rounds = new Map<number, Round>();
  const of = (round: number): Round => {
    const found = rounds.get(round) ?? { round, outcome: 'open', items: [] };
    rounds.set(round, found);
    return found;
  };
  for (let round = 1; round <= at.round; round += 1) of(round);
  for (const item of [...items].sort((a, b) => a.rev - b.rev)) {
    const { event } = item;
    if (!('key' in event) || event.key !== at.key) continue;
    const round = of('round' in event && typeof event.round === 'number' ? event.round : at.round);
    round.items.push(item);
    round.at = item.happened ?? item.at;
    if ('values' in event && event.values) round.values = event.values as Values;
    if (event.type === 'refused') Object.assign(round, { outcome: 'refused', reason: event.reason });
    else if (event.type === 'lapsed') round.outcome = round.outcome === 'refused' ? 'refused' : 'lapsed';
    else if (event.type === 'confirmed') round.outcome = 'done';
  }
  for (const round of rounds.values()) if (round.round < at.round && round.outcome === 'open') round.outcome = 'lapsed';
  const present = rounds.get(at.round);
  if (present) present.outcome = at.state === 'done' ? 'done' : 'open';
  return [...rounds.values()].sort((a, b) => a.round - b.round);
}
