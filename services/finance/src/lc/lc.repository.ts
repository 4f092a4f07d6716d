import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LcVersion } from './lc-version.entity';
import { Lc } from './lc.entity';

@Injectable()
export class LcRepository {
  constructor(private readonly source: DataSource) {}

  /** Makes it when it is not there; locked. */
  async open(tx: Tx, lc: Lc): Promise<Lc> {
    const { caseNumber, part, number } = lc;
    await tx.createQueryBuilder().insert().into(Lc).values(lc).orIgnore().execute();
    return tx.findOneOrFail(Lc, { where: { caseNumber, part, number }, lock: { mode: 'pessimistic_write' } });
  }

  versions(tx: Tx, lc: string): Promise<LcVersion[]> {
    return tx.find(LcVersion, { where: { lc }, order: { version: 'asc' } });
  }

  async save(tx: Tx, version: LcVersion): Promise<void> {
    await tx.save(LcVersion, version);
  }

  /** An L/C of which no version is left is gone. */
  async remove(tx: Tx, { lc, version }: Pick<LcVersion, 'lc' | 'version'>): Promise<void> {
    await tx.delete(LcVersion, { lc, version });
    if (!(await tx.existsBy(LcVersion, { lc }))) await tx.delete(Lc, { id: lc });
  }

  async of(caseNumber: string): Promise<{ lc: Lc; versions: LcVersion[] }[]> {
    const { manager } = this.source;
    const found = await manager.find(Lc, { where: { caseNumber }, order: { part: 'asc', number: 'asc' } });
    return Promise.all(found.map(async (lc) => ({ lc, versions: await this.versions(manager, lc.id) })));
  }

  async add(tx: Tx, version: LcVersion): Promise<void> {
    await tx.insert(LcVersion, version);
  }
}
