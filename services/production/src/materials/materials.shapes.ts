import type { production } from '@gendan/contracts/grpc';
import { orNone, shape } from '@gendan/platform';
import { z } from 'zod';
import { type Project, procurementOf } from './procurement';

const { caseNumber, day, decimal, part } = shape;
const material = z.string().trim().min(1).max(120);
const remark = z.string().trim().max(1000).default('');
const once = (lines: readonly { material: string }[]): boolean => new Set(lines.map((line) => line.material)).size === lines.length;
const onceOnly = { message: 'each material once', path: ['lines'] };

export const BomBody = z
  .object({
    case: caseNumber,
    part: part.default(''),
    projectName: z.string().trim().min(1).max(200),
    base: z.number().int().min(0),
    lines: z
      .array(z.object({ material, required: decimal, unit: z.string().trim().min(1).max(20) }))
      .min(1)
      .max(500),
  })
  .refine(({ lines }) => once(lines), onceOnly)
  .transform(({ case: number, ...rest }) => ({ ...rest, number }));
export type BomBody = z.output<typeof BomBody>;

export const PurchaseBody = z
  .object({
    case: caseNumber,
    part: part.default(''),
    purchase: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
    supplier: z.string().trim().min(1).max(120),
    purchasedOn: day,
    lines: z
      .array(z.object({ material, quantity: decimal, promisedFor: orNone(day), remark }))
      .min(1)
      .max(200),
  })
  .refine(({ lines }) => once(lines), onceOnly)
  .transform(({ case: number, lines, ...rest }) => ({
    ...rest,
    number,
    lines: lines.map(({ promisedFor, ...line }) => ({ ...line, promisedFor: promisedFor ?? null })),
  }));
export type PurchaseBody = z.output<typeof PurchaseBody>;

export const ArrivalBody = z.object({ material, arrivedOn: day, remark }).meta({ id: 'MaterialArrival' });
export type ArrivalBody = z.output<typeof ArrivalBody>;

export const OfCase = z.object({ case: caseNumber, today: day });

export const bomView = ({ bom, needs, purchases }: Project): production.Bom => ({
  id: bom.id,
  case: bom.number,
  part: bom.part,
  projectName: bom.projectName,
  version: bom.version,
  lines: needs.map(({ material, required, unit }) => ({ material, required, unit })),
  purchases: purchases.map(({ id, seqNo, version }) => ({ id, seqNo, version })),
});

export const procurementView = (project: Project, today: string): production.Procurement => {
  const { rows, materials } = procurementOf(project, today);
  return { bom: bomView(project), rows: rows.map((row) => ({ ...row, arrivalDate: row.arrivalDate ?? '' })), materials };
};
