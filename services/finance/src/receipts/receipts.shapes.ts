import type { finance } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import { Amount } from '../instalments/instalments.shapes';
import type { ReceiptView } from './receipts.service';

const { caseNumber, day, decimal, milestone, part, text } = shape;

export const ReceiptBody = z
  .object({
    account: z.string().min(1).max(60),
    line: z.string().min(1).max(60),
    amount: Amount,
    bankCharge: orNone(decimal),
    payer: text,
    reference: text,
    creditedOn: day,
  })
  .transform(({ amount: { amount, currency }, bankCharge, ...rest }) => ({ ...rest, amount, currency, bankCharge: bankCharge ?? '0' }));
export type ReceiptBody = z.output<typeof ReceiptBody>;

export const SharesBody = z.object({
  /** The receipt’s version that was read. */
  base: z.number().int().positive(),
  shares: z
    .array(
      z
        .object({ case: caseNumber, milestone, part: part.default(''), amount: decimal })
        .transform(({ case: number, ...rest }) => ({ ...rest, number })),
    )
    .max(200),
});
export type SharesBody = z.output<typeof SharesBody>;

export const receiptView = (receipt: ReceiptView): finance.Receipt => ({
  id: receipt.id,
  account: receipt.account,
  line: receipt.line,
  amount: { amount: receipt.amount, currency: receipt.currency },
  bankCharge: receipt.bankCharge,
  payer: receipt.payer,
  reference: receipt.reference,
  creditedOn: receipt.creditedOn,
  shares: receipt.shares.map(({ number, ...rest }) => ({ case: number, ...rest })),
  unallocated: receipt.unallocated,
  version: receipt.version,
});
