import { said, shape } from '@gendan/platform';
import { z } from 'zod';

/** What an undertaking's case says: for which order, with which one it is paid. */
export const SaidUndertaking = z.object({
  order: z.string().trim().min(1).max(120),
  customer: said.party,
  amount: said.money,
  givenOn: shape.day,
  nextOrder: z.string().nullable().default(null),
  honouredOn: said.day,
});
export type SaidUndertaking = z.output<typeof SaidUndertaking>;
