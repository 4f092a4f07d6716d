import { type MilestoneStanding } from '@gendan/procedure';
import { type State } from '../marks/StateMark';

/** What of the state is drawn before the name. */
export function stateMark(at: MilestoneStanding): State {
  if (at.state === 'done') return 'done';
  if (at.state === 'shaken') return 'risk';
  if (at.state === 'notNeeded' || at.state === 'dropped') return 'notNeeded';
  if (at.holds.length > 0) return 'hold';
  if (at.overdue) return 'overdue';
  if (at.risk) return 'risk';
  return at.state === 'open' ? 'others' : 'open';
}
