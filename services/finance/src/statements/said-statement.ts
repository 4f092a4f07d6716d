import { said, shape } from '@gendan/platform';
import { z } from 'zod';
import { monthOf } from './month';

/** What a case says of a statement of account. */
export const SaidStatement = z
  .object({
    customer: said.party,
    month: z.string().default(''),
    draftedOn: shape.day,
    total: said.money,
    deliveries: z.array(z.string()).default([]),
    signedOn: said.day,
    returnedOn: said.day,
    promisedOn: said.day,
  })
  .transform(({ month, draftedOn, ...rest }) => ({ ...rest, month: monthOf(month, draftedOn) }));
export type SaidStatement = z.output<typeof SaidStatement>;
