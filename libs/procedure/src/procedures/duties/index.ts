import type { Procedure } from '../../language';
import { documentBackup, orderTracking, progressTalk, ruleCheck, selfCheck, summaryMeeting } from './checks';
import { customerCare, orderReconciliation, prospecting, repairAnalysis, salesReport } from './reports';
import { dailyReceipts, prototypeCheck, stockTable, stocktake } from './stock';

/** What one turn of a duty is: short procedures of kind `duty`. When turns come round stands in the table of duties. */
export const dutyProcedures: Procedure[] = [
  ...[salesReport, stocktake, stockTable, dailyReceipts, orderReconciliation, repairAnalysis, prototypeCheck, prospecting],
  ...[customerCare, orderTracking, progressTalk, selfCheck, ruleCheck, summaryMeeting, documentBackup],
];
