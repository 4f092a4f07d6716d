import type { recording } from '@gendan/contracts/grpc';
import type { Values } from '@gendan/procedure';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { Cases } from './cases';
import { CHILD_CASES, type ChildCases } from './child-cases';
import { Commands } from './commands';
import { UnknownCase } from './recording.errors';

/** Effects that the desk carries out itself: a case opened out of a case, a fact told to where it came from. */
@Injectable()
export class AskedOfTheDesk {
  constructor(
    private readonly cases: Cases,
    private readonly commands: Commands,
    @Optional() @Inject(CHILD_CASES) private readonly children?: ChildCases,
  ) {}

  async openChild({ key, case: caseId, kind, carryJson }: recording.OpenChildRequest): Promise<recording.OpenChildResponse> {
    const parent = await this.cases.read(caseId);
    if (!parent) throw new UnknownCase(caseId);
    const carry = carried(JSON.parse(carryJson || '[]') as string[], parent.plan.terms.slice);
    const child = await this.children?.opening(parent, { key, kind, carry });
    if (!child) {
      const sentence = `没有「${kind}」的流程，请先发布流程，再重做这一步 / No procedure is published for ${kind}: publish one, then redo this`;
      return { outcome: 'refused', valuesJson: '', code: 'NO_PROCEDURE', sentence };
    }
    const started = await this.commands.start(child.opening, child.rules);
    return { outcome: 'done', valuesJson: JSON.stringify({ case: started.case }), code: '', sentence: '' };
  }

  /** The customer reads it in a letter, which is made from the event; another case hears it as a report. */
  async tell({ key, epoch, round, case: caseId, to, fact, valuesJson }: recording.TellRequest): Promise<recording.TellResponse> {
    const done = { outcome: 'done', code: '', sentence: '' };
    const teller = await this.cases.read(caseId);
    if (!teller) throw new UnknownCase(caseId);
    const origin = teller.plan.origin?.case;
    if (to !== 'origin' || origin === undefined) return done;
    const { fact: values } = JSON.parse(valuesJson || '{}') as { fact?: Values };
    await this.commands.observe(origin, {
      kind: 'report',
      milestone: fact,
      source: 'case',
      sourceId: key,
      version: epoch * 1_000_000 + round,
      outcome: 'confirmed',
      happened: teller.plan.at,
      ...(values && { values }),
    });
    return done;
  }
}

/** What the effect names of the parent's terms goes along. */
const carried = (names: string[], slice: Values): Values =>
  Object.fromEntries(names.filter((name) => name in slice).map((name) => [name, slice[name]]));
