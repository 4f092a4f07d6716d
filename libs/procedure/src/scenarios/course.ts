import { dayOf } from '@gendan/trade';
import { splitKey } from '../compile';
import { decimalOf } from '../conditions';
import { decide } from '../decide';
import { calendarFor } from '../dues';
import type { Effect, EvidenceField, Procedure } from '../language';
import type { Act } from '../messages';
import { CANCEL, type Key, type Values } from '../plan';
import { owners } from '../signatures';
import { type Life, mOf } from '../simulation/life';
import { FILES, plausible } from '../simulation/plausible';
import { type Agreed, arise, lifeOf } from './agreed';
import { fallenBy, fallenWithout } from './corrections';

export { ALL_WAYS, IN_THREE, LC, OPEN_ACCOUNT, TT } from './agreed';

/**
 * For specs only: the ordinary life of a case as a table, found by trying. Whoever may do a step is who is not refused; what it needs is what it is
 * refused without; a no is said and what it opens again is read; who hears when its time has come is read from the reminders of another life.
 */

const WORTH = '10000.00';
const CHANGED = {
  'terms.lines': { red: '1100' },
  'terms.goods': 'in blue',
  'terms.price': 'dearer',
  'terms.amount': '12000.00',
  'terms.delivery': '2026-08-31',
};
const LESSENED = { red: '900' };
const QUARTERS = ['2026-06-30T16:00:00.000Z', '2026-09-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'];
const TURNED_AWAY: ReadonlySet<string> = new Set([
  'NOT_YOURS',
  'NOT_A_SIGNER',
  'NOT_YOUR_TURN',
  'FOUR_EYES',
  'ALREADY_SIGNED',
  'EVIDENCE_MISSING',
]);

/** One line for each step, in the order in which they are done: name | who | due | needs | reminded | opens | a no opens; then what leaves the house. */
export const courseOf = (procedure: Procedure, agreed: Agreed = {}): string[] => courseFrom(procedure, agreed).run();

/** What lapses or is shaken when evidence is corrected in the end, before the last step: step field | what begins again or must be upheld. */
export const correctionsOf = (procedure: Procedure, agreed: Agreed = {}): string[] => courseFrom(procedure, agreed).corrections();

/** Who must answer for what cannot be undone when a step it stands on is taken back in the end: step | acts that are shaken. */
export const takenBackOf = (procedure: Procedure, agreed: Agreed = {}): string[] => courseFrom(procedure, agreed).takenBack();

/** What lapses or is shaken when other goods, more of them, dearer and later, are agreed before the last step. */
export const changesOf = (procedure: Procedure, agreed: Agreed = {}): string[] => courseFrom(procedure, agreed).changes();

/** The steps that wait while a part of a kind that has just arisen is not done. */
export const heldBy = (kind: string, procedure: Procedure, agreed: Agreed = {}): string[] => courseFrom(procedure, agreed).heldBy(kind);

/** What lapses or is shaken when a part is to be of less after all: part | what begins again or must be upheld. */
export const lessensOf = (procedure: Procedure, agreed: Agreed = {}): string[] => courseFrom(procedure, agreed).lessens();

/** The other way round, where what can wait waits: of what may be done the last of the procedure is done first. Step | what it opens. */
export const backwardsOf = (procedure: Procedure, agreed: Agreed = {}): string[] =>
  new Course(procedure, lifeOf(procedure, agreed), agreed).backwards();

/** The case itself, at the end of its ordinary life. */
export function livedOf(procedure: Procedure, agreed: Agreed = {}): Life {
  const life = lifeOf(procedure, agreed);
  new Course(procedure, life, agreed).run();
  return life;
}

const followed = new WeakMap<Procedure, Map<string, Course>>();

/** What was agreed alike is followed once, whatever is asked about it. */
function courseFrom(procedure: Procedure, agreed: Agreed): Course {
  const known = followed.get(procedure) ?? new Map<string, Course>();
  followed.set(procedure, known);
  const wanted = JSON.stringify(agreed);
  const course = known.get(wanted) ?? new Course(procedure, lifeOf(procedure, agreed), agreed);
  known.set(wanted, course);
  return course;
}

/** As it is written in a spec. */
export const table = (lines: readonly string[]): string => `\n${lines.join('\n')}\n`;

/** What another course has besides. */
export const besides = (lines: readonly string[], known: readonly string[]): string[] => lines.filter((line) => !known.includes(line));

class Course {
  private readonly tried = new Map<Key, number>();
  private readonly done = new Set<Key>();
  private readonly lines = new Map<Key, string>();
  private readonly acknowledged = new Map<Key, string[]>();
  /** Each step, and the life before it. */
  private readonly steps: [Key, Life][] = [];

  constructor(
    private readonly procedure: Procedure,
    private readonly life: Life,
    private readonly agreed: Agreed,
  ) {}

  run(): string[] {
    for (let key = this.next(); key !== undefined; key = this.next())
      if (!this.life.plan.cancelled && this.isCancelledBefore(splitKey(key).name)) this.cancelled();
      else this.does(key);
    return [...this.lines].map(([key, line]) => [line, this.sent(key)].join(' | ').replace(/[ |]+$/, ''));
  }

  backwards(): string[] {
    const lines: string[] = [];
    for (let key = this.next('last'); key !== undefined; key = this.next('last')) {
      const before = new Set(this.life.open());
      if (this.isSimplyDone(key)) this.done.add(key);
      else this.tried.set(key, this.life.plan.rev);
      const opened = this.life.open().filter((one) => !before.has(one) && one !== key);
      if (opened.length > 0) lines.push(`${key} | ${opened.join(' ')}`);
    }
    return lines;
  }

  corrections(): string[] {
    const before = this.beforeItsEnd();
    if (!before) return [];
    return [...this.done].flatMap((key) =>
      Object.keys(before.look.kept(key).fact?.values ?? {}).flatMap((field) => {
        const fallen = fallenBy(before.fork(), key, field);
        return fallen.length === 0 ? [] : [`${key} ${field} | ${fallen.join(' ')}`];
      }),
    );
  }

  takenBack(): string[] {
    const before = this.beforeItsEnd();
    if (!before) return [];
    return [...this.done].flatMap((key) => {
      const fallen = fallenWithout(before.fork(), key);
      return fallen.length === 0 ? [] : [`${key} | ${fallen.join(' ')}`];
    });
  }

  changes(): string[] {
    const before = this.beforeItsEnd();
    if (!before) return [];
    const life = before.fork();
    const from = life.events.length;
    arise(life, 'change');
    new Course(this.procedure, life, this.agreed).adopts();
    return fallenSince(life, from);
  }

  heldBy(kind: string): string[] {
    this.run();
    return this.steps.flatMap(([key, before]) => {
      const life = before.fork();
      arise(life, kind, 'late');
      return life.look.state(key).state === 'open' ? [] : [key];
    });
  }

  lessens(): string[] {
    const before = this.beforeItsEnd();
    if (!before) return [];
    const life = before.fork();
    const by = this.as(this.procedure.rules.cast[0] ?? '');
    // what is carried lessens after what carries it
    const parts = Object.values(life.plan.parts).filter(({ quantity }) => quantity?.['red'] !== undefined);
    return parts.reverse().map(({ id, carries }) => {
      const from = life.events.length;
      const less = Object.fromEntries(Object.keys(carries ?? {}).map((part) => [part, LESSENED]));
      life.act({ kind: 'changePart', part: id, quantity: LESSENED, ...(carries ? { carries: less } : {}) }, by);
      return `${id} | ${fallenSince(life, from).join(' ')}`;
    });
  }

  /** The life before its last step. */
  private beforeItsEnd(): Life | undefined {
    this.run();
    return this.steps.at(-1)?.[1];
  }

  private adopts(): void {
    const next = (): Key | undefined => this.life.open().find((key) => splitKey(key).part === 'change:1' && !this.done.has(key));
    for (let key = next(); key !== undefined && this.tried.get(key) !== this.life.plan.rev; key = next()) this.does(key);
  }

  private next(which: 'first' | 'last' = 'first'): Key | undefined {
    for (;;) {
      this.life.answerEffects();
      const open = this.life.open().filter((one) => !this.done.has(one) && this.tried.get(one) !== this.life.plan.rev);
      const key = open.at(which === 'first' ? 0 : -1);
      const quarter = QUARTERS.find((at) => at > this.life.now);
      if (key !== undefined || quarter === undefined || this.life.plan.closed) return key;
      this.life.passTo(quarter);
    }
  }

  private isCancelledBefore = (name: string): boolean => [true, name].includes(this.agreed.cancelledBefore ?? '');

  /** Asked by the owner, signed by all who must. */
  private cancelled(): void {
    const { cast } = this.procedure.rules;
    const sign = { kind: 'sign', milestone: CANCEL } as const;
    this.life.act({ kind: 'cancel', reason: 'the customer is bankrupt' }, this.as(cast[0] ?? ''));
    const signed = cast.filter((role) => this.answer(sign, role) === 'ok' && this.life.act(sign, this.as(role)) === undefined);
    this.lines.clear();
    if (!this.life.plan.cancelled)
      throw new Error(`${this.procedure.rules.id} is cancelled by nobody: signed by ${signed.join(' ') || 'none'}`);
    this.lines.set(CANCEL, `${CANCEL} | ${signed.join(' ')}`);
  }

  private does(key: Key): void {
    const before = new Set(this.life.open());
    this.steps.push([key, this.life.fork()]);
    const [due, reminded, no] = [this.due(key), this.reminded(key), this.refused(key)];
    const [who, needs] = this.life.look.milestone(key)?.rule.m === 'count' ? this.comesIn(key) : this.acted(key);
    if (who === undefined) return void this.tried.set(key, this.life.plan.rev);
    this.done.add(key);
    this.acknowledged.set(
      key,
      this.procedure.rules.cast.filter((role) => this.answer({ kind: 'acknowledge', ...mOf(key), copy: role }, role) === 'ok'),
    );
    const opened = this.life.open().filter((one) => !before.has(one) && one !== key);
    this.lines.set(key, [key, who, due, needs, reminded, opened.join(' '), no].join(' | '));
  }

  private comesIn(key: Key): [string | undefined, string] {
    const [owner] = owners(this.life.look, key);
    return this.life.comesIn(key, this.bankCharges()) ? [`counted for ${owner}`, ''] : [undefined, ''];
  }

  /** Banks keep as much as the house allows for, whatever the count itself tolerates. */
  private bankCharges(): string {
    const allowed = this.life.look.value('setting.bankCharges');
    return (allowed.known ? decimalOf(allowed.value) : undefined) ?? '0';
  }

  /** Signed by all whose turn it is, or confirmed by the one who may. */
  private acted(key: Key): [string | undefined, string] {
    const signed: string[] = [];
    const needs = new Set<string>();
    for (let role = this.whoMay(key); role !== undefined; role = this.isDone(key) ? undefined : this.whoMay(key)) {
      for (const field of this.needs(key, role)) needs.add(field);
      if (this.life.act(this.actOn(key, this.ordinary(key)), this.as(role)) !== undefined) break;
      signed.push(role);
    }
    return [signed.length === 0 ? undefined : signed.join(' '), [...needs].join(' ')];
  }

  /** All whose turn it is say it, or all of it comes in. */
  private isSimplyDone(key: Key): boolean {
    if (this.life.look.milestone(key)?.rule.m === 'count') return this.life.comesIn(key, this.bankCharges());
    let said = this.life.does(key, this.ordinary(key)) === undefined;
    while (said && !this.isDone(key)) said = this.life.does(key, this.ordinary(key)) === undefined;
    return said;
  }

  private isDone = (key: Key): boolean =>
    this.life.look.state(key).state !== 'open' || this.life.look.milestone(key)?.rule.m !== 'approval';

  private as = (role: string) => ({
    by: { person: this.life.plan.cast[role] ?? role, role },
    ...(this.isOurs(role) ? { files: FILES } : {}),
  });
  private isOurs = (role: string): boolean => this.procedure.rules.cast.includes(role);

  private whoMay(key: Key): string | undefined {
    const { cast, parties } = this.procedure.rules;
    const outside = this.life.look.milestone(key)?.rule.m === 'outside';
    return [...(outside ? parties : []), ...cast].find((role) => !TURNED_AWAY.has(this.answer(this.actOn(key, this.ordinary(key)), role)));
  }

  private answer(act: Act, role: string): string {
    const { rules, plan, now } = this.life;
    return decide(rules, plan, { ...act, ...this.as(role), id: 'trying', door: 'ui' }, now).refused?.code ?? 'ok';
  }

  private actOn(key: Key, values: Values): Act {
    const kind = this.life.look.milestone(key)?.rule.m === 'approval' ? 'sign' : 'confirm';
    return { kind, ...mOf(key), values };
  }

  private known() {
    const { look, now } = this.life;
    const day = dayOf(calendarFor(look), now);
    const { hash, slice } = look.plan.terms;
    const termsDiff = { base: hash, hash: 'as changed', slice: CHANGED };
    return { date: day, instant: now, lines: slice['terms.lines'], money: { amount: WORTH, currency: 'USD' }, termsDiff };
  }

  private fields = (key: Key): Record<string, EvidenceField> => this.life.look.milestone(key)?.evidence ?? {};

  private ordinary(key: Key): Values {
    const fields = this.fields(key);
    const said = Object.entries(this.agreed.values ?? {}).filter(([field]) => field in fields);
    return { ...plausible(fields, this.known()), ...Object.fromEntries(said) };
  }

  private needs(key: Key, role: string): string[] {
    const all = this.ordinary(key);
    return Object.keys(all).filter((field) => this.answer(this.actOn(key, { ...all, [field]: undefined }), role) === 'EVIDENCE_MISSING');
  }

  private due(key: Key): string {
    return this.life.look.kept(key).due?.slice(0, 16).replace('T', ' ') ?? '';
  }

  /** Who hears when it has become due. */
  private reminded(key: Key): string {
    const { due } = this.life.look.kept(key);
    if (due === undefined) return '';
    const other = this.life.fork();
    const from = other.events.length;
    other.passTo(due);
    const heard = other.events
      .slice(from)
      .flatMap((event) => (event.type === 'reminded' && event.key === key ? [`${event.letter ?? ''}→${event.to}`] : []));
    return heard.join(' ');
  }

  /** What a no opens; where the refuser may say how far it goes back, each of what he may say. */
  private refused(key: Key): string {
    const role = this.whoMay(key);
    if (role === undefined) return '';
    const { again = [] } = this.life.look.milestone(key)?.rule.refused ?? {};
    return again.length > 1 ? again.map((back) => this.refusedBack(key, role, [back])).join(' or ') : this.refusedBack(key, role);
  }

  private refusedBack(key: Key, role: string, back?: string[]): string {
    const other = this.life.fork();
    const before = new Set(other.open());
    const refusal = other.act({ kind: 'refuse', ...mOf(key), reason: 'not as agreed', ...(back ? { back } : {}) }, this.as(role));
    if (refusal) return refusal.code === 'CANNOT_BE_REFUSED' ? '' : refusal.code;
    const again = other.open().filter((one) => !before.has(one) || one === key);
    return again.join(' ') || 'nothing';
  }

  /** A copy that has to be acknowledged is marked. */
  private inWords(key: Key, effect: Effect): string {
    const mark = 'letter' in effect && effect.letter === 'copy' && this.acknowledged.get(key)?.includes(effect.to) ? '!' : '';
    return `${inWords(effect)}${mark}`;
  }

  private sent(key: Key): string {
    const names = this.life.events.flatMap((event) =>
      event.type === 'effectAsked' && event.key === key ? [this.inWords(key, event.of)] : [],
    );
    return [...new Set(names)].join(' ');
  }
}

const fallenSince = ({ events }: Life, from: number): string[] =>
  events.slice(from).flatMap((event) => (event.type === 'lapsed' || event.type === 'shaken' ? [`${event.key} ${event.type}`] : []));

const inWords = (effect: Effect): string => {
  if ('letter' in effect) return `${effect.letter}→${effect.to}`;
  if ('paper' in effect) return effect.paper;
  if ('ask' in effect) return `ask:${effect.ask}`;
  if ('clear' in effect) return `clear:${effect.clear}`;
  if ('opens' in effect) return `opens:${effect.opens}`;
  if ('tell' in effect) return `tells:${effect.tell}`;
  return 'hold' in effect ? `holds:${effect.hold.join(',')}` : `assigns:${effect.assign}`;
};
