import type { Tx } from '@gendan/platform';
import { standing } from '@gendan/procedure';
import { amountOf, type Terms } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import type { Projection, Recorded } from '../recording';
import { pairsOf, normalised } from '../search/pairs';
import { TermsRepository } from '../terms/terms.repository';
import { CaseRowsRepository } from './case-rows.repository';

/** Lists and search, from events. */
@Injectable()
export class CaseRowsProjection implements Projection {
  constructor(
    private readonly rows: CaseRowsRepository,
    private readonly terms: TermsRepository,
  ) {}

  async apply(tx: Tx, { caseId, rules, plan }: Recorded): Promise<void> {
    const terms = await this.terms.of(plan.terms.hash, tx);
    const now = standing(rules, plan, plan.at);
    await this.rows.write(tx, {
      id: caseId,
      kind: plan.kind,
      number: plan.number,
      procedureId: plan.procedure.id,
      procedureVersion: plan.procedure.version,
      customer: plan.cast['customer'] ?? plan.cast['shop'] ?? '',
      cast: [
        ...new Set([
          ...Object.values(plan.cast),
          ...rules.cast.filter((role) => plan.cast[role] === undefined).map((role) => `role:${role}`),
        ]),
      ],
      stage: now.stage,
      state: plan.closed ? 'closed' : plan.cancelled ? 'cancelled' : 'running',
      held: plan.holds.length > 0,
      breached: plan.breaches.length > 0,
      amount: terms ? amountOf(terms) : '0',
      currency: terms?.currency ?? '',
      delivery: terms?.delivery ?? null,
      termsHash: plan.terms.hash,
      rev: plan.rev,
      opened: new Date(plan.opened),
      updated: new Date(plan.at),
    });
    const text = searchText(plan.number, Object.values(plan.cast), terms);
    await this.rows.writeSearch(tx, { caseId, text, pairs: pairsOf(text) });
  }

  async drop(tx: Tx): Promise<void> {
    await this.rows.drop(tx);
  }
}

/** Number, what parties are called by their ids, P/O and other texts of the terms, goods. Their names are added when they are asked for. */
function searchText(number: string, parties: string[], terms: Terms | undefined): string {
  const extras = Object.entries(terms ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && !['currency', 'delivery', 'tolerancePercent', 'inspection'].includes(name) ? [value] : [],
  );
  const goods = (terms?.lines ?? []).flatMap(({ product, description }) => [product, description]);
  return normalised([number, ...parties.map((id) => id.replace(/^[a-zA-Z]+:/, '')), ...extras, ...goods].join(' '));
}
