import type { customers } from '@gendan/contracts/grpc';
import { said, shape } from '@gendan/platform';
import { z } from 'zod';
import type { Complaint } from './complaint.entity';

/** What a case says of a complaint. */
export const SaidComplaint = z.object({
  customer: said.party,
  order: said.text,
  severity: z.enum(['serious', 'notSerious']),
  text: said.text,
  takenOn: shape.day,
  departments: said.texts,
  metOn: said.day,
  cause: said.text,
  countermeasure: said.text,
  compensation: said.text,
  compensationAmount: said.money.nullable().default(null),
  paidBy: said.text,
  approvedOn: said.day,
  reply: said.text,
  acceptedOn: said.day,
  prevention: said.text,
  closedOn: said.day,
});
export type SaidComplaint = z.output<typeof SaidComplaint>;

export const complaintView = ({ number, enteredBy: _, ...rest }: Complaint): customers.Complaint => ({
  ...rest,
  case: number,
  metOn: rest.metOn ?? '',
  compensationAmount: rest.compensationAmount ?? undefined,
  approvedOn: rest.approvedOn ?? '',
  acceptedOn: rest.acceptedOn ?? '',
  closedOn: rest.closedOn ?? '',
});
