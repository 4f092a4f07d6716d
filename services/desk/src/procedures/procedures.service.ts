import type { ProcedureRow, ProcedureView } from '@gendan/contracts';
import { baseVersion, type Fault, HIGHEST_VERSION, type Procedure, type Words, builtIn, check, parseProcedure } from '@gendan/procedure';
import { LOG, type Log } from '@gendan/platform';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Reader } from '../sign-in/reader';
import { Editions, versionOf } from './editions';
import { ProcedureFaulty, UnknownProcedure, VersionTaken, VersionTooHigh } from './procedures.errors';
import { ProceduresRepository } from './procedures.repository';
import type { ProcedureVersionEntity } from './procedure-version.entity';

/** Procedures as published: by id and version, immutable. The built-in ones are published when the desk starts. */
@Injectable()
export class Procedures implements OnApplicationBootstrap {
  private readonly kept = new Map<string, ProcedureVersionEntity>();

  constructor(
    private readonly repository: ProceduresRepository,
    private readonly editions: Editions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const procedure of builtIn) {
      await this.keep(procedure, 'system', true).catch((error: unknown) => {
        this.log.error(
          { err: error, procedure: procedure.rules.id },
          'a built-in procedure differs from what is published under its version',
        );
      });
    }
  }

  async version(id: string, version: number): Promise<ProcedureVersionEntity> {
    const key = `${id}@${version}`;
    const known = this.kept.get(key);
    if (known) return known;
    const found = await this.repository.version(id, version);
    if (!found) throw new UnknownProcedure(id, version);
    this.kept.set(key, found);
    return found;
  }
  async latest(id: string): Promise<ProcedureVersionEntity> {
    const found = await this.repository.latest(id);
    if (!found) throw new UnknownProcedure(id);
    return found;
  }
  /** The newest version as published, without what the house has set in it. */
  async base(id: string): Promise<ProcedureVersionEntity> {
    return this.version(id, baseVersion((await this.latest(id)).version));
  }
  async words(id: string, version: number): Promise<Words> {
    return (await this.version(id, version)).words;
  }

  async list(): Promise<ProcedureRow[]> {
    return (await this.repository.list()).map(rowOf);
  }
  async view(id: string, version?: number): Promise<ProcedureView> {
    const found = version === undefined ? await this.latest(id) : await this.version(id, version);
    return {
      ...rowOf(found),
      rules: found.rules,
      words: found.words,
      warnings: check(found.rules, found.words).filter(({ level }) => level === 'warning'),
    };
  }

  /** Checks it and makes it a version for ever; the same content again is the same version. */
  async publish(json: unknown, by: Reader): Promise<ProcedureView> {
    const read = parseProcedure(json);
    if (!read.procedure) throw new ProcedureFaulty(read.faults);
    const faults: Fault[] = check(read.procedure.rules, read.procedure.words);
    if (faults.some(({ level }) => level === 'error')) throw new ProcedureFaulty(faults);
    if (read.procedure.rules.version > HIGHEST_VERSION) throw new VersionTooHigh(read.procedure.rules.version, HIGHEST_VERSION);
    await this.keep(read.procedure, by.id, false);
    return this.view(read.procedure.rules.id, read.procedure.rules.version);
  }

  private async keep({ rules, words }: Procedure, by: string, isBuiltIn: boolean): Promise<void> {
    const row = { ...versionOf({ rules, words }), builtIn: isBuiltIn, publishedBy: by };
    if (await this.repository.publish(row)) return this.editions.carryOver(rules.id);
    const there = await this.version(rules.id, rules.version);
    if (there.hash === row.hash) return;
    const { version } = await this.latest(rules.id);
    throw new VersionTaken(rules.id, rules.version, baseVersion(version) + 1);
  }
}

const rowOf = ({ id, version, hash, kind, words, builtIn: isBuiltIn, publishedAt }: ProcedureVersionEntity): ProcedureRow => ({
  id,
  version,
  hash,
  kind,
  title: words.title,
  builtIn: isBuiltIn,
  publishedAt: publishedAt.toISOString(),
});
