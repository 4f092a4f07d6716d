import { said, shape } from '@gendan/platform';
import { z } from 'zod';

/** What a case says of a sample that was finished. */
export const SaidSample = z.object({ part: said.part, round: z.number().int().positive(), factory: said.party, finishedOn: shape.day });
export type SaidSample = z.output<typeof SaidSample>;
