import { z } from 'zod';

const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'write a number such as 1200.50');

/** Words that the doors of several services use. */
export const shape = {
  caseNumber: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/),
  milestone: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/),
  /** kind:n; empty: the case itself */
  part: z.string().regex(/^([A-Za-z][A-Za-z0-9]{0,39}:[A-Za-z0-9._-]{1,40})?$/),
  day: z.iso.date(),
  decimal,
  lines: z.record(z.string().min(1).max(120), decimal),
  currency: z.string().regex(/^[A-Z]{3}$/),
  text: z.string().max(500),
};

/** gRPC has no field that is not there: empty counts as one. */
export const orNone = <S extends z.ZodType>(of: S) => z.preprocess((given) => (given === '' ? undefined : given), of.optional());
