import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { LcVersion } from './lc-version.entity';
import { Lc } from './lc.entity';

@Injectable()
export class LcRepository {
  /** Makes it when it is not there; locked. */
  async open(tx: Tx, lc: Lc): Promise<Lc> {
    const { caseNumber, part, number } = lc;
    await tx.createQueryBuilder().insert().into(Lc).values(lc).orIgnore().execute();
    return tx.findOneOrFail(Lc, { where: { caseNumber, part, number }, lock: { mode: 'pessimistic_write' } });
  }

  versions(tx: Tx, lc: string): Promise<LcVersion[]> {
    return tx.find(LcVersion, { where: { lc }, order: { version: 'asc' } });
  }

  async add(tx: Tx, version: LcVersion): Promise<void> {
    await tx.insert(LcVersion, version);
  }
}
