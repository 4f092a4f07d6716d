import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SettingEntity } from './setting.entity';

@Injectable()
export class SettingsRepository {
  constructor(private readonly source: DataSource) {}

  /** Every version, newest first. */
  all(procedure?: string, tx: Tx = this.source.manager): Promise<SettingEntity[]> {
    return tx.getRepository(SettingEntity).find({ where: procedure ? { procedure } : {}, order: { version: 'desc' } });
  }

  /** False when that version is there already. */
  async add({ procedure, name, version, value, by }: NewSetting, tx: Tx = this.source.manager): Promise<boolean> {
    const made: unknown[] = await tx.query(
      `insert into "setting" ("procedure", "name", "version", "value", "by", "at") values ($1, $2, $3, $4, $5, now()) on conflict do nothing returning 1`,
      [procedure, name, version, value === undefined ? null : JSON.stringify(value), by],
    );
    return made.length > 0;
  }
}

type NewSetting = Omit<SettingEntity, 'at' | 'value'> & { value: SettingEntity['value'] | undefined };
