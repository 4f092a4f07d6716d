import { AFTER_SALES_RECORDS } from './after-sales-records';
import { LOGISTICS_RECORDS } from './logistics-records';
import { MONEY_RECORDS } from './money-records';
import { PRODUCTION_RECORDS } from './production-records';
import type { RecordRule } from './record-rule';
import { SALES_RECORDS } from './sales-records';

/** What is kept of the cases, and by whom. */
export const RECORD_RULES: readonly RecordRule[] = [
  ...SALES_RECORDS,
  ...AFTER_SALES_RECORDS,
  ...MONEY_RECORDS,
  ...PRODUCTION_RECORDS,
  ...LOGISTICS_RECORDS,
];
