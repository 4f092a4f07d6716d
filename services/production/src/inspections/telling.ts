import type { Report } from '@gendan/platform/nest';
import type { InspectionResult, Inspector, StoredReport } from './inspection.entity';

/** The milestones that carry the result of an inspection as evidence, by who inspects. */
export const INSPECTED: Readonly<Record<Inspector, string>> = {
  company: 'companyInspected',
  customer: 'customerInspected',
  thirdParty: 'thirdPartyInspected',
};

export type Found = { milestone: string; result: InspectionResult; findings: string; report: StoredReport };

/** A milestone that carries the result is confirmed with PASS or FAIL; any other is itself the pass, and a failure refuses it. */
export function tellingOf({ milestone, result, findings, report }: Found): Pick<Report, 'outcome' | 'values' | 'reason'> {
  if (Object.values(INSPECTED).includes(milestone)) return { outcome: 'confirmed', values: { result, situation: findings, report } };
  if (result === 'fail') return { outcome: 'refused', reason: findings };
  return { outcome: 'confirmed', values: { findings, inspectionReport: report } };
}
