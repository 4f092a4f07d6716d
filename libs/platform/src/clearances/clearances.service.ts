import { Inject, Injectable } from '@nestjs/common';
import type { EffectAct } from '../effects/effects.service';
import type { Tx } from '../postgres';
import { ClearanceUnknown, ClearanceUsed, NotCleared } from './clearances.errors';
import { ClearancesRepository } from './clearances.repository';

/** What this service does only with a case's leave. */
export const CLEARED_ACTS = Symbol('cleared acts');

@Injectable()
export class ClearancesService {
  constructor(
    private readonly clearances: ClearancesRepository,
    @Inject(CLEARED_ACTS) private readonly known: readonly string[],
  ) {}

  /** Goes on only with the leave of every part of every case concerned; the clearances are used by it. */
  async need(tx: Tx, what: string, concerned: readonly { number: string; part: string }[]): Promise<void> {
    // always in the same order: two acts over the same cases must not wait for each other
    const ordered = [...concerned].sort((a, b) => (`${a.number}/${a.part}` < `${b.number}/${b.part}` ? -1 : 1));
    const missing: { number: string; part: string }[] = [];
    const used: string[] = [];
    for (const { number, part } of ordered) {
      const standing = await this.clearances.standing(tx, what, number, part);
      if (standing.length === 0) missing.push({ number, part });
      used.push(...standing.map(({ key }) => key));
    }
    if (missing.length > 0) throw new NotCleared(what, missing);
    await this.clearances.used(tx, used, new Date());
  }

  actFor(what: string): EffectAct {
    return {
      act: async (tx, { key, number, part }) => {
        if (!this.known.includes(what)) throw new ClearanceUnknown(what, this.known);
        await this.clearances.grant(tx, { key, what, number, part });
      },
      undo: async (tx, key) => {
        const clearance = await this.clearances.find(tx, key);
        if (clearance?.usedAt) throw new ClearanceUsed(what, clearance.usedAt.toISOString());
        if (clearance) await this.clearances.revoke(tx, key);
      },
    };
  }
}
