import type { recording } from '@gendan/contracts/grpc';
import { lookAt, type Values } from '@gendan/procedure';
import { Refusal } from '@gendan/platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { Cases } from './cases';
import { CatchUp } from './catch-up';
import { CaseRepository } from './case.repository';
import { CHILD_CASES, numberOfChild, type ChildCases } from './child-cases';
import { Commands } from './commands';
import { AlreadyOpen, CommandIdReused, UnknownCase } from './recording.errors';
import type { CaseFile } from './taken';

/** Effects that the desk carries out itself: a case opened out of a case, a fact told to where it came from. */
@Injectable()
export class AskedOfTheDesk {
  constructor(
    private readonly cases: Cases,
    private readonly commands: Commands,
    private readonly catchUp: CatchUp,
    private readonly rows: CaseRepository,
    @Optional() @Inject(CHILD_CASES) private readonly children?: ChildCases,
  ) {}

  /** The effect's key is the command that opens: by it a repeat finds the case that it opened, whatever has changed since. */
  async openChild({ key, round, case: caseId, kind, carryJson }: recording.OpenChildRequest): Promise<recording.OpenChildResponse> {
    const parent = await this.upTo(caseId, round);
    for (let nth = 1; ; nth += 1) {
      const number = numberOfChild(parent.number, kind, key, nth);
      const opened = await this.rows.find(`${kind}:${number}`);
      if (opened?.opening.command === key) return openedAs(opened.id);
      if (opened) continue; // another effect's, or somebody's own
      try {
        const carry = carried(JSON.parse(carryJson || '[]') as string[], parent);
        const child = await this.children?.opening(parent, { number, kind, carry });
        if (!child) return noProcedure(kind);
        return openedAs((await this.commands.start({ ...child.opening, command: key }, child.rules)).case);
      } catch (error) {
        if (error instanceof AlreadyOpen)
          nth -= 1; // opened meanwhile, by this effect or another: look again
        // what stands against it (terms that do not fit, nobody in a role) is put right by people, who then redo it
        else if (error instanceof Refusal && error.kind !== 'unavailable') return refusedAs(error);
        else throw error;
      }
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
    const teller = await this.upTo(caseId, round);
    const origin = teller.plan.origin?.case;
    if (to !== 'origin' || origin === undefined) return done;
    const [asked] = await this.cases.events(caseId, round - 1, 1);
    const { fact: values } = JSON.parse(valuesJson || '{}') as { fact?: Values };
    try {
      await this.commands.observe(origin, {
        kind: 'report',
        milestone: fact,
        source: 'case',
        sourceId: key,
        version: epoch * 1_000_000 + round,
        outcome: 'confirmed',
        happened: asked?.at ?? teller.plan.at,
        ...(values && { values }),
      });
    } catch (error) {
      if (!(error instanceof CommandIdReused)) throw error; // it was told; what was said differently since is told by the next round
    }
    return done;
  }
}

const openedAs = (id: string): recording.OpenChildResponse => ({
  outcome: 'done',
  valuesJson: JSON.stringify({ case: id }),
  code: '',
  sentence: '',
});
const refusedAs = ({ code, zh, en }: Refusal): recording.OpenChildResponse => ({
  outcome: 'refused',
  valuesJson: '',
  code,
  sentence: `${zh} / ${en}`,
});
const noProcedure = (kind: string): recording.OpenChildResponse => ({
  outcome: 'refused',
  valuesJson: '',
  code: 'NO_PROCEDURE',
  sentence: `没有「${kind}」的流程，请先发布流程，再重做这一步 / No procedure is published for ${kind}: publish one, then redo this`,
});

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
