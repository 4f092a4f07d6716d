import { said, shape } from '@gendan/platform';
import { z } from 'zod';

/** What a case says of an inspection. A milestone that asks for no result is itself the pass. */
export const SaidInspection = z.object({
  part: said.part,
  round: z.number().int().positive(),
  result: z.enum(['pass', 'fail']).default('pass'),
  findings: said.text,
  report: said.files,
  inspectedOn: shape.day,
});
export type SaidInspection = z.output<typeof SaidInspection>;
