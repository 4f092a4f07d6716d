import type { CaseView } from '@gendan/contracts';
import { sentenceOf } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { Letters } from '../letters/letters.service';
import { Names } from '../names/names';
import { CaseViews } from './case-views.service';
import { LateRefusalsRepository } from './late-refusals.repository';

/** What was promised on a case and did not come about: somebody has to see it. */
@Injectable()
export class LooseEnds {
  constructor(
    private readonly refusals: LateRefusalsRepository,
    private readonly letters: Letters,
    private readonly views: CaseViews,
    private readonly names: Names,
  ) {}

  async of(caseId: string): Promise<Pick<CaseView, 'notDone' | 'undelivered'>> {
    return { notDone: await this.notDone(caseId), undelivered: await this.letters.undelivered(caseId) };
  }

  private async notDone(caseId: string): Promise<CaseView['notDone']> {
    const late = await this.refusals.of(caseId);
    if (late.length === 0) return [];
    const words = await this.views.words(await this.views.file(caseId));
    const names = await this.names.of(late.flatMap(({ body, refusal }) => [body.by?.person, refusal.details?.['person']].filter(isText)));
    return late.map(({ id, at, body: { kind = '', milestone, by }, refusal }) => ({
      id,
      kind,
      at: at.toISOString(),
      ...(milestone && { milestone }),
      by: by?.person ?? '',
      sentence: sentenceOf(refusal, words, names),
    }));
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
