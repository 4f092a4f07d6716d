import { shape } from '@gendan/platform';
import { z } from 'zod';

const { caseNumber, day, part } = shape;

export const SampleBody = z
  .object({
    case: caseNumber,
    part: part.default(''),
    factory: z.string().min(1).max(120),
    round: z.number().int().min(1).max(99),
    on: day,
  })
  .transform(({ case: number, ...rest }) => ({ ...rest, number }));
export type SampleBody = z.output<typeof SampleBody>;
