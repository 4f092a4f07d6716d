import { LOG, type Log, type Tx } from '@gendan/platform';
import { baseVersion, choiceFault, type Choices, editionOf, hashOf, nameNow, nextEdition, type Procedure } from '@gendan/procedure';
import { Inject, Injectable } from '@nestjs/common';
import { choiceName, choicesIn } from '../settings/choices-kept';
import { SettingsRepository } from '../settings/settings.repository';
import type { ProcedureVersionEntity } from './procedure-version.entity';
import { ProceduresRepository } from './procedures.repository';

/** What a house sets in a procedure's structure is published as an edition of it: a version like any other, adopted like any other. */
@Injectable()
export class Editions {
  constructor(
    private readonly procedures: ProceduresRepository,
    private readonly settings: SettingsRepository,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async publish(base: Procedure, choices: Choices, { latest, by, tx }: { latest: number; by: string; tx: Tx }): Promise<void> {
    const edition = editionOf(base, choices, nextEdition(latest));
    await this.procedures.publish({ ...versionOf(edition), builtIn: false, publishedBy: by }, tx);
  }

  /** A new version of a procedure takes over what the house has set, as far as it still fits; the rest is the procedure's own again. */
  async carryOver(id: string): Promise<void> {
    await this.procedures.inTurn(id, async (tx) => {
      const base = await this.procedures.latest(id, tx);
      const rows = await this.settings.all(id, tx);
      if (!base || baseVersion(base.version) !== base.version) return;
      const fits: Choices = {};
      for (const { kind, name, value, row } of choicesIn(rows)) {
        const now = nameNow(base, kind, name);
        const tried = { ...fits, [kind]: { ...fits[kind], [now]: value } };
        const fault = choiceFault(base, kind, now, tried);
        if (!fault) Object.assign(fits, tried);
        else this.log.warn({ procedure: id, setting: row.name, fault: fault.code }, 'what the house had set does not fit the new version');
        if (!fault && now === name) continue;
        await this.settings.add({ ...row, version: row.version + 1, value: undefined, by: 'system' }, tx);
        if (fault) continue;
        const renamed = choiceName(kind, now);
        const version = rows.find((each) => each.name === renamed)?.version ?? 0;
        await this.settings.add({ ...row, name: renamed, version: version + 1, by: 'system' }, tx);
      }
      if (Object.keys(fits).length > 0) await this.publish(base, fits, { latest: base.version, by: 'system', tx });
    });
  }
}

/** Rules and words with what they are found by. */
export function versionOf({ rules, words }: Procedure): Omit<ProcedureVersionEntity, 'builtIn' | 'publishedBy'> {
  const hash = hashOf({ rules, words });
  return { id: rules.id, version: rules.version, hash, kind: rules.for, rules, words, publishedAt: new Date() };
}
