import { said, shape } from '@gendan/platform';
import { z } from 'zod';

/** What a case says of a quotation. */
export const SaidQuotation = z.object({
  part: said.part,
  version: z.number().int().positive(),
  customer: said.party,
  price: said.money,
  sentOn: shape.day,
  validUntil: shape.day,
  remarks: said.text,
});
export type SaidQuotation = z.output<typeof SaidQuotation>;
