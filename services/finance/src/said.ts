import { shape } from '@gendan/platform';
import { z } from 'zod';

/** Words that what cases say uses. What is not on file is left out by them; a day then is none. */
export const said = {
  party: z.string().max(120).default(''),
  day: shape.day.nullable().default(null),
  money: z.object({ amount: shape.decimal, currency: shape.currency }),
};
