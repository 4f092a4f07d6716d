import type { logistics } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import type { Bill } from './bills.repository';

const { day } = shape;

export const IssueBody = z
  .object({
    shipment: z.string().min(1).max(120),
    number: z.string().min(1).max(40),
    originals: z.number().int().min(1).max(9).default(3),
    issuedOn: day,
  })
  .meta({ id: 'BillOfLading' });
export type IssueBody = z.output<typeof IssueBody>;

export const HandOverBody = z
  .object({
    to: z.enum(['customer', 'bank', 'carrier']),
    recipient: orNone(z.string().max(140)),
    on: day,
    courier: orNone(z.string().max(60)),
    trackingNumber: orNone(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{4,39}$/)),
  })
  .meta({ id: 'HandOver' });
export type HandOverBody = z.output<typeof HandOverBody>;

export const billView = ({ originals, ...bill }: Bill): logistics.BillOfLading => ({
  ...bill,
  originals: originals.length,
  held: originals.filter(({ holder }) => holder === 'us').length,
  holder: originals[0]?.holder ?? 'us',
});
