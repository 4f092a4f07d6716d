import type { AnswerLink, FileRow, LinkView, SendReport } from '@gendan/contracts';
import { type Act, type Command, type MilestoneStanding, type Phrase, type Standing, titleOfPart, type Words } from '@gendan/procedure';
import type { Terms } from '@gendan/trade';
import { Inject, Injectable } from '@nestjs/common';
import { CaseActs } from '../cases/case-acts.service';
import { CaseViews } from '../cases/case-views.service';
import { splitKey, titleOf } from '../cases/case-words';
import { DESK_CONFIG, type DeskConfig } from '../config';
import { type Arrived, Files } from '../files/files.service';
import { isRefusable } from '../letters/letters-of';
import { calendarOf, dayWords, momentWords } from '../letters/when';
import { Names } from '../names/names';
import type { CaseFile } from '../recording';
import { Parties } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import type { LinkEntity } from './link.entity';
import { AnswerIncomplete, LinkAnswered, LinkCannotChange, LinkExpired, LinkNotNow, LinkRevoked, UnknownLink } from './links.errors';
import { LinksRepository } from './links.repository';
import { idIn } from './token';

/** How long somebody outside may change their own answer. */
const CHANGE_MS = 600_000;
type Answer = {
  outcome: AnswerLink['outcome'];
  at: string;
  id: string;
  version: number;
  values?: Record<string, unknown>;
  reason?: string;
  date?: string;
};
type Look = {
  link: LinkEntity;
  file: CaseFile;
  words: Words;
  terms: Terms | undefined;
  now: Standing;
  asked: MilestoneStanding | undefined;
  answer: Answer | undefined;
};

/** What somebody without an account sees and answers. Looking changes nothing. */
@Injectable()
export class Links {
  constructor(
    private readonly links: LinksRepository,
    private readonly views: CaseViews,
    private readonly acts: CaseActs,
    private readonly names: Names,
    private readonly parties: Parties,
    private readonly files: Files,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  async view(token: string): Promise<LinkView> {
    return this.told(await this.look(token));
  }

  /** `signedIn`: one of us, in whose browser it was answered; the history says so. */
  async answer(token: string, body: AnswerLink, signedIn?: Reader): Promise<LinkView> {
    const id = this.idOf(token);
    return this.links.inTurn(id, async () => {
      const look = await this.look(token);
      // the same tap again
      if (look.answer?.id === body.id) return this.told(look);
      mayAnswer(look);
      if (body.outcome === 'refused' && !body.reason?.trim()) throw new AnswerIncomplete('reason');
      if (body.outcome === 'dated' && !body.date) throw new AnswerIncomplete('date');
      if (look.asked?.kind === 'count')
        await this.acts.reported(look.link.caseId, reportOf(look, body), { person: look.link.party, role: look.link.role });
      else await this.acts.perform(look.file, commandOf(look, body, signedIn));
      const { outcome, values, reason, date } = body;
      await this.links.answered(id, isStillAsked(look), {
        outcome,
        at: new Date().toISOString(),
        id: body.id,
        version: (look.answer?.version ?? 0) + 1,
        ...(values && { values }),
        ...(reason && { reason }),
        ...(date && { date }),
      });
      return this.view(token);
    });
  }

  /** A photo or a paper that goes with the answer. */
  async upload(token: string, arrived: Arrived): Promise<FileRow> {
    const look = await this.look(token);
    mayAnswer(look);
    return this.files.keep(arrived, { by: look.link.party, link: look.link.id });
  }

  private idOf(token: string): string {
    const id = idIn(this.config.LINK_KEY, token);
    if (!id) throw new UnknownLink();
    return id;
  }

  private async look(token: string): Promise<Look> {
    const link = await this.links.one(this.idOf(token));
    if (!link) throw new UnknownLink();
    const look = await this.views.look(link.caseId);
    const asked = look.now.milestones.find(({ key, round }) => key === link.key && round === link.round);
    return { link, ...look, asked, answer: (link.answer as Answer | null) ?? undefined };
  }

  private async told(look: Look): Promise<LinkView> {
    const { link, file, words, now, answer } = look;
    const { milestone, part } = splitKey(link.key);
    const asked = look.asked ?? now.milestones.find(({ key }) => key === link.key);
    const [[party], names, siblings] = await Promise.all([
      this.parties.parties([link.party]),
      this.names.of([link.party]),
      this.links.siblings(link.caseId, link.party),
    ]);
    const calendar = calendarOf(file.plan, link.role);
    const found = now.parts.find(({ id }) => id === part);
    const due = asked?.committed ?? asked?.due;
    const open = siblings.filter(({ key, round }) =>
      now.milestones.some((each) => each.key === key && each.round === round && each.state === 'open'),
    );
    const at = open.findIndex(({ id }) => id === link.id);
    const purchase = look.terms?.['customerOrder'];
    const language = party?.language === 'en' ? 'en' : party?.language === 'zh' ? 'zh' : link.role === 'customer' ? 'en' : 'zh';
    return {
      state: stateOf(look),
      language,
      company: { zh: this.config.COMPANY_ZH, en: this.config.COMPANY_EN },
      to: names[link.party] ?? { zh: link.party, en: link.party },
      number: file.number,
      ...(typeof purchase === 'string' && { customerOrder: purchase }),
      question: words.questions?.[milestone] ?? asQuestion(titleOf(words, milestone)),
      milestone,
      ...(found && { part: { label: titleOfPart(words, found)[language], ...(found.quantity && { quantity: { ...found.quantity } }) } }),
      agreed: agreedOf(look, due ? momentWords(due, calendar) : undefined, language),
      evidence: asked?.evidence ?? {},
      fields: fieldsOf(words, milestone, Object.keys(asked?.evidence ?? {})),
      ...(due && { due }),
      zone: calendar?.zone ?? 'Asia/Shanghai',
      refusable: asked?.refusable || (mayChange(look) && isRefusable(file.rules, milestone)),
      ...(asked?.count && { count: asked.count }),
      datable: link.role !== 'customer' && asked?.kind === 'outside' && asked?.due !== undefined,
      consequence: consequenceOf(look, words),
      ...(answer && { answered: answeredOf(answer, look) }),
      ...(at >= 0 && open.length > 1 && { position: { n: at + 1, of: open.length } }),
      expires: link.expires.toISOString(),
    };
  }
}

/** A date, or a part of a delivery, leaves the question open: once the receipt has been shown, the link asks again. */
const isStillAsked = ({ asked }: Look): boolean => asked?.state === 'open';

function stateOf(look: Look): LinkView['state'] {
  const { link, asked, answer } = look;
  if (answer && (!isStillAsked(look) || changeUntil(link).getTime() > Date.now())) return 'answered';
  return stateOfQuestion(link, asked);
}

function stateOfQuestion(link: LinkEntity, asked: MilestoneStanding | undefined): 'open' | 'revoked' | 'expired' | 'notNow' {
  if (link.revoked || asked?.state === 'done') return 'revoked';
  if (link.expires.getTime() < Date.now()) return 'expired';
  return asked?.state === 'open' && asked.holds.length === 0 ? 'open' : asked ? 'notNow' : 'revoked';
}

function mayAnswer(look: Look): void {
  const { link, answer, asked } = look;
  if (answer && !isStillAsked(look)) {
    if (changeUntil(link).getTime() < Date.now()) throw new LinkAnswered();
    if (hasLeft(look)) throw new LinkCannotChange();
    return;
  }
  const state = stateOfQuestion(link, asked);
  if (state === 'revoked') throw new LinkRevoked();
  if (state === 'expired') throw new LinkExpired();
  if (state === 'notNow') throw new LinkNotNow();
}

/** A yes may still become a no; a no has already sent people back to work. */
const mayChange = (look: Look): boolean =>
  !hasLeft(look) && look.answer?.outcome === 'confirmed' && changeUntil(look.link).getTime() > Date.now();
/** A letter or a paper has gone out on the strength of the answer: then only somebody here takes it back. */
const hasLeft = ({ file, link }: Look): boolean => file.plan.kept[link.key]?.out === true;

const changeUntil = ({ firstAnswered, answer }: LinkEntity): Date =>
  new Date((firstAnswered?.getTime() ?? Date.parse(String(answer?.['at'] ?? 0))) + CHANGE_MS);

/** The answer as the party's own act; what it said a moment ago is taken back with it. */
function commandOf({ link, asked, answer }: Look, body: AnswerLink, signedIn: Reader | undefined): Command {
  const note = [
    body.outcome === 'confirmed' ? body.reason : undefined,
    signedIn && `（${signedIn.name.zh} 登录着的浏览器里答的 / answered in a browser signed in as ${signedIn.name.en}）`,
  ]
    .filter(Boolean)
    .join(' ');
  const { milestone, part } = splitKey(link.key);
  const m = { milestone, ...(part && { part }) };
  const said = actOf(m, body, link.role);
  const before = answer?.outcome === 'confirmed' && asked?.state === 'done';
  if (answer?.outcome === 'refused' && asked?.state !== 'open') throw new LinkCannotChange();
  const withdrawal: Act = { kind: 'withdraw', ...m, reason: '对方改了答复 / the answer was changed' };
  const act: Act = before ? { kind: 'several', acts: [withdrawal, said] } : said;
  return {
    ...act,
    id: `link:${link.id}:${body.id}`.slice(0, 110),
    by: { person: link.party, role: link.role },
    door: 'link',
    ...(body.happened && { happened: body.happened }),
    ...(body.files && { files: body.files }),
    ...(note && { note }),
  };
}

/** What was delivered is reported, not confirmed: all of it unless the answer says how much; a changed answer is the report's next version. */
function reportOf({ link, asked, answer }: Look, { outcome, values, amount, reason, happened }: AnswerLink): SendReport {
  if (outcome === 'dated') throw new LinkNotNow();
  const { milestone, part } = splitKey(link.key);
  const all = amount ?? asked?.count?.toward;
  return {
    milestone,
    ...(part && { part }),
    source: 'link',
    sourceId: link.id,
    version: (answer?.version ?? 0) + 1,
    outcome: outcome === 'refused' ? 'refused' : 'counted',
    happened: happened ?? new Date().toISOString(),
    ...(values && { values }),
    ...(outcome === 'confirmed' && all !== undefined && { amount: all }),
    ...(reason && { reason }),
  };
}

function actOf(m: { milestone: string; part?: string }, { outcome, values, reason, date }: AnswerLink, role: string): Act {
  if (outcome === 'confirmed') return { kind: 'confirm', ...m, ...(values && { values }) };
  if (outcome === 'refused') return { kind: 'refuse', ...m, reason: reason ?? '' };
  return {
    kind: 'replan',
    moves: [{ ...m, committed: date ?? '' }],
    cause: reason?.trim() || '对方答复的日子 / the date they gave',
    borneBy: role,
  };
}

function answeredOf({ outcome, at, values, reason, date }: Answer, look: Look): NonNullable<LinkView['answered']> {
  const until = changeUntil(look.link);
  const mayStill = until.getTime() > Date.now() && (isStillAsked(look) || !hasLeft(look));
  return {
    outcome,
    at,
    ...((values ?? date) && { values: { ...values, ...(date && { date }) } }),
    ...(reason && { reason }),
    ...(mayStill && { changeUntil: until.toISOString() }),
  };
}

function agreedOf({ now, link, terms }: Look, due: Phrase | undefined, language: 'zh' | 'en'): LinkView['agreed'] {
  const { part } = splitKey(link.key);
  const found = now.parts.find(({ id }) => id === part);
  const goods = (terms?.lines ?? []).slice(0, 5).map(({ product, description, quantity, unit, line }): LinkView['agreed'][number] => {
    const amount = found?.quantity?.[line] ?? quantity;
    return { label: both(description || product), value: `${amount} ${unit}` };
  });
  return [
    ...goods,
    ...(terms?.delivery ? [{ label: { zh: '交货期', en: 'Delivery' }, value: dayWords(terms.delivery)[language] }] : []),
    ...(due ? [{ label: { zh: '约好的日子', en: 'Agreed for' }, value: due[language] }] : []),
  ];
}

function fieldsOf(words: Words, milestone: string, names: string[]): Record<string, Phrase> {
  return Object.fromEntries(names.map((name) => [name, words.fields[`${milestone}.${name}`] ?? words.fields[name] ?? both(name)]));
}

function consequenceOf({ now, link }: Look, words: Words): Phrase {
  const behind = now.milestones.filter(({ waitsFor }) => waitsFor.includes(link.key)).map(({ milestone }) => titleOf(words, milestone));
  const [first] = behind;
  return first
    ? { zh: `您确认后，接着办：${first.zh}。`, en: `Once you confirm, this follows: ${first.en}.` }
    : { zh: '您的答复马上记进这一单。', en: 'Your answer goes straight into the order.' };
}

const both = (text: string): Phrase => ({ zh: text, en: text });
const asQuestion = (title: Phrase): Phrase => ({ zh: `${title.zh}？`, en: `${title.en}?` });
