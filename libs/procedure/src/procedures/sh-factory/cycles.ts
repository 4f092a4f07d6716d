/** How long each step may take: what the two cycle tables of the factory do not agree on, and what they share. */
export type Cycles = {
  receiveDays: number;
  chaseHalfDays: number;
  reviewDays: number;
  reviewNewDays: number;
  ownerHalfDays: number;
  auditDays: number;
  abnormalDays: number;
  contractDays: number;
  filingDays: number;
  sheetHalfDays: number;
  sheetAuditHalfDays: number;
  issueHalfDays: number;
};

const SHARED = {
  receiveDays: 1,
  chaseHalfDays: 1,
  reviewDays: 2,
  ownerHalfDays: 1,
  auditDays: 1,
  abnormalDays: 1,
  contractDays: 1,
  filingDays: 2,
} as const;

/** The flow chart with its cycle notes (S2.16a): the sheet takes a day and its audit another. */
export const ANNEX_1: Cycles = {
  ...SHARED,
  reviewNewDays: 10,
  sheetHalfDays: 2,
  sheetAuditHalfDays: 2,
  issueHalfDays: 4,
};

/** The cycle table (S2.16b): two days of review for all, half a day for the sheet, half for its audit, a day until it is out. */
export const ANNEX_2: Cycles = {
  ...SHARED,
  reviewNewDays: 2,
  sheetHalfDays: 1,
  sheetAuditHalfDays: 1,
  issueHalfDays: 2,
};
