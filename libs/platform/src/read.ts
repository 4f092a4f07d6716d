import type { z } from 'zod';
import { BadShape } from './refusals';

/** What came in through gRPC, by the same schema as HTTP’s. */
export function read<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const found = schema.safeParse(given);
  if (found.success) return found.data;
  throw new BadShape(found.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}
