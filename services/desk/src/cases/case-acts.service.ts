import type { Accepted, SendCommand, SendReport, StoredTerms, TermsBody } from '@gendan/contracts';
import { BadShape, Refusal } from '@gendan/platform';
import { type Act, type By, type Command, type Door, hashOf, sliceOf, standing, wordsWithParts } from '@gendan/procedure';
import { termsFaults } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Names } from '../names/names';
import { Cases, Commands, type CaseFile, type Taken } from '../recording';
import type { Reader } from '../sign-in/reader';
import { TermsRepository } from '../terms/terms.repository';
import { type ActBody, ActSchema, asAct } from './act';
import { deliversGoods } from '../terms/delivers-goods';
import { termsOf } from '../terms/terms-of';
import { refusedBy } from './refused-by';
import { CaseViews } from './case-views.service';
import { NotOnThisCase, TermsUnfit, UnfitReport } from './cases.errors';
import { isOnCase, rolesOf, whoActs } from './who-acts';

/** Acts with a `role` of their own: there the word is not about the sender. */
const ROLE_IN_ACT = ['assign', 'addSigner'];

/** Commands and reports of people and machines, on their way into a case. */
@Injectable()
export class CaseActs {
  constructor(
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly commands: Commands,
    private readonly terms: TermsRepository,
    private readonly names: Names,
  ) {}

  async send(caseId: string, body: SendCommand, reader: Reader, door: Door): Promise<Accepted> {
    const file = await this.views.file(caseId);
    const act = actOf(body);
    const now = standing(file.rules, file.plan, new Date().toISOString());
    const milestone = 'milestone' in act ? act.milestone : undefined;
    const part = 'part' in act && typeof act.part === 'string' ? act.part : undefined;
    const role = ROLE_IN_ACT.includes(act.kind) ? undefined : body.role;
    const by = whoActs(reader, { ...now, roles: rolesOf(file.rules) }, { role, for: body.for, milestone, part });
    const { id, seen, happened, files, note } = body;
    const command: Command = {
      ...(await this.adopted(act, file)),
      id,
      by,
      door,
      ...(seen !== undefined && { seen }),
      ...(happened && { happened: atMillisecond(happened) }),
      ...(files && { files }),
      ...(note && { note }),
    };
    return this.perform(file, command);
  }

  /** A command that is whole; what the case refuses comes back with its sentence. */
  async perform(file: CaseFile, command: Command): Promise<Accepted> {
    try {
      const taken =
        command.kind === 'reopen' ? await this.commands.reopen(file.id, command) : await this.commands.perform(file.id, command);
      return acceptedOf(command.id, taken);
    } catch (error) {
      throw await this.said(error, file);
    }
  }

  async report(caseId: string, report: SendReport, reader: Reader): Promise<Accepted> {
    const file = await this.views.file(caseId);
    const own = report.source === 'desk';
    const on = reader.kind === 'service' || isOnCase(reader, { cast: file.plan.cast, roles: rolesOf(file.rules) });
    if (!on) throw new NotOnThisCase(file.number);
    const by =
      reader.kind === 'person'
        ? whoActs(reader, { ...standing(file.rules, file.plan, file.plan.at), roles: rolesOf(file.rules) }, { milestone: report.milestone })
        : { person: reader.id, role: report.source };
    const id = `${report.source}/${report.sourceId}/${report.milestone}/${report.version}`;
    const observed = await this.commands.observe(
      file.id,
      { kind: 'report', ...report, happened: atMillisecond(report.happened), ...((own || reader.kind === 'person') && { by }) },
      id,
    );
    if (observed.state === 'unfit') throw new UnfitReport(file.number);
    return acceptedOf(id, observed);
  }

  /** From a service of ours, or through a link. For a case that is closed it is kept; the same again is absorbed. */
  async reported(
    caseId: string,
    { happened, ...report }: SendReport,
    by: By = { person: `service:${report.source}`, role: report.source },
  ): Promise<'recorded' | 'accepted'> {
    const file = await this.views.file(caseId);
    const { state } = await this.commands.observe(file.id, { kind: 'report', ...report, happened: atMillisecond(happened), by });
    return state === 'recorded' ? 'recorded' : 'accepted';
  }

  /** Proposed terms, checked and kept under their hash: what a change names. */
  async store(caseId: string, { base, terms }: { base: string; terms: z.output<typeof TermsBody> }): Promise<StoredTerms> {
    return { base, ...(await this.kept(terms, await this.views.file(caseId))) };
  }

  private async adopted(act: ActBody, file: CaseFile): Promise<Act> {
    if (act.kind !== 'setTerms') return asAct(act);
    return { kind: 'setTerms', base: act.base, ...(await this.kept(act.terms, file)), ...(act.parts && { parts: act.parts }) };
  }

  private async kept(body: z.output<typeof TermsBody>, file: CaseFile): Promise<{ hash: string; slice: Record<string, unknown> }> {
    const terms = termsOf(body);
    const faults = termsFaults(terms, { mayBeOpen: !deliversGoods(file.rules) });
    if (faults.length > 0) throw new TermsUnfit(faults);
    const hash = hashOf(terms);
    await this.terms.keep(hash, terms);
    return { hash, slice: sliceOf(file.rules, terms) };
  }

  private async said(error: unknown, file: CaseFile): Promise<unknown> {
    if (!(error instanceof Refusal) || !error.refusal) return error;
    return refusedBy(error, wordsWithParts(await this.views.words(file), Object.values(file.plan.parts)), this.names);
  }
}

/** The act inside a command's body, in the shape of its kind. */
export function actOf(body: SendCommand): ActBody {
  const { id: _, role: ownRole, for: __, seen: ___, happened, files: ____, note: _____, ...act } = body;
  const kind = String(act.kind);
  // `role` and `happened` belong to some acts themselves
  const whole = {
    ...act,
    ...(ROLE_IN_ACT.includes(kind) && ownRole !== undefined && { role: ownRole }),
    ...(kind === 'correct' && happened !== undefined && { happened }),
  };
  const read = ActSchema.safeParse(whole);
  if (read.success) return read.data;
  throw new BadShape(read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

const atMillisecond = (moment: string): string => (/T\d{2}:\d{2}:\d{2}Z$/.test(moment) ? moment.replace('Z', '.000Z') : moment);

function acceptedOf(id: string, taken: Taken): Accepted {
  return taken.state === 'recorded' ? { id, state: 'recorded', from: taken.from, to: taken.to, rev: taken.rev } : { id, state: 'accepted' };
}
