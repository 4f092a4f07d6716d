import { Injectable } from '@nestjs/common';
import type { Tx } from '../postgres';
import { Effect } from './effect.entity';

@Injectable()
export class EffectsRepository {
  /** The row of this key, if there is one; until the transaction ends nobody else has this key. */
  async claim(tx: Tx, key: string): Promise<Effect | null> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('effect.' || $1, 0))`, [key]);
    return tx.findOneBy(Effect, { key });
  }

  async keep(tx: Tx, effect: Omit<Effect, 'changedAt'>): Promise<void> {
    await tx.upsert(Effect, { ...effect, changedAt: new Date() } as Parameters<typeof tx.upsert<Effect>>[1], ['key']);
  }

  /** Whatever the work wrote is taken back when it throws; the transaction around it goes on. */
  attempt<R>(tx: Tx, work: (tx: Tx) => Promise<R>): Promise<R> {
    return tx.transaction(work);
  }
}
