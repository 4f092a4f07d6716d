import { PartiesService, type RecordKeeper } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Complaint } from './complaint.entity';
import { ComplaintsRepository } from './complaints.repository';
import { SaidComplaint } from './complaints.shapes';

@Injectable()
export class ComplaintsService {
  constructor(
    private readonly complaints: ComplaintsRepository,
    private readonly parties: PartiesService,
  ) {}

  of(number: string): Promise<Complaint[]> {
    return this.complaints.of(number);
  }

  async ofCustomer(customer: string): Promise<Complaint[]> {
    return this.complaints.ofCustomer((await this.parties.one(customer)).id);
  }

  readonly keeper: RecordKeeper<SaidComplaint> = {
    shape: SaidComplaint,
    keep: async (tx, { number, by, values }) => {
      await this.complaints.save(tx, { ...values, number, enteredBy: by });
      return number;
    },
    drop: (tx, row) => this.complaints.remove(tx, row),
  };
}
