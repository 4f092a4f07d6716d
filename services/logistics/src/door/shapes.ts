import { z } from 'zod';

/** Words that several doors use. */
export const caseNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/);
export const milestone = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/);
/** kind:n; empty: the case itself */
export const part = z.string().regex(/^([A-Za-z][A-Za-z0-9]{0,39}:[A-Za-z0-9._-]{1,40})?$/);
export const day = z.iso.date();
export const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'write a number such as 1200.50');
export const lines = z.record(z.string().min(1).max(120), decimal);
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const text = z.string().max(500);
/** gRPC has no field that is not there: empty counts as one. */
export const orNone = <S extends z.ZodType>(schema: S) => z.preprocess((given) => (given === '' ? undefined : given), schema.optional());
