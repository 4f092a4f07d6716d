import { HIGHEST_VERSION, type Opening, type Rules, type Values } from '@gendan/procedure';
import { OpenCase as OpenCaseSchema } from '@gendan/contracts';
import type { Terms } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Procedures } from '../procedures/procedures.service';
import type { CaseFile, ChildCases } from '../recording';
import { TermsRepository } from '../terms/terms.repository';
import { CaseOpening } from './case-opening.service';

/**
 * A case opened out of a case: the terms go along whole where the effect carries any of them, facts as further terms under their field's name,
 * people and parties in the roles that both know.
 */
@Injectable()
export class ChildCaseOpening implements ChildCases {
  // the recording that asks is what the opening stands on: neither could be built first
  constructor(private readonly modules: ModuleRef) {}

  async opening(parent: CaseFile, { number, kind, carry }: Asked): Promise<{ opening: Opening; rules: Rules } | undefined> {
    const procedure = await this.procedure(parent, kind);
    if (!procedure) return undefined;
    const { customer, shop, ...others } = parent.plan.cast;
    const known = new Set([...procedure.rules.cast, ...procedure.rules.parties]);
    const wanted = OpenCaseSchema.parse({
      kind,
      number,
      procedure: { id: procedure.rules.id, version: procedure.rules.version },
      ...((customer ?? shop) && { customer: customer ?? shop }),
      terms: await this.terms(parent, carry),
      cast: Object.fromEntries(Object.entries(others).filter(([role]) => known.has(role))),
    });
    const { opening, rules } = await this.modules.get(CaseOpening, { strict: false }).draw(wanted, { id: ownerOf(parent) });
    return { opening: { ...opening, origin: { case: parent.id, carry } }, rules };
  }

  /** A setting may name the procedure (`orderProcedure`); else the one published last for that kind. */
  private async procedure({ rules, plan }: CaseFile, kind: string): Promise<{ rules: Rules } | undefined> {
    const procedures = this.modules.get(Procedures, { strict: false });
    const named = plan.settings[`${kind}Procedure`] ?? rules.settings[`${kind}Procedure`];
    if (typeof named === 'string') return procedures.latest(named);
    const last = (await procedures.list())
      .filter((one) => one.kind === kind && one.version <= HIGHEST_VERSION)
      .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))[0];
    return last && procedures.latest(last.id);
  }

  private async terms({ plan }: CaseFile, carry: Values): Promise<Record<string, unknown>> {
    const facts = Object.entries(carry).flatMap(([path, value]) =>
      path.startsWith('facts.') ? [[path.split('.').at(-1) ?? '', value]] : [],
    );
    const agreed = Object.keys(carry).some((path) => path.startsWith('terms.'))
      ? await this.modules.get(TermsRepository, { strict: false }).of(plan.terms.hash)
      : undefined;
    return { ...(agreed ?? NOTHING_AGREED), ...Object.fromEntries(facts) };
  }
}

type Asked = { number: string; kind: string; carry: Values };
const NOTHING_AGREED: Pick<Terms, 'currency' | 'lines' | 'instalments'> = { currency: 'CNY', lines: [], instalments: [] };

const ownerOf = ({ rules, plan }: CaseFile): string => plan.cast[rules.cast[0] ?? ''] ?? 'case';
