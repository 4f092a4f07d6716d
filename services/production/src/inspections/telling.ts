import type { Report } from '@gendan/platform/nest';
import { type InspectionResult, type Inspector, INSPECTORS, type StoredReport } from './inspection.entity';

/** The milestones that carry the result of an inspection as evidence, by who inspects: the company's own words, set with the service. */
export type Inspected = Readonly<Record<Inspector, string>>;
export const INSPECTED = Symbol('milestones that carry an inspection’s result');

export type Found = { milestone: string; result: InspectionResult; findings: string; report: StoredReport };

/** Who inspects at a milestone; where the company has not said, it is the company itself. */
export function inspectorOf(inspected: Inspected, milestone: string): Inspector {
  const found = INSPECTORS.find((each) => inspected[each] === milestone);
  return found ?? 'company';
}

/** A milestone that carries the result is confirmed with PASS or FAIL; any other is itself the pass, and a failure refuses it. */
export function tellingOf(
  inspected: Inspected,
  { milestone, result, findings, report }: Found,
): Pick<Report, 'outcome' | 'values' | 'reason'> {
  if (Object.values(inspected).includes(milestone)) return { outcome: 'confirmed', values: { result, situation: findings, report } };
  if (result === 'fail') return { outcome: 'refused', reason: findings };
  return { outcome: 'confirmed', values: { findings, inspectionReport: report } };
}
