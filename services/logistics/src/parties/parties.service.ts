import { isTaken } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../transactions.repository';
import { KINDS, type PartyRow } from './kept-parties.entity';
import { PartyKindUnknown, PartyStale, PartyUnknown } from './parties.errors';
import { PartiesRepository } from './parties.repository';

@Injectable()
export class PartiesService {
  constructor(
    private readonly parties: PartiesRepository,
    private readonly transactions: Transactions,
  ) {}

  /** In the order asked; unknown ones are left out. */
  async byIds(ids: readonly string[]): Promise<PartyRow[]> {
    const found = await this.parties.byIds(ids);
    return ids.flatMap((id) => found.filter((each) => each.id === id));
  }

  async one(id: string): Promise<PartyRow> {
    const [found] = await this.byIds([id]);
    if (!found) throw new PartyUnknown(id);
    return found;
  }

  find(text: string, kind?: string, limit = 20): Promise<PartyRow[]> {
    return this.parties.find(text.trim(), kind, Math.min(Math.max(limit, 1), 200));
  }

  /** Files a party (base 0) or changes the version that was read. */
  async save(party: Omit<PartyRow, 'version'>, base: number): Promise<PartyRow> {
    if (!new RegExp(`^(${KINDS.join('|')}):[a-z0-9][a-z0-9-]{0,59}$`).test(party.id)) throw new PartyKindUnknown(party.id, KINDS);
    const next = { ...party, version: base + 1 } as PartyRow;
    await this.transactions
      .run(async (tx) => {
        const before = await this.parties.locked(tx, party.id);
        if ((before?.version ?? 0) !== base) throw new PartyStale(party.id, base, before?.version ?? 0);
        await (before ? this.parties.save(tx, next) : this.parties.insert(tx, next));
      })
      .catch((error: unknown) => {
        throw isTaken(error) ? new PartyStale(party.id, base, 1) : error;
      });
    return this.one(party.id);
  }
}
