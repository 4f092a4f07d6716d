import type { finance } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import { Amount } from '../instalments/instalments.shapes';
import type { LcView } from './lc.service';

const { caseNumber, day, part } = shape;

export const LcBody = z
  .object({
    case: caseNumber,
    part: part.default(''),
    number: z.string().regex(/^[A-Za-z0-9/.-]{1,35}$/),
    issuingBank: z.string().min(1).max(140),
    version: z.object({
      /** 0 as issued, one more per amendment. */
      version: z.number().int().nonnegative(),
      amount: Amount,
      expiry: day,
      latestShipment: day,
      /** 48: without one 21 days (UCP 600, 14c) */
      presentationDays: z.preprocess((given) => given || undefined, z.number().int().positive().max(999).default(21)),
      receivedOn: day,
      text: orNone(z.string().max(128)),
    }),
  })
  .transform(({ case: caseNumber, version: { amount, text, ...version }, ...rest }) => ({
    ...rest,
    caseNumber,
    version: { ...version, ...amount, textHash: text ?? null },
  }));
export type LcBody = z.output<typeof LcBody>;

export const lcView = ({ lc, versions }: LcView): finance.Lc => ({
  id: lc.id,
  case: lc.caseNumber,
  part: lc.part,
  number: lc.number,
  issuingBank: lc.issuingBank,
  versions: versions.map(({ amount, currency, textHash, version, expiry, latestShipment, presentationDays, receivedOn }) => ({
    version,
    amount: { amount, currency },
    expiry,
    latestShipment,
    presentationDays,
    receivedOn,
    text: textHash ?? '',
  })),
});
