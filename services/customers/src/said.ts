import { shape } from '@gendan/platform';
import { z } from 'zod';

/** Words that what cases say uses. What is not on file is left out by them; a text then is empty, a day none. */
export const said = {
  part: shape.part.default(''),
  party: z.string().max(120).default(''),
  text: z.string().default(''),
  day: shape.day.nullable().default(null),
  money: z.object({ amount: shape.decimal, currency: shape.currency }),
  texts: z.array(z.string()).default([]),
  files: z.array(z.object({ hash: z.string(), name: z.string() }).transform(({ hash, name }) => ({ hash, name }))).default([]),
};
