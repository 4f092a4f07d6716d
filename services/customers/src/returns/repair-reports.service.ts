import type { RecordKeeper } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { ReturnsRepository } from './returns.repository';
import { SaidRepairReport } from './returns.shapes';

@Injectable()
export class RepairReportsService {
  constructor(private readonly returns: ReturnsRepository) {}

  readonly keeper: RecordKeeper<SaidRepairReport> = {
    shape: SaidRepairReport,
    keep: async (tx, { number, by, values }) => {
      await this.returns.saveRepair(tx, { ...values, number, enteredBy: by });
      return `${number}/${values.version}`;
    },
    drop: async (tx, row) => {
      const [number = '', version] = row.split('/');
      await this.returns.removeRepair(tx, { number, version: Number(version) });
    },
  };
}
