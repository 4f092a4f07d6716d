import { type Assumption, type Plan, type Procedure, type Proposal, propose } from '@gendan/procedure';
import { useMemo } from 'react';
import { nowMs } from '../time/clock';

/** What would follow, computed here by the same core that decides: nothing is asked of the desk, nothing changes. */
export function foresee(procedure: Procedure, plan: Plan, assumptions: readonly Assumption[]): Proposal {
  return propose(procedure.rules, plan, assumptions, new Date(nowMs()).toISOString());
}

export function useProposal(procedure: Procedure, plan: Plan, assumptions: readonly Assumption[]): Proposal | undefined {
  const asked = JSON.stringify(assumptions);
  return useMemo(
    () => (assumptions.length > 0 ? foresee(procedure, plan, JSON.parse(asked) as Assumption[]) : undefined),
    [procedure, plan, asked, assumptions.length],
  );
}

/** How many promises each number of days late would break that stand now. */
export function useStrip(
  procedure: Procedure,
  plan: Plan,
  at: { milestone: string; part?: string } | undefined,
  days: readonly number[],
): (number | undefined)[] {
  const { milestone, part } = at ?? {};
  return useMemo(
    () =>
      days.map((lateDays) =>
        milestone
          ? foresee(procedure, plan, [{ milestone, ...(part ? { part } : {}), lateDays }]).breaks.filter(({ already }) => !already).length
          : undefined,
      ),
    [procedure, plan, milestone, part, days],
  );
}
