import type { production } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import type { FactoryOrder } from './factory-order.entity';

const { caseNumber, day, lines, part } = shape;

export const PlaceBody = z
  .object({ case: caseNumber, part, factory: z.string().min(1).max(120), quantity: lines.default({}), due: orNone(day) })
  .transform(({ case: number, due, ...rest }) => ({ ...rest, number, due: due ?? null }));
export type PlaceBody = z.output<typeof PlaceBody>;

export const OnBody = z.object({ on: day }).meta({ id: 'OnDay' });
export type OnBody = z.output<typeof OnBody>;

export const orderView = (order: FactoryOrder): production.FactoryOrder => ({
  id: order.id,
  case: order.number,
  part: order.part,
  factory: order.factory,
  quantity: { ...order.quantity },
  due: order.due ?? '',
  state: order.state,
  startedOn: order.startedOn ?? '',
  finishedOn: order.finishedOn ?? '',
  version: order.version,
  stages: [...order.stages],
});
