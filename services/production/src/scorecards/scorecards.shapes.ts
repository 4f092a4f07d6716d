import type { production } from '@gendan/contracts/grpc';
import { shape } from '@gendan/platform';
import { z } from 'zod';
import type { Scorecard } from './scorecard.entity';

const text = z.string().default('');

/** What a case says of a candidate. Who was chosen it says once, for all of them. */
export const SaidScorecard = z
  .object({
    part: shape.part,
    supplier: z.string().min(1),
    capacity: text,
    qualityControl: text,
    deliveryTime: text,
    performance: text,
    assessedOn: shape.day,
    chosen: text,
    why: text,
    agreement: text,
  })
  .transform(({ chosen, why, agreement, ...rest }) =>
    chosen.trim() === rest.supplier.trim() ? { ...rest, chosen: true, why, agreement } : { ...rest, chosen: false, why: '', agreement: '' },
  );
export type SaidScorecard = z.output<typeof SaidScorecard>;

export const scorecardView = ({ number, enteredBy: _, ...rest }: Scorecard): production.Scorecard => ({ case: number, ...rest });
