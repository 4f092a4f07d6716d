import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../postgres';
import { Clearance } from './clearance.entity';

@Injectable()
export class ClearancesRepository {
  async grant(tx: Tx, clearance: Pick<Clearance, 'key' | 'what' | 'number' | 'part'>): Promise<void> {
    await tx.upsert(Clearance, { ...clearance, grantedAt: new Date(), revokedAt: null, usedAt: null }, ['key']);
  }

  find(tx: Tx, key: string): Promise<Clearance | null> {
    return tx.findOne(Clearance, { where: { key }, lock: { mode: 'pessimistic_write' } });
  }

  async revoke(tx: Tx, key: string): Promise<void> {
    await tx.update(Clearance, { key, revokedAt: IsNull() }, { revokedAt: new Date() });
  }

  /** Those that stand for this part or the whole case, locked: a revocation waits until what they clear is done or given up. */
  standing(tx: Tx, what: string, number: string, part: string): Promise<Clearance[]> {
    return tx.find(Clearance, { where: { what, number, part: In(['', part]), revokedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  async used(tx: Tx, keys: string[], at: Date): Promise<void> {
    await tx.update(Clearance, { key: In(keys) }, { usedAt: at });
  }
}
