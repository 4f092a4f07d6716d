import { z } from 'zod';
import { shape } from '../shapes';

export type SaidFile = { hash: string; name: string };
const file = z.object({ hash: z.string(), name: z.string() }).transform(({ hash, name }) => ({ hash, name }));
const money = z.object({ amount: shape.decimal, currency: shape.currency });
const number = z.union([z.number().nonnegative().transform(String), shape.decimal]);

/** Words that what cases say uses. What is not on file is left out by them; a text then is empty, a day or a sum none. */
export const said = {
  part: shape.part.default(''),
  party: z.string().max(120).default(''),
  text: z.string().default(''),
  day: shape.day.nullable().default(null),
  money,
  moneyIfAny: money.nullable().default(null),
  /** People type numbers, links send them as text. */
  number,
  numberIfAny: number.nullable().default(null),
  lines: shape.lines.default({}),
  flag: z.boolean().nullable().default(null),
  instant: z.iso
    .datetime()
    .transform((given) => new Date(given))
    .nullable()
    .default(null),
  texts: z.array(z.string()).default([]),
  files: z.array(file).default([]),
};
