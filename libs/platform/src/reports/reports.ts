import type { reports } from '@gendan/contracts/grpc';
import { type WaitingMessage, putInOutbox } from '../outbox';
import type { Tx } from '../postgres';

/** What a case is told: `amount` is cumulative for this source and source id, `version` grows with every change. */
export type Report = {
  number: string;
  milestone: string;
  part: string;
  sourceId: string;
  version: number;
  outcome: 'confirmed' | 'refused' | 'never' | 'counted';
  happened: string;
  values?: Record<string, unknown>;
  amount?: string | Record<string, string>;
  reason?: string;
};

/** Written with what it reports; leaves after the commit, in order per thing and case. */
export async function putReport(tx: Tx, source: string, report: Report): Promise<void> {
  const { number, milestone, part, sourceId } = report;
  const payload: reports.ReportRequest = {
    case: number,
    milestone,
    part,
    source,
    sourceId,
    version: report.version,
    outcome: report.outcome,
    happened: report.happened,
    valuesJson: report.values ? JSON.stringify(report.values) : '',
    amountJson: report.amount === undefined ? '' : JSON.stringify(report.amount),
    reason: report.reason ?? '',
  };
  await putInOutbox(tx, { aggregate: [number, milestone, part, sourceId].join('/'), kind: 'report', payload });
}

/** Hands a report to the desk. The desk absorbs a repeat by source, source id and version. */
export const toDesk =
  (desk: reports.ReportsService) =>
  async ({ payload }: WaitingMessage): Promise<void> => {
    await desk.Report(payload as reports.ReportRequest);
  };
