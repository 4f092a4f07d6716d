import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { BillOfLading } from './bill-of-lading.entity';
import { Original } from './original.entity';

export type Bill = BillOfLading & { originals: Original[] };

@Injectable()
export class BillsRepository {
  constructor(private readonly source: DataSource) {}

  /** False when there is a bill of this number already. */
  async add(tx: Tx, { originals, ...bill }: Bill): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(BillOfLading).values(bill).orIgnore().returning('id').execute();
    if ((raw as unknown[]).length === 0) return false;
    await tx.insert(Original, originals);
    return true;
  }

  async byNumber(tx: Tx, number: string): Promise<Bill | null> {
    const found = await tx.findOneBy(BillOfLading, { number });
    return found && this.withOriginals(tx, found);
  }

  async locked(tx: Tx, id: string): Promise<Bill | null> {
    const found = await tx.findOne(BillOfLading, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return found && this.withOriginals(tx, found);
  }

  async save(tx: Tx, { originals, ...bill }: Bill): Promise<void> {
    await tx.save(BillOfLading, bill);
    await tx.save(Original, originals);
  }

  async ofShipments(shipments: readonly string[]): Promise<Bill[]> {
    const manager = this.source.manager;
    const bills = await manager.find(BillOfLading, { where: { shipment: In([...shipments]) }, order: { issuedOn: 'asc' } });
    return Promise.all(bills.map((bill) => this.withOriginals(manager, bill)));
  }

  private async withOriginals(tx: Tx, bill: BillOfLading): Promise<Bill> {
    return { ...bill, originals: await tx.find(Original, { where: { bill: bill.id }, order: { n: 'asc' } }) };
  }
}
