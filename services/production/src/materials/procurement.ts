import { type Day, type Decimal, add, compare, subtract } from '@gendan/trade';
import type { BomLine } from './bom-line.entity';
import type { Bom } from './bom.entity';
import type { PurchaseLine } from './purchase-line.entity';
import type { Purchase } from './purchase.entity';

export type Bought = Purchase & { lines: PurchaseLine[] };
export type Project = { bom: Bom; needs: BomLine[]; purchases: Bought[] };

/** A row of the procurement table (S2.12): its nine columns, and whether the material is overdue. */
export type ProcurementRow = {
  seqNo: number;
  projectName: string;
  materialName: string;
  requiredQty: Decimal;
  purchasedQty: Decimal;
  purchaseDate: Day;
  arrivalDate: Day | null;
  supplier: string;
  remark: string;
  overdue: boolean;
};
export type MaterialStanding = { material: string; unit: string; required: Decimal; purchased: Decimal; shortage: Decimal };

/** Purchases in their order, and of each material whether enough has been bought: nothing bought is short of all of it. */
export function procurementOf({ bom, needs, purchases }: Project, today: Day): { rows: ProcurementRow[]; materials: MaterialStanding[] } {
  const required = new Map(needs.map((need) => [need.material, need.required]));
  const rows = [...purchases]
    .sort((a, b) => a.seqNo - b.seqNo)
    .flatMap(({ lines, ...purchase }) =>
      lines.map((line) => ({
        seqNo: purchase.seqNo,
        projectName: bom.projectName,
        materialName: line.material,
        requiredQty: required.get(line.material) ?? '0',
        purchasedQty: line.quantity,
        purchaseDate: purchase.purchasedOn,
        arrivalDate: line.arrivedOn,
        supplier: purchase.supplier,
        remark: line.remark,
        overdue: isOverdue(line, today),
      })),
    );
  return { rows, materials: needs.map((need) => standingOf(need, rows)) };
}

/** Not arrived, and the day the supplier promised is past; nothing is overdue that nobody promised. */
const isOverdue = ({ arrivedOn, promisedFor }: PurchaseLine, today: Day): boolean =>
  arrivedOn === null && promisedFor !== null && promisedFor < today;

/** shortage = required − purchased (S2.12.4); what is bought beyond the need is no shortage. */
function standingOf({ material, unit, required }: BomLine, rows: readonly ProcurementRow[]): MaterialStanding {
  const purchased = rows
    .filter(({ materialName }) => materialName === material)
    .reduce((sum, { purchasedQty }) => add(sum, purchasedQty), '0');
  const lacking = subtract(required, purchased);
  return { material, unit, required, purchased, shortage: compare(lacking, '0') > 0 ? lacking : '0' };
}
