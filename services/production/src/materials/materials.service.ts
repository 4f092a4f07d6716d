import { type Tx, hashOf } from '@gendan/platform';
import { Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { BomLine } from './bom-line.entity';
import type { Bom } from './bom.entity';
import { BomStale, BomUnknown, MaterialArrived, MaterialPurchased, MaterialUnknown, PurchaseUnknown } from './materials.errors';
import { MaterialsRepository } from './materials.repository';
import type { Project } from './procurement';
import type { PurchaseLine } from './purchase-line.entity';
import type { Purchase } from './purchase.entity';

export type Needed = Pick<Bom, 'number' | 'part' | 'projectName'> & {
  base: number;
  lines: Pick<BomLine, 'material' | 'required' | 'unit'>[];
};
export type NewPurchase = Pick<Purchase, 'supplier' | 'purchasedOn'> & {
  number: string;
  part: string;
  purchase: string;
  lines: Pick<PurchaseLine, 'material' | 'quantity' | 'promisedFor' | 'remark'>[];
};
export type Arrival = { material: string; arrivedOn: string; remark: string };

@Injectable()
export class MaterialsService {
  constructor(
    private readonly materials: MaterialsRepository,
    private readonly transactions: Transactions,
  ) {}

  projects(number: string): Promise<Project[]> {
    return this.materials.projects(number);
  }

  /** Says anew what the project needs. What has been bought stays in the list. */
  setBom({ base, lines, ...of }: Needed): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const id = `${of.number}/${of.part}`;
      const before = await this.materials.open(tx, { ...of, id, version: 0 });
      if (before.version !== base) throw new BomStale(id, base, before.version);
      const { purchases } = await this.materials.project(tx, before);
      const bought = new Set(purchases.flatMap((purchase) => purchase.lines.map(({ material }) => material)));
      const left = [...bought].filter((material) => !lines.some((line) => line.material === material));
      if (left.length > 0) throw new MaterialPurchased(id, left);
      const needs = lines.map((line, at) => ({ ...line, bom: id, place: at + 1 }));
      return this.materials.project(tx, await this.materials.saveBom(tx, { ...before, ...of, version: before.version + 1 }, needs));
    });
  }

  /** A purchase by its own number; said again with other content it corrects, what has arrived stays arrived. */
  purchase({ number, part, purchase, lines, ...bought }: NewPurchase, by: string): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const bom = await this.needBom(tx, `${number}/${part}`);
      await this.needMaterials(tx, bom.id, lines);
      const id = `${bom.id}/${purchase}`;
      const known = await this.materials.purchase(tx, id);
      const before = await this.materials.lines(tx, [id]);
      const next = corrected(id, before, lines);
      const seqNo = known?.seqNo ?? (await this.materials.purchases(tx, bom.id)).length + 1;
      const row = { ...bought, id, bom: bom.id, seqNo, enteredBy: by, version: (known?.version ?? 0) + 1 };
      if (!known || contentOf(known, before) !== contentOf(row, next)) await this.materials.savePurchase(tx, row, next);
      return this.materials.project(tx, bom);
    });
  }

  /** The day a material came, and what was wrong with it. */
  arrive(id: string, { material, arrivedOn, remark }: Arrival, by: string): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const known = await this.materials.purchase(tx, id);
      if (!known) throw new PurchaseUnknown(id);
      const bom = await this.needBom(tx, known.bom);
      const line = (await this.materials.lines(tx, [id])).find((each) => each.material === material);
      if (!line) throw new MaterialUnknown(id, [material]);
      const next = { ...line, arrivedOn, remark: remark || line.remark };
      if (hashOf(next) !== hashOf({ ...line }))
        await this.materials.saveArrival(tx, { ...known, enteredBy: by, version: known.version + 1 }, next);
      return this.materials.project(tx, bom);
    });
  }

  /** Locked: what is bought for a project is numbered one after another. */
  private async needBom(tx: Tx, id: string): Promise<Bom> {
    const bom = await this.materials.locked(tx, id);
    if (!bom) throw new BomUnknown(id);
    return bom;
  }

  private async needMaterials(tx: Tx, bom: string, lines: readonly { material: string }[]): Promise<void> {
    const needs = await this.materials.needs(tx, bom);
    const unknown = lines.filter(({ material }) => !needs.some((need) => need.material === material)).map(({ material }) => material);
    if (unknown.length > 0) throw new MaterialUnknown(bom, unknown);
  }
}

function corrected(id: string, before: readonly PurchaseLine[], lines: NewPurchase['lines']): PurchaseLine[] {
  const arrived = new Map(before.map(({ material, arrivedOn }) => [material, arrivedOn]));
  const lost = before.filter(({ arrivedOn, material }) => arrivedOn !== null && !lines.some((line) => line.material === material));
  if (lost.length === 0) return lines.map((line) => ({ ...line, purchase: id, arrivedOn: arrived.get(line.material) ?? null }));
  throw new MaterialArrived(
    id,
    lost.map(({ material }) => material),
  );
}

const contentOf = ({ supplier, purchasedOn }: Purchase, lines: readonly PurchaseLine[]): string =>
  hashOf([
    supplier,
    purchasedOn,
    lines.map(({ material, quantity, promisedFor, remark }) => [material, quantity, promisedFor, remark]).sort(),
  ]);
