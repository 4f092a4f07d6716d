import type { Money } from '@gendan/trade';

export const KEPT_RECORDS = ['quotation', 'complaint', 'return', 'guarantee', 'undertaking'] as const;

/** What a service keeps about a case, often made by another case: a complaint about an order, an undertaking for what it lacked. */
export type KeptRow = {
  record: (typeof KEPT_RECORDS)[number];
  /** The number of the case that made it. */
  case: string;
  /** YYYY-MM-DD */
  on: string;
  text: string;
  money?: Money;
  /** Until when it holds. */
  until?: string;
  open: boolean;
};

/** `GET /api/cases/{number}/kept`; `away`: services that did not answer, so that nobody takes their silence for nothing. */
export type KeptRows = { rows: KeptRow[]; away: ('customers' | 'finance')[] };
