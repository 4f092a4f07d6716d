import type { finance } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import type { InstalmentView } from './instalments.repository';

const { caseNumber, currency, day, decimal, milestone, part } = shape;

export const Amount = z.object({ amount: decimal, currency });
export const InstalmentBody = z
  .object({ case: caseNumber, milestone, part: part.default(''), amount: Amount, due: orNone(day), customer: orNone(z.string().max(120)) })
  .transform(({ case: number, amount: { amount, currency: of }, ...rest }) => ({ ...rest, number, amount, currency: of }));
export type InstalmentBody = z.output<typeof InstalmentBody>;

export const instalmentView = ({
  id,
  number,
  milestone: of,
  part: in_,
  amount,
  currency: as,
  due,
  received,
  customer,
}: InstalmentView): finance.Instalment => ({
  id,
  case: number,
  milestone: of,
  part: in_,
  amount: amount === null ? undefined : { amount, currency: as },
  due: due ?? '',
  received,
  customer: customer ?? '',
});
