import type { finance } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import { Amount } from '../instalments/instalments.shapes';
import type { Undertaking } from './undertaking.entity';

const { caseNumber, day } = shape;

export const UndertakingBody = z
  .object({
    case: caseNumber,
    customer: z.string().min(1).max(120),
    amount: Amount,
    givenOn: day,
    nextOrder: orNone(caseNumber),
    honouredOn: orNone(day),
  })
  .transform(({ case: number, amount, ...rest }) => ({ ...rest, number, ...amount }));
export type UndertakingBody = z.output<typeof UndertakingBody>;

export const undertakingView = (of: Undertaking): finance.Undertaking => ({
  case: of.number,
  customer: of.customer,
  amount: { amount: of.amount, currency: of.currency },
  givenOn: of.givenOn,
  nextOrder: of.nextOrder ?? '',
  honouredOn: of.honouredOn ?? '',
});
