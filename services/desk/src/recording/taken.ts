import type { Hash, Plan, Rules } from '@gendan/procedure';

/** A command or observation that was taken in. `accepted`: kept, and asked again until the case has answered. */
export type Taken = { state: 'recorded'; from: number; to: number; rev: number } | { state: 'accepted' };
/** An observation of a closed case is kept as unfit, and heard when the case is reopened. */
export type Observed = Taken | { state: 'unfit'; why: 'CASE_CLOSED' };
export type Started = { state: 'opened'; case: string; rev: number; existed: boolean } | { state: 'accepted'; case: string };

/** What the desk has of a case. `frozen` says why it takes nothing in any more. */
export type CaseFile = {
  id: string;
  kind: string;
  number: string;
  rules: Rules;
  plan: Plan;
  chain: Hash;
  rev: number;
  epoch: number;
  frozen?: string;
};
