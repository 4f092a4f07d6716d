import type { customers } from '@gendan/contracts/grpc';
import { said, shape } from '@gendan/platform';
import { z } from 'zod';
import type { RepairReport } from './repair-report.entity';
import type { Return } from './return.entity';

/** What a case says of units that came back. */
export const SaidReturn = z.object({
  customer: said.party,
  order: said.text,
  model: said.text,
  pieces: said.number,
  fault: said.text,
  bookedOn: shape.day,
  cause: said.text,
  findings: said.text,
  qualityReport: said.files,
  fileNumber: said.text,
  agreedHow: said.text,
  agreedOn: said.day,
  courier: said.text,
  trackingNumber: said.text,
  sentBackOn: said.day,
  summary: said.text,
  prevention: said.text,
  closedOn: said.day,
});
export type SaidReturn = z.output<typeof SaidReturn>;

/** … and of one repair. */
export const SaidRepairReport = z.object({
  version: z.number().int().positive(),
  outcome: z.enum(['repaired', 'replaced', 'beyondRepair']),
  done: said.text,
  report: said.files,
  repairedOn: shape.day,
  passedOn: said.day,
});
export type SaidRepairReport = z.output<typeof SaidRepairReport>;

const repairView = ({ number: _, enteredBy: __, ...rest }: RepairReport): customers.RepairReport => ({
  ...rest,
  passedOn: rest.passedOn ?? '',
});

export type ReturnWithRepairs = Return & { repairs: RepairReport[] };

export const returnView = ({ number, enteredBy: _, repairs, ...rest }: ReturnWithRepairs): customers.Return => ({
  ...rest,
  case: number,
  agreedOn: rest.agreedOn ?? '',
  sentBackOn: rest.sentBackOn ?? '',
  closedOn: rest.closedOn ?? '',
  repairs: repairs.map(repairView),
});
