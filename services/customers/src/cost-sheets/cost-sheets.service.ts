import { PartiesService, type RecordKeeper } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { CostSheet } from './cost-sheet.entity';
import { CostSheetsRepository } from './cost-sheets.repository';
import { SaidCostSheet } from './cost-sheets.shapes';

@Injectable()
export class CostSheetsService {
  constructor(
    private readonly sheets: CostSheetsRepository,
    private readonly parties: PartiesService,
  ) {}

  of(number: string): Promise<CostSheet[]> {
    return this.sheets.of({ number });
  }

  async ofCustomer(customer: string): Promise<CostSheet[]> {
    return this.sheets.of({ customer: (await this.parties.one(customer)).id });
  }

  readonly keeper: RecordKeeper<SaidCostSheet> = {
    shape: SaidCostSheet,
    keep: async (tx, { number, by, values }) => {
      await this.sheets.save(tx, { ...values, number, enteredBy: by });
      return [number, values.part, values.version].join('/');
    },
    drop: async (tx, row) => {
      const [number = '', part = '', version] = row.split('/');
      await this.sheets.remove(tx, { number, part, version: Number(version) });
    },
  };
}
