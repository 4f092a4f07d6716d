import type { DoneTogether } from '@gendan/contracts';
import { Refusal } from '@gendan/platform';
import type { Command } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { CaseActs } from './case-acts.service';
import { CaseFilesRepository } from './case-files.repository';
import type { CaseFile } from '../recording';

/** A command each: more would keep the caller waiting. */
const AT_ONCE = 25;
/** How many cases to look for: one more than are done says that there are more. */
export const LOOKED_FOR = AT_ONCE + 1;

/** The same act in many cases; what one of them refuses keeps no other back. */
@Injectable()
export class ActsTogether {
  constructor(
    private readonly files: CaseFilesRepository,
    private readonly acts: CaseActs,
  ) {}

  /** `found`: up to `LOOKED_FOR` cases in the order of their ids. */
  async perform(found: readonly string[], commandFor: (file: CaseFile) => Command): Promise<DoneTogether> {
    const ids = found.slice(0, AT_ONCE);
    const refused: DoneTogether['refused'] = [];
    for (const file of (await this.files.of(ids)).values()) {
      try {
        await this.acts.perform(file, commandFor(file));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ number: file.number, zh: error.zh, en: error.en });
      }
    }
    const next = found.length > AT_ONCE ? ids.at(-1) : undefined;
    return { done: ids.length - refused.length, refused, ...(next && { next }) };
  }
}
