import { said, shape } from '@gendan/platform';
import { z } from 'zod';

/** What an order says of a guarantee. */
export const SaidGuarantee = z.object({
  customer: said.party,
  guarantor: z.string().min(1).max(120),
  amount: said.money,
  givenOn: shape.day,
  endedOn: said.day,
});
export type SaidGuarantee = z.output<typeof SaidGuarantee>;
