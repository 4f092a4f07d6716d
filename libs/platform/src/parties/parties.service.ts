import { Inject, Injectable } from '@nestjs/common';
import { isTaken } from '../postgres';
import { Transactions } from '../transactions.repository';
import { KEPT_PARTIES, type KeptParties } from './kept-parties';
import { PartyKindUnknown, PartyStale, PartyUnknown } from './parties.errors';
import { PartiesRepository } from './parties.repository';
import type { Party } from './party.entity';

@Injectable()
export class PartiesService {
  constructor(
    private readonly parties: PartiesRepository,
    private readonly transactions: Transactions,
    @Inject(KEPT_PARTIES) private readonly kept: Pick<KeptParties, 'kinds'>,
  ) {}

  /** In the order asked; unknown ones are left out. */
  async byIds(ids: readonly string[]): Promise<Party[]> {
    const found = await this.parties.byIds(ids);
    return ids.flatMap((id) => found.filter((each) => each.id === id));
  }

  async one(id: string): Promise<Party> {
    const [found] = await this.byIds([id]);
    if (!found) throw new PartyUnknown(id);
    return found;
  }

  find(text: string, kind?: string, limit = 20): Promise<Party[]> {
    return this.parties.find(text.trim(), kind, Math.min(Math.max(limit, 1), 200));
  }

  /** Files a party (base 0) or changes the version that was read. */
  async save(party: Omit<Party, 'version'>, base: number): Promise<Party> {
    const { kinds } = this.kept;
    if (!new RegExp(`^(${kinds.join('|')}):[a-z0-9][a-z0-9-]{0,59}$`).test(party.id)) throw new PartyKindUnknown(party.id, kinds);
    const next = { ...party, version: base + 1 };
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

  /** Files those that are not there yet; whatever has been changed since stays as it is. */
  async fileMissing(parties: readonly Omit<Party, 'version'>[]): Promise<void> {
    const known = new Set((await this.byIds(parties.map(({ id }) => id))).map(({ id }) => id));
    for (const party of parties.filter(({ id }) => !known.has(id))) await this.save(party, 0);
  }
}
