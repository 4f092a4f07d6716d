import type { finance } from '@gendan/contracts/grpc';
import { shape } from '@gendan/platform';
import { z } from 'zod';
import { Amount } from '../instalments/instalments.shapes';
import type { Guarantee } from './guarantee.entity';
import type { Guarantor } from './guarantees.service';

const { caseNumber, day } = shape;
const who = z.string().min(1).max(120);

export const GuaranteeLimitBody = z.object({ limit: Amount }).meta({ id: 'GuaranteeLimit' });
export type GuaranteeLimitBody = z.output<typeof GuaranteeLimitBody>;

export const GuaranteeBody = z
  .object({ case: caseNumber, guarantor: who, customer: who, amount: Amount, givenOn: day })
  .transform(({ case: number, amount, ...rest }) => ({ ...rest, number, ...amount }));
export type GuaranteeBody = z.output<typeof GuaranteeBody>;

export const guaranteeView = ({ number, guarantor, customer, amount, currency, givenOn, endedOn }: Guarantee): finance.Guarantee => ({
  case: number,
  guarantor,
  customer,
  amount: { amount, currency },
  givenOn,
  endedOn: endedOn ?? '',
});

export const guarantorView = ({ person, amount, currency, given, free, guarantees }: Guarantor): finance.Guarantor => ({
  person,
  limit: { amount, currency },
  given,
  free,
  guarantees: guarantees.map(guaranteeView),
});
