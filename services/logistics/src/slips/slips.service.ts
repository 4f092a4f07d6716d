import { hashOf } from '@gendan/platform';
import { Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Slip } from './slip.entity';
import { CopyBeforeSlip, SlipUnknown, SlipWithFinance } from './slips.errors';
import { SlipsRepository } from './slips.repository';

export type IssuedSlip = Pick<Slip, 'caseNumber' | 'part' | 'kind' | 'number' | 'issuedOn'>;

@Injectable()
export class SlipsService {
  constructor(
    private readonly slips: SlipsRepository,
    private readonly transactions: Transactions,
  ) {}

  of(caseNumber: string): Promise<Slip[]> {
    return this.slips.of(caseNumber);
  }

  /** The same again changes nothing; another day or part corrects it while finance has no copy. */
  issue(issued: IssuedSlip, by: string): Promise<Slip> {
    return this.transactions.run(async (tx) => {
      const id = `${issued.caseNumber}/${issued.kind}/${issued.number}`;
      const before = await this.slips.open(tx, { ...issued, id, financeOn: null, enteredBy: by, version: 0 });
      const next = { ...before, ...issued };
      if (before.version > 0 && hashOf(next) === hashOf({ ...before })) return before;
      if (before.financeOn) throw new SlipWithFinance(id, before.financeOn);
      return this.slips.save(tx, { ...next, enteredBy: by, version: before.version + 1 });
    });
  }

  handToFinance(id: string, on: string, by: string): Promise<Slip> {
    return this.transactions.run(async (tx) => {
      const slip = await this.slips.locked(tx, id);
      if (!slip) throw new SlipUnknown(id);
      if (on < slip.issuedOn) throw new CopyBeforeSlip(id, slip.issuedOn, on);
      if (slip.financeOn === on) return slip;
      return this.slips.save(tx, { ...slip, financeOn: on, enteredBy: by, version: slip.version + 1 });
    });
  }
}
