import type { finance } from '@gendan/contracts/grpc';
import { z } from 'zod';
import { Amount } from '../instalments/instalments.shapes';
import type { Credit } from './credit.service';

export const LimitBody = z.object({ limit: Amount }).meta({ id: 'CreditLimit' });
export type LimitBody = z.output<typeof LimitBody>;

export const creditView = ({ customer, amount, currency, reserved, free }: Credit): finance.Credit => ({
  customer,
  limit: { amount, currency },
  reserved,
  free,
});
