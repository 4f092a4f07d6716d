import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Bom } from './bom.entity';
import { BomLine } from './bom-line.entity';
import type { Project } from './procurement';
import { Purchase } from './purchase.entity';
import { PurchaseLine } from './purchase-line.entity';

@Injectable()
export class MaterialsRepository {
  constructor(private readonly source: DataSource) {}

  /** Makes it when it is not there (version 0 until it is saved); locked. */
  async open(tx: Tx, bom: Bom): Promise<Bom> {
    await tx.createQueryBuilder().insert().into(Bom).values(bom).orIgnore().execute();
    return tx.findOneOrFail(Bom, { where: { id: bom.id }, lock: { mode: 'pessimistic_write' } });
  }

  locked(tx: Tx, id: string): Promise<Bom | null> {
    return tx.findOne(Bom, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  needs(tx: Tx, bom: string): Promise<BomLine[]> {
    return tx.find(BomLine, { where: { bom }, order: { place: 'asc' } });
  }

  async saveBom(tx: Tx, bom: Bom, needs: readonly BomLine[]): Promise<Bom> {
    await tx.delete(BomLine, { bom: bom.id });
    await tx.insert(BomLine, [...needs]);
    return tx.save(Bom, bom);
  }

  purchases(tx: Tx, bom: string): Promise<Purchase[]> {
    return tx.find(Purchase, { where: { bom }, order: { seqNo: 'asc' } });
  }

  purchase(tx: Tx, id: string): Promise<Purchase | null> {
    return tx.findOneBy(Purchase, { id });
  }

  lines(tx: Tx, purchases: readonly string[]): Promise<PurchaseLine[]> {
    return tx.find(PurchaseLine, { where: { purchase: In([...purchases]) }, order: { purchase: 'asc', material: 'asc' } });
  }

  async savePurchase(tx: Tx, purchase: Purchase, lines: readonly PurchaseLine[]): Promise<void> {
    await tx.save(Purchase, purchase);
    await tx.delete(PurchaseLine, { purchase: purchase.id });
    await tx.insert(PurchaseLine, [...lines]);
  }

  async saveArrival(tx: Tx, purchase: Purchase, line: PurchaseLine): Promise<void> {
    await tx.save(PurchaseLine, line);
    await tx.save(Purchase, purchase);
  }

  async projects(number: string, tx: Tx = this.source.manager): Promise<Project[]> {
    const boms = await tx.find(Bom, { where: { number }, order: { part: 'asc' } });
    return Promise.all(boms.map((bom) => this.project(tx, bom)));
  }

  async project(tx: Tx, bom: Bom): Promise<Project> {
    const purchases = await this.purchases(tx, bom.id);
    const bought = await this.lines(
      tx,
      purchases.map(({ id }) => id),
    );
    return {
      bom,
      needs: await this.needs(tx, bom.id),
      purchases: purchases.map((purchase) => ({ ...purchase, lines: bought.filter((line) => line.purchase === purchase.id) })),
    };
  }
}
