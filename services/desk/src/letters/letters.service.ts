import type { CaseView, ChatText, LetterQuery, LetterRow, LetterView, Page } from '@gendan/contracts';
import type { Phrase } from '@gendan/procedure';
import { Transactions } from '@gendan/platform/nest';
import { Inject, Injectable } from '@nestjs/common';
import { CaseRowsRepository } from '../cases/case-rows.repository';
import { CaseViews } from '../cases/case-views.service';
import { NotOnThisCase } from '../cases/cases.errors';
import { cursorOf, readCursor } from '../cases/cursor';
import { DESK_CONFIG, type DeskConfig } from '../config';
import { linkIdOf } from '../links/token';
import { UnknownLink } from '../links/links.errors';
import { LinksRepository } from '../links/links.repository';
import { type Reader, readersOf } from '../sign-in/reader';
import type { LetterEntity } from './letter.entity';
import { Composing, type Composed } from './composing';
import { hasLink } from './letters-of';
import { LetterRelay } from './letter-relay';
import { LetterNotToRepeat, NothingToChat, UnknownLetter } from './letters.errors';
import { LettersRepository } from './letters.repository';
import { RecipientsOf } from './recipients';
import { UNSURE, whyNot } from './why-not';

type Sent = Composed & { address: string; name: Phrase };
const DAY_MS = 86_400_000;

/** Letters as people read them: what left as it left, the others as they would leave now. */
@Injectable()
export class Letters {
  constructor(
    private readonly letters: LettersRepository,
    private readonly links: LinksRepository,
    private readonly composing: Composing,
    private readonly relay: LetterRelay,
    private readonly recipients: RecipientsOf,
    private readonly views: CaseViews,
    private readonly cases: CaseRowsRepository,
    private readonly transactions: Transactions,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  async list(query: LetterQuery, reader: Reader): Promise<Page<LetterRow>> {
    const caseId = query.case && !query.case.includes(':') ? await this.views.idOf(query.case) : query.case;
    const rows = await this.letters.page(
      { ...query, case: caseId },
      readCursor<{ at: string; id: string }>(query.after),
      readersOf(reader),
    );
    const mine = await this.mine(
      rows.map(({ caseId: id }) => id),
      reader,
    );
    const items = await Promise.all(rows.map(async (row) => rowOf(row, masked(await this.shown(row), mine.has(row.caseId)))));
    const last = rows.at(-1);
    return { items, ...(last && rows.length === query.limit && { next: cursorOf({ at: last.at.toISOString(), id: last.id }) }) };
  }
  /** Letters of a case that a person has to look after. */
  async undelivered(caseId: string): Promise<CaseView['undelivered']> {
    const rows = await this.letters.undelivered(caseId);
    return Promise.all(
      rows.map(async (letter) => {
        const { subject, name } = await this.shown(letter);
        const state = letter.state === 'unsure' ? ('unsure' as const) : ('failed' as const);
        return { id: letter.id, state, subject, to: name, why: whyNot(letter) ?? UNSURE };
      }),
    );
  }
  async one(id: string, reader: Reader): Promise<LetterView> {
    const letter = await this.letters.one(id);
    if (!letter) throw new UnknownLetter(id);
    const shown = masked(await this.shown(letter), (await this.mine([letter.caseId], reader)).has(letter.caseId));
    return { ...rowOf(letter, shown), text: shown.text, html: shown.html };
  }
  async again(id: string, reader: Reader): Promise<LetterView> {
    const letter = await this.letters.one(id);
    if (!letter) throw new UnknownLetter(id);
    await this.mustBeMine(letter.caseId, reader);
    if (!(await this.letters.askAgain(id))) throw new LetterNotToRepeat(letter.state);
    this.relay.nudge();
    return this.one(id, reader);
  }

  /** What may be pasted to whoever is waited for, with the party's link where it has one to answer. */
  async chat(caseId: string, key: string, reader: Reader): Promise<ChatText> {
    await this.mustBeMine(caseId, reader);
    const { file, now } = await this.views.look(caseId);
    const asked = now.milestones.find((each) => each.key === key && (each.state === 'open' || each.state === 'shaken'));
    const role = asked?.owners[0];
    if (!asked || !role) throw new NothingToChat(key);
    const party = file.plan.cast[role] ?? `role:${role}`;
    const outside = file.rules.parties.includes(role);
    const made = new Date();
    const link =
      outside && hasLink(file.rules, asked.milestone) && !party.startsWith('role:')
        ? linkIdOf(this.config.LINK_KEY, { case: caseId, key, round: asked.round, party })
        : null;
    if (link)
      await this.transactions.run((tx) =>
        this.links.write(tx, [
          {
            id: link,
            caseId,
            key,
            round: asked.round,
            role,
            party,
            made,
            expires: new Date(made.getTime() + this.config.LINK_DAYS * DAY_MS),
          },
        ]),
      );
    const letter = {
      caseId,
      key,
      role,
      party,
      link,
      template: outside ? 'askedAgain' : 'reminder',
      about: {},
      kind: 'chase',
    } as unknown as LetterEntity;
    const { chat, to } = await this.composing.of(letter);
    return { to: to.name, text: chat };
  }

  async revoke(id: string, reader: Reader): Promise<void> {
    const link = await this.links.one(id);
    if (!link) throw new UnknownLink();
    await this.mustBeMine(link.caseId, reader);
    await this.links.revoke(id);
  }

  private async mustBeMine(caseId: string, reader: Reader): Promise<void> {
    if (!(await this.mine([caseId], reader)).has(caseId)) throw new NotOnThisCase(caseId);
  }
  /** Of these cases, those in which the reader has a role. */
  private async mine(caseIds: string[], reader: Reader): Promise<Set<string>> {
    const readers = readersOf(reader);
    const rows = await this.cases.byIds([...new Set(caseIds)]);
    return new Set(rows.filter(({ cast }) => cast.some((who) => readers.includes(who))).map(({ id }) => id));
  }

  private async shown(letter: LetterEntity): Promise<Sent> {
    if (letter.sent) return letter.sent as unknown as Sent;
    const to = await this.recipients.letter(letter);
    if ('none' in to) {
      const composed = await this.composing.of(letter);
      return { ...composed, address: '', name: composed.to.name };
    }
    return { ...(await this.composing.of(letter, to.name)), address: to.addresses.join(', '), name: to.name };
  }
}

/** Whoever has a link can answer it: those who have nothing to do with the case do not see it. */
function masked(sent: Sent, mine: boolean): Sent {
  if (mine) return sent;
  const { url: _, ...rest } = sent;
  const hide = (phrase: Phrase): Phrase => ({ zh: withoutLinks(phrase.zh), en: withoutLinks(phrase.en) });
  return { ...rest, text: hide(sent.text), html: hide(sent.html), chat: hide(sent.chat) };
}
const withoutLinks = (text: string): string => text.replace(/\/l\/[\w-]{20,}/g, '/l/…');

function rowOf(letter: LetterEntity, shown: Sent): LetterRow {
  const why = whyNot(letter);
  return {
    id: letter.id,
    case: letter.caseId,
    number: shown.number,
    ...(letter.key && { key: letter.key }),
    template: letter.template,
    to: { role: letter.role, name: shown.name, address: shown.address },
    subject: shown.subject,
    at: letter.at.toISOString(),
    state: letter.state,
    tries: letter.tries,
    ...(why && { error: why }),
    ...(letter.sentAt && { sentAt: letter.sentAt.toISOString() }),
    chat: shown.chat,
    ...(shown.url && { link: shown.url }),
  };
}
