import type { logistics } from '@gendan/contracts/grpc';
import { shape } from '@gendan/platform';
import { z } from 'zod';
import type { DeliveryNote } from './delivery-note.entity';

const { caseNumber, lines } = shape;

const instant = z.iso.datetime().transform((text) => new Date(text));
const file = z.object({ hash: z.string().min(1).max(128), name: z.string().min(1).max(200) });

export const DeliverBody = z
  .object({
    case: caseNumber,
    note: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
    distributor: z.string().min(1).max(120),
    goods: lines,
    gifts: lines.default({}),
    happened: instant,
    detail: z.string().max(1000).default(''),
  })
  .transform(({ case: number, ...rest }) => ({ ...rest, number }));
export type DeliverBody = z.output<typeof DeliverBody>;

export const SignBody = z
  .object({ receipt: file, giftReceipt: file.nullish().transform((given) => given ?? undefined), happened: instant })
  .meta({ id: 'SignedReceipt' });
export type SignBody = z.output<typeof SignBody>;

export const noteView = (note: DeliveryNote): logistics.DeliveryNote => ({
  id: note.id,
  case: note.number,
  distributor: note.distributor,
  goods: { ...note.goods },
  gifts: { ...note.gifts },
  deliveredAt: note.deliveredAt.toISOString(),
  detail: note.detail,
  receipt: note.receipt ?? undefined,
  giftReceipt: note.giftReceipt ?? undefined,
  version: note.version,
  signedAt: note.signedAt?.toISOString() ?? '',
});
