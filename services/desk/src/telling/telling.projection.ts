import type { Tx } from '@gendan/platform';
import { recordRulesOf } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Projection, Recorded } from '../recording';
import { TermsRepository } from '../terms/terms.repository';
import type { Saying } from './saying';
import { keeperOf, messageOf, sayingsOf, saysAnything, stands } from './sayings-of';
import { TellingRepository } from './telling.repository';
import type { Told } from './told.entity';

/** What services are to know of a case, put in the outbox in the transaction of the events that say so. */
@Injectable()
export class TellingProjection implements Projection {
  constructor(
    private readonly rows: TellingRepository,
    private readonly terms: TermsRepository,
  ) {}

  async apply(tx: Tx, { caseId, rules, plan }: Recorded): Promise<void> {
    if (!saysAnything(rules)) return;
    const told = await this.rows.of(tx, caseId);
    const said = sayingsOf(rules, plan, recordRulesOf(rules).length > 0 ? await this.terms.of(plan.terms.hash, tx) : undefined);
    const news = said.filter((saying) => isNews(told.get(saying.thing), saying, plan.rev)).map((saying) => ({ saying, gone: false }));
    const things = new Set(said.map(({ thing }) => thing));
    const gone = [...told.values()]
      .filter((each) => !each.gone && each.rev < plan.rev && !things.has(each.thing) && !stands(each.thing, plan))
      .map((each) => ({ saying: { ...each, to: keeperOf(each.thing) }, gone: true }));
    for (const { saying, gone: isGone } of [...gone, ...news]) {
      const { thing, to, content } = saying;
      await this.rows.tell(tx, { caseId, thing, rev: plan.rev, content, gone: isGone }, to, messageOf(plan, saying, isGone));
    }
  }

  /** What was told stays told. */
  async drop(): Promise<void> {}
}

/** A rebuild comes past revisions that have been told of, and tells only what never was. */
function isNews(before: Told | undefined, { content }: Saying, rev: number): boolean {
  if (!before) return true;
  return before.rev < rev && (before.gone || !isDeepStrictEqual(before.content, content));
}
