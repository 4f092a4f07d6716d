import { said, shape } from '@gendan/platform';
import { z } from 'zod';

/** What a case says of an L/C that came, or came amended. */
export const SaidLc = z.object({
  part: said.part,
  lc: z.object({ number: z.string().min(1), version: z.number().int().nonnegative() }),
  amount: said.money,
  latestShipment: shape.day,
  expiry: shape.day,
  receivedOn: shape.day,
});
export type SaidLc = z.output<typeof SaidLc>;
