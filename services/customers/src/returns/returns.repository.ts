import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { RepairReport } from './repair-report.entity';
import { Return } from './return.entity';
import type { ReturnWithRepairs } from './returns.shapes';

@Injectable()
export class ReturnsRepository {
  constructor(private readonly source: DataSource) {}

  async save(tx: Tx, row: Return): Promise<void> {
    await tx.save(Return, row);
  }

  async remove(tx: Tx, number: string): Promise<void> {
    await tx.delete(Return, { number });
  }

  async saveRepair(tx: Tx, report: RepairReport): Promise<void> {
    await tx.save(RepairReport, report);
  }

  async removeRepair(tx: Tx, key: Pick<RepairReport, 'number' | 'version'>): Promise<void> {
    await tx.delete(RepairReport, key);
  }

  /** A return itself, or what came back of an order: the latest first. */
  of(number: string): Promise<ReturnWithRepairs[]> {
    return this.find([{ number }, { order: number }]);
  }

  ofCustomer(customer: string): Promise<ReturnWithRepairs[]> {
    return this.find([{ customer }]);
  }

  private async find(where: Partial<Pick<Return, 'number' | 'order' | 'customer'>>[]): Promise<ReturnWithRepairs[]> {
    const { manager } = this.source;
    const rows = await manager.find(Return, { where, order: { bookedOn: 'desc', number: 'asc' }, take: 200 });
    const repairs = await manager.find(RepairReport, {
      where: { number: In(rows.map(({ number }) => number)) },
      order: { version: 'desc' },
    });
    return rows.map((row) => ({ ...row, repairs: repairs.filter(({ number }) => number === row.number) }));
  }
}
