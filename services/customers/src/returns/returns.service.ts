import { PartiesService, type RecordKeeper } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { ReturnsRepository } from './returns.repository';
import { type ReturnWithRepairs, SaidReturn } from './returns.shapes';

@Injectable()
export class ReturnsService {
  constructor(
    private readonly returns: ReturnsRepository,
    private readonly parties: PartiesService,
  ) {}

  of(number: string): Promise<ReturnWithRepairs[]> {
    return this.returns.of(number);
  }

  async ofCustomer(customer: string): Promise<ReturnWithRepairs[]> {
    return this.returns.ofCustomer((await this.parties.one(customer)).id);
  }

  readonly keeper: RecordKeeper<SaidReturn> = {
    shape: SaidReturn,
    keep: async (tx, { number, by, values }) => {
      await this.returns.save(tx, { ...values, number, enteredBy: by });
      return number;
    },
    drop: (tx, row) => this.returns.remove(tx, row),
  };
}
