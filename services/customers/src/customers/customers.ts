import { orNone } from '@gendan/platform';
import { keepingParties, partyBody } from '@gendan/platform/nest';
import { z } from 'zod';
import { Customer } from './customer.entity';

const who = orNone(z.string().max(120)).transform((given) => given ?? null);

export const CustomerBody = partyBody({ owner: who, merchandiser: who, distributor: who });
export const EDITORS = ['salesperson', 'businessManager', 'salesAdmin', 'rep'];

export const customers = keepingParties({
  row: Customer,
  kinds: ['customer', 'shop', 'distributor', 'reseller'],
  editors: EDITORS,
  body: CustomerBody,
});
