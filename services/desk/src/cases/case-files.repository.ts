import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { CommandEntity } from '../recording/command.entity';
import { CaseEntity } from '../recording/case.entity';
import { RulesEntity } from '../recording/rules.entity';
import type { CaseFile } from '../recording';

/** Several case files at once, for lists. */
@Injectable()
export class CaseFilesRepository {
  constructor(private readonly source: DataSource) {}

  async of(ids: string[]): Promise<Map<string, CaseFile>> {
    if (ids.length === 0) return new Map();
    const cases = await this.source.getRepository(CaseEntity).findBy({ id: In(ids) });
    const rules = await this.source.getRepository(RulesEntity).findBy({ hash: In([...new Set(cases.map((each) => each.rules))]) });
    const byHash = new Map(rules.map(({ hash, body }) => [hash, body]));
    const files = cases.flatMap(({ id, kind, number, plan, chain, rev, epoch, frozen, rules: hash }): CaseFile[] => {
      const body = byHash.get(hash);
      return plan && body ? [{ id, kind, number, rules: body, plan, chain, rev, epoch, ...(frozen && { frozen }) }] : [];
    });
    return new Map(files.map((file) => [file.id, file]));
  }

  /** Taken in and not yet answered by the engine. */
  waiting(caseId: string): Promise<CommandEntity[]> {
    return this.source.getRepository(CommandEntity).find({ where: { caseId, state: 'waiting' }, order: { takenIn: 'asc' } });
  }
}
