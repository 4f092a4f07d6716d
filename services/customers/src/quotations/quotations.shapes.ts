import type { customers } from '@gendan/contracts/grpc';
import { shape } from '@gendan/platform';
import { z } from 'zod';
import type { Quotation } from './quotation.entity';

const { caseNumber, currency, day, decimal, text } = shape;

export const QuotationBody = z
  .object({
    case: caseNumber,
    version: z.number().int().positive().max(999),
    customer: z.string().min(1).max(120),
    amount: decimal,
    currency,
    sentOn: day,
    validUntil: day,
    remarks: text.default(''),
  })
  .transform(({ case: number, ...rest }) => ({ ...rest, number }));
export type QuotationBody = z.output<typeof QuotationBody>;

export const quotationView = ({ number, enteredBy: _, ...rest }: Quotation): customers.Quotation => ({ case: number, ...rest });
