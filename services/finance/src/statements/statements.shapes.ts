import type { finance } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { sum } from '@gendan/trade';
import { z } from 'zod';
import type { StatementWithReceived } from './statements.repository';
import type { Arrears, StatementView } from './statements.service';

const { caseNumber, currency, day, decimal, text } = shape;

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write it as 2026-10');
const Line = z.object({ order: caseNumber, deliveredOn: day, amount: decimal, note: text.default('') });

export const StatementBody = z
  .object({ case: caseNumber, customer: z.string().min(1).max(120), month: Month, currency, lines: z.array(Line).min(1).max(500) })
  .transform(({ case: number, ...rest }) => ({ ...rest, number }));
export type StatementBody = z.output<typeof StatementBody>;

const given = <T extends object>(of: T): T => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;
export const CourseBody = z.object({ signedOn: orNone(day), returnedOn: orNone(day), promisedOn: orNone(day) }).transform(given);
export type CourseBody = z.output<typeof CourseBody>;

export const ArrearsQuery = z.object({ month: Month });
export type ArrearsQuery = z.output<typeof ArrearsQuery>;

/** Without its lines, as lists show it. */
export const statementHead = (of: StatementWithReceived): finance.Statement => ({
  case: of.number,
  customer: of.customer,
  month: of.month,
  total: { amount: of.total, currency: of.currency },
  lines: [],
  signedOn: of.signedOn ?? '',
  returnedOn: of.returnedOn ?? '',
  promisedOn: of.promisedOn ?? '',
  received: of.received,
});

export const statementView = (of: StatementView): finance.Statement => ({
  ...statementHead(of),
  lines: of.lines.map(({ order, deliveredOn, amount, note }) => ({ order, deliveredOn: deliveredOn ?? '', amount: amount ?? '', note })),
});

export const arrearsView = (rows: Arrears[]): finance.ArrearsOfResponse => ({
  arrears: rows.map((row) => ({
    case: row.number,
    month: row.month,
    total: { amount: row.total, currency: row.currency },
    received: row.received,
    owed: row.owed,
    promisedOn: row.promisedOn ?? '',
  })),
  owed: [...new Set(rows.map(({ currency: of }) => of))].map((of) => ({
    currency: of,
    amount: sum(rows.filter((row) => row.currency === of).map(({ owed }) => owed)),
  })),
});
