import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding } from '@gendan/procedure';
import { type DeskProblem } from '../desk/problem';

/** A way on after a refusal; the first is the best and preselected. */
export type Way =
  | { go: 'step'; key: string }
  | { go: 'remind'; key: string }
  | { go: 'override'; law: number }
  | { go: 'release'; hold: string }
  | { go: 'compare' }
  | { go: 'field'; field: string }
  | { go: 'again' }
  | { go: 'leave' };

const somebodyElse = new Set(['FOUR_EYES', 'SECOND_PERSON', 'ALREADY_SIGNED', 'NOT_YOURS', 'NOT_A_SIGNER', 'NOT_YOUR_TURN']);
const elsewhere = new Set(['STALE', 'OTHER_ROUND', 'ALREADY_DONE', 'CHANGED']);

export const lawOf = (code: string): number | undefined => {
  if (code === 'FOUR_EYES') return 5;
  const found = /^LAW_(\d+)$/.exec(code);
  return found ? Number(found[1]) : undefined;
};

/** Every milestone of the case that a refusal's details name. What it waits for is not done, whatever was when the screen was drawn. */
function namedSteps(problem: DeskProblem, order: CaseView): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(problem.problem.refusal?.details ?? problem.problem.details);
  const waits = problem.problem.code === 'TOO_EARLY';
  return order.standing.milestones
    .filter(({ key, milestone, state }) => (waits || state !== 'done') && (texts.includes(key) || texts.includes(milestone)))
    .map(({ key }) => key);
}

export function waysOn(problem: DeskProblem, order: CaseView, at: MilestoneStanding): Way[] {
  const { code } = problem.problem;
  if (problem.undecided) return [{ go: 'again' }, { go: 'leave' }];
  if (elsewhere.has(code)) return [{ go: 'compare' }, { go: 'leave' }];
  const law = lawOf(code);
  const first = [...new Set([...namedSteps(problem, order), ...at.waitsFor])].filter(
    (key) => key !== at.key && order.standing.milestones.some((each) => each.key === key),
  );
  if (somebodyElse.has(code)) return [{ go: 'remind', key: at.key }, ...(law ? [{ go: 'override', law } as Way] : []), { go: 'leave' }];
  if (law) return [...first.map((key): Way => ({ go: 'step', key })), { go: 'override', law }, { go: 'leave' }];
  if (code === 'ON_HOLD') return [...at.holds.map((hold): Way => ({ go: 'release', hold })), { go: 'leave' }];
  if (code === 'EVIDENCE_MISSING' || code === 'EVIDENCE_UNFIT') {
    const field = (problem.problem.refusal?.details ?? problem.problem.details)?.['field'];
    return typeof field === 'string' ? [{ go: 'field', field }, { go: 'leave' }] : [{ go: 'again' }, { go: 'leave' }];
  }
  return [...first.map((key): Way => ({ go: 'step', key })), { go: 'leave' }];
}
