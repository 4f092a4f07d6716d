import type { Look } from './look';
import type { Making } from './making';
import { clearances, unneeded } from './settling/clearances';
import { close } from './settling/close';
import { counts } from './settling/counts';
import { dates } from './settling/dates';
import { groundChanged } from './settling/ground-changed';
import { holdsEnd } from './settling/holds-end';
import { partsOfLists } from './settling/listed-parts';
import { openings, shut, turnsCome } from './settling/openings';
import { signersMissing, signersSpared } from './settling/signers';

const MOST_ROUNDS = 200;

/**
 * Everything that follows of itself from what has just happened, until nothing more does: ground that changed, early facts whose turn has
 * come, counts that are full, parts the terms list, letters and questions at opening, holds that end, dates, the close.
 */
export function settle(making: Making): void {
  const calm = new Map<Step, Look['states']>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = making.events.length;
    const settled = STEPS.every((step) => {
      const { states } = making.look;
      if (OF_STATES.has(step) && calm.get(step) === states) return true;
      step(making);
      calm.set(step, states);
      return making.events.length === before;
    });
    if (settled) return;
  }
  throw new Error(`case ${making.plan.case} does not come to rest`);
}

type Step = (making: Making) => void;

/** Each runs on a settled state of those before it: one that makes events starts the round again. */
const STEPS: Step[] = [
  partsOfLists,
  groundChanged,
  signersMissing,
  signersSpared,
  counts,
  turnsCome,
  shut,
  openings,
  clearances,
  unneeded,
  holdsEnd,
  dates,
  close,
];

/** Those that look at nothing but how milestones stand and what they read: calm events give them nothing new. */
const OF_STATES: ReadonlySet<Step> = new Set([partsOfLists, groundChanged, signersMissing, counts, holdsEnd]);
