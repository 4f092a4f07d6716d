import type { recording } from '@gendan/contracts/grpc';
import { lookAt, type Values } from '@gendan/procedure';
import { Refusal } from '@gendan/platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { Cases } from './cases';
import { CatchUp } from './catch-up';
import { CHILD_CASES, type ChildCases } from './child-cases';
import { Commands } from './commands';
import { UnknownCase } from './recording.errors';
import type { CaseFile } from './taken';

/** Effects that the desk carries out itself: a case opened out of a case, a fact told to where it came from. */
@Injectable()
export class AskedOfTheDesk {
  constructor(
    private readonly cases: Cases,
    private readonly commands: Commands,
    private readonly catchUp: CatchUp,
    @Optional() @Inject(CHILD_CASES) private readonly children?: ChildCases,
  ) {}

  async openChild({ key, round, case: caseId, kind, carryJson }: recording.OpenChildRequest): Promise<recording.OpenChildResponse> {
    const parent = await this.upTo(caseId, round);
    try {
      const child = await this.children?.opening(parent, { key, kind, carry: carried(JSON.parse(carryJson || '[]') as string[], parent) });
      if (!child) {
        const sentence = `没有「${kind}」的流程，请先发布流程，再重做这一步 / No procedure is published for ${kind}: publish one, then redo this`;
        return { outcome: 'refused', valuesJson: '', code: 'NO_PROCEDURE', sentence };
      }
      const started = await this.commands.start(child.opening, child.rules);
      return { outcome: 'done', valuesJson: JSON.stringify({ case: started.case }), code: '', sentence: '' };
    } catch (error) {
      // what stands against it (terms that do not fit, nobody in a role) is put right by people, who then redo it
      if (!(error instanceof Refusal) || error.kind === 'unavailable') throw error;
      return { outcome: 'refused', valuesJson: '', code: error.code, sentence: `${error.zh} / ${error.en}` };
    }
  }

  /** The case with the event that asks: the workflow may ask before the desk has taken that event. */
  private async upTo(caseId: string, rev: number): Promise<CaseFile> {
    const known = await this.cases.read(caseId);
    if (!known) throw new UnknownCase(caseId);
    if (known.rev >= rev) return known;
    await this.catchUp.run(caseId);
    return (await this.cases.read(caseId)) ?? known;
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

/** What the effect names of the parent's terms and facts goes along, as far as it is known. */
function carried(paths: string[], { rules, plan }: CaseFile): Values {
  const look = lookAt(rules, plan);
  return Object.fromEntries(
    paths.flatMap((path): [string, unknown][] => {
      const found = look.value(path);
      return found.known && found.value !== null ? [[path, found.value]] : [];
    }),
  );
}
