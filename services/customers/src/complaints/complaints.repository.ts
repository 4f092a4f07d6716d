import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Complaint } from './complaint.entity';

@Injectable()
export class ComplaintsRepository {
  constructor(private readonly source: DataSource) {}

  async save(tx: Tx, complaint: Complaint): Promise<void> {
    await tx.save(Complaint, complaint);
  }

  async remove(tx: Tx, number: string): Promise<void> {
    await tx.delete(Complaint, { number });
  }

  /** A complaint itself, or what was complained of an order: the latest first. */
  of(number: string): Promise<Complaint[]> {
    return this.find([{ number }, { order: number }]);
  }

  ofCustomer(customer: string): Promise<Complaint[]> {
    return this.find([{ customer }]);
  }

  private find(where: Partial<Pick<Complaint, 'number' | 'order' | 'customer'>>[]): Promise<Complaint[]> {
    return this.source.manager.find(Complaint, { where, order: { takenOn: 'desc', number: 'asc' }, take: 200 });
  }
}
