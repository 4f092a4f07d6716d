import type { logistics } from '@gendan/contracts/grpc';
import { shape } from '@gendan/platform';
import { z } from 'zod';
import type { Slip } from './slip.entity';

const { caseNumber, day, part } = shape;

export const SlipBody = z
  .object({
    case: caseNumber,
    part: part.default(''),
    kind: z.enum(['application', 'pickUp', 'outbound', 'inbound']),
    number: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
    issuedOn: day,
  })
  .transform(({ case: of, ...rest }) => ({ ...rest, caseNumber: of }));
export type SlipBody = z.output<typeof SlipBody>;

export const FinanceCopyBody = z.object({ on: day }).meta({ id: 'FinanceCopy' });
export type FinanceCopyBody = z.output<typeof FinanceCopyBody>;

const copyOf = ({ issuedOn, financeOn }: Slip): 'sameDay' | 'late' | 'missing' => {
  if (financeOn === null) return 'missing';
  return financeOn === issuedOn ? 'sameDay' : 'late';
};

export const slipView = (slip: Slip): logistics.Slip => ({
  id: slip.id,
  case: slip.caseNumber,
  part: slip.part,
  kind: slip.kind,
  number: slip.number,
  issuedOn: slip.issuedOn,
  financeOn: slip.financeOn ?? '',
  financeCopy: copyOf(slip),
  enteredBy: slip.enteredBy,
  version: slip.version,
});
