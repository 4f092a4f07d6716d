import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { ApiKey } from './api-key.entity';
import { Session } from './session.entity';

@Injectable()
export class SignInRepository {
  constructor(private readonly source: DataSource) {}

  async open(tx: Tx, session: Session): Promise<void> {
    await tx.insert(Session, session);
  }

  session(tokenHash: string): Promise<Session | null> {
    return this.source.manager.findOneBy(Session, { tokenHash });
  }

  async seen(tokenHash: string, at: Date): Promise<void> {
    await this.source.manager.update(Session, { tokenHash }, { seenAt: at });
  }

  async end(tokenHash: string): Promise<void> {
    await this.source.manager.delete(Session, { tokenHash });
  }

  async endAllOf(tx: Tx, person: string): Promise<void> {
    await tx.delete(Session, { person });
  }

  async forgetExpired(at: Date): Promise<void> {
    await this.source.manager.delete(Session, { expiresAt: LessThan(at) });
  }

  async addKey(key: ApiKey): Promise<void> {
    await this.source.manager.insert(ApiKey, key);
  }

  keyByHash(keyHash: string): Promise<ApiKey | null> {
    return this.source.manager.findOneBy(ApiKey, { keyHash, revokedAt: IsNull() });
  }

  keys(): Promise<ApiKey[]> {
    return this.source.manager.find(ApiKey, { order: { madeAt: 'desc' } });
  }

  async revokeKey(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.source.manager.update(ApiKey, { id, revokedAt: IsNull() }, { revokedAt: at });
    return affected === 1;
  }
}
