import type { production } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import type { Inspection } from './inspection.entity';

const { caseNumber, day, milestone, part } = shape;

export const BookInspectionBody = z
  .object({
    case: caseNumber,
    part: part.default(''),
    inspector: z.enum(['company', 'customer', 'thirdParty']),
    inspectorName: z.string().trim().max(120).default(''),
    milestone: orNone(milestone),
    round: z.number().int().min(1).max(99),
    goods: z.string().trim().min(1).max(500),
    place: z.string().trim().min(1).max(200),
    bookedFor: day,
  })
  .transform(({ case: number, ...rest }) => ({ ...rest, number }));
export type BookInspectionBody = z.output<typeof BookInspectionBody>;

export const InspectionResultBody = z
  .object({
    result: z.enum(['pass', 'fail']),
    on: day,
    findings: z.string().trim().min(1).max(2000),
    report: z.object({ hash: z.string().min(1).max(128), name: z.string().min(1).max(200) }),
  })
  .meta({ id: 'InspectionResult' });
export type InspectionResultBody = z.output<typeof InspectionResultBody>;

export const inspectionView = ({ number, ...inspection }: Inspection): production.Inspection => ({
  ...inspection,
  case: number,
  result: inspection.result ?? '',
  inspectedOn: inspection.inspectedOn ?? '',
  report: inspection.report ?? undefined,
});
