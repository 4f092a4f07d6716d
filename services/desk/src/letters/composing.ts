import { type MilestoneStanding, type Phrase, titleOfPart, type Words } from '@gendan/procedure';
import { Inject, Injectable } from '@nestjs/common';
import { CaseViews } from '../cases/case-views.service';
import { keyTitle, splitKey } from '../cases/case-words';
import { DESK_CONFIG, type DeskConfig } from '../config';
import { linkIdOf, tokenOf } from '../links/token';
import { Names } from '../names/names';
import { PublicAddress } from '../public-address';
import type { LetterEntity } from './letter.entity';
import { templateOf } from './house-templates';
import { saidIn } from './letters-of';
import { type Filling, type Frame, type Rendered, rendered, type Template } from './rendering';
import { calendarOf, lateWords, momentWords } from './when';

export type Composed = Rendered & { url?: string; number: string; to: { role: string; name: Phrase } };

const OPEN: Phrase = { zh: '去办', en: 'Do it now' };
const SEE: Phrase = { zh: '打开看看', en: 'Open it' };
/** To whoever it was escalated to. */
const DECIDE: Phrase = { zh: '看这一单，定怎么办', en: 'See the case and decide' };
/** To outsiders who have no link to answer through. */
const REPLY: Phrase = { zh: '直接回复我们即可。', en: 'just reply to us.' };
const ANSWER: Phrase = { zh: '点这里答复', en: 'Answer here' };
const both = (text: string): Phrase => ({ zh: text, en: text });

/** What a letter says, from the case as it stands when it leaves. */
@Injectable()
export class Composing {
  constructor(
    private readonly views: CaseViews,
    private readonly names: Names,
    private readonly address: PublicAddress,
    @Inject(DESK_CONFIG) private readonly config: DeskConfig,
  ) {}

  /** `to`: who it goes to, where that is not whom the case names (a manager, all who hold a role). */
  async of(letter: LetterEntity, to?: Phrase, at = new Date()): Promise<Composed> {
    const { file, words, now, row, terms } = await this.views.look(letter.caseId, at);
    const { plan } = file;
    const key = letter.key ?? '';
    const { part } = splitKey(key);
    const calendar = calendarOf(plan, letter.role);
    const owner = Object.keys(plan.cast).length > 0 ? plan.cast[file.rules.cast[0] ?? ''] : undefined;
    const names = await this.names.of([letter.party ?? undefined, row.customer, owner]);
    const milestone = now.milestones.find((each) => each.key === key);
    const asked = letter.link ? askedThrough(this.config.LINK_KEY, letter, now.milestones) : undefined;
    const about = asked ?? (letter.kind === 'document' ? undefined : milestone);
    const until = asked ?? milestone;
    const due = typeof letter.about['due'] === 'string' ? letter.about['due'] : (until?.due ?? until?.committed);
    const url = letter.link
      ? this.address.link(tokenOf(this.config.LINK_KEY, letter.link))
      : file.rules.parties.includes(letter.role)
        ? undefined
        : this.address.step(plan.number, key);
    const company = { zh: this.config.COMPANY_ZH, en: this.config.COMPANY_EN };
    const reader = to ?? nameOf(names, letter.party) ?? words.roles[letter.role] ?? both('');
    const outside = file.rules.parties.includes(letter.role);
    const partOf = now.parts.find(({ id }) => id === part);
    const filling: Filling = {
      number: both(plan.number),
      reader,
      part: partOf ? titleOfPart(words, partOf) : both(''),
      customer: nameOf(names, row.customer) ?? both(''),
      milestone: words.names[splitKey(key).milestone] ?? both(splitKey(key).milestone),
      due: due ? momentWords(due, calendar) : both(''),
      late: due ? lateWords(due, at.toISOString()) : both(''),
      link: url ? both(url) : outside ? REPLY : both(''),
      company,
      ...valuesIn('values', saidIn(letter, file.plan.kept[key])),
      ...valuesIn('part', { ...partOf?.values, label: partOf?.label }),
      ...valuesIn('terms', { ...terms }),
    };
    const template = withoutEnclosures(templateOf(words, letter.template));
    const text = typeof letter.about['text'] === 'string' && letter.about['text'] !== '' ? letter.about['text'] : undefined;
    const body = text ? { zh: `${template.body.zh}\n\n${text}`, en: `${template.body.en}\n\n${text}` } : template.body;
    const frame: Frame = {
      company,
      ...(url && { button: { url, says: buttonOf(letter) } }),
      facts: factsOf(plan.number, about?.key, about && due ? untilWhen(due, at, calendar) : undefined, words, now.parts),
      footer: footerOf(nameOf(names, owner), letter, outside),
    };
    return {
      ...rendered({ subject: template.subject, body }, filling, frame),
      ...(url && { url }),
      number: plan.number,
      to: { role: letter.role, name: reader },
    };
  }
}

function buttonOf({ link, role, kind }: LetterEntity): Phrase {
  if (link) return ANSWER;
  if (role === 'ownerManager') return DECIDE;
  return kind === 'document' ? SEE : OPEN;
}

/** The step that the letter's link asks about. */
const askedThrough = (linkKey: string, { caseId, link, party }: LetterEntity, milestones: MilestoneStanding[]) =>
  milestones.find(({ key, round }) => linkIdOf(linkKey, { case: caseId, key, round, party: party ?? '' }) === link);

/** Papers are not made here, so no letter brings one: whoever looks after the case sends it, and the letter says no more than that. */
function withoutEnclosures({ subject, body }: Template): Template {
  const en = body.en.replace(/\bis attached\b/g, 'comes separately').replace(/\bare attached\b/g, 'come separately');
  return { subject, body: { zh: body.zh.replaceAll('见附件', '另发'), en } };
}

const nameOf = (names: Record<string, Phrase>, id: string | null | undefined): Phrase | undefined =>
  id && !id.startsWith('role:') ? names[id] : undefined;

function valuesIn(prefix: string, values: Record<string, unknown>): Filling {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => {
      const text =
        typeof value === 'string' || typeof value === 'number'
          ? String(value)
          : isMoney(value)
            ? `${value.amount} ${value.currency}`
            : undefined;
      return text === undefined ? [] : [[`${prefix}.${field}`, both(text)]];
    }),
  );
}
const isMoney = (value: unknown): value is { amount: string; currency: string } =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;

function factsOf(
  number: string,
  key: string | undefined,
  until: Frame['facts'][number] | undefined,
  words: Words,
  parts: Parameters<typeof keyTitle>[2],
): Frame['facts'] {
  return [
    { label: { zh: '单号', en: 'Order' }, value: both(number) },
    ...(key ? [{ label: { zh: '事项', en: 'About' }, value: keyTitle(words, key, parts) }] : []),
    ...(until ? [until] : []),
  ];
}

const untilWhen = (due: string, at: Date, calendar: Parameters<typeof momentWords>[1]): Frame['facts'][number] => ({
  label: Date.parse(due) < at.getTime() ? { zh: '原定', en: 'Was due' } : { zh: '请在此前', en: 'Until' },
  value: momentWords(due, calendar),
});

function footerOf(owner: Phrase | undefined, { link }: LetterEntity, outside: boolean): Phrase {
  const who = owner ?? { zh: '我们', en: 'us' };
  const only: Phrase = link
    ? { zh: '链接只给您用，不用登录。', en: ' The link is for you only; no account is needed.' }
    : { zh: '', en: '' };
  return outside
    ? {
        zh: `这封信由 Gendan 跟单 替${who.zh}发出；直接回信，${who.zh}就能收到。${only.zh}`,
        en: `Sent by Gendan for ${who.en}; a reply to this mail reaches them.${only.en}`,
      }
    : { zh: '这封信由 Gendan 跟单 按这一单的流程自动发出。', en: 'Sent by Gendan as the procedure of this case says.' };
}
