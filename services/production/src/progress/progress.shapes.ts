import type { production } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import { orderView } from '../factory-orders/factory-orders.shapes';
import type { OrderSoFar } from './progress.service';

const { caseNumber, day, lines } = shape;
const stage = z.string().trim().min(1).max(60);
const seen = z.object({ on: orNone(day), delivered: lines, scrapped: lines }).nullish();

export const ProgressBody = z
  .object({ stage, on: day, delivered: lines.default({}), scrapped: lines.default({}), seen })
  .transform(({ on, ...rest }) => ({ ...rest, day: on }));
export type ProgressBody = z.output<typeof ProgressBody>;

export const StagesBody = z
  .object({ stages: z.array(stage).max(30) })
  .refine(({ stages }) => new Set(stages).size === stages.length, { message: 'each stage once', path: ['stages'] })
  .meta({ id: 'ProductionStages' });
export type StagesBody = z.output<typeof StagesBody>;

export const CasesBody = z.object({ cases: z.array(caseNumber).min(1).max(500) });

export const progressView = ({ order, stages }: OrderSoFar): production.OrderProgress => ({
  order: orderView(order),
  stages: stages.map(({ stage, day: on, delivered, scrapped, enteredBy }) => ({
    stage,
    on: on ?? '',
    delivered: { ...delivered },
    scrapped: { ...scrapped },
    enteredBy,
  })),
});
