import { addMs, chinaOffice, type Calendar, type Decimal, type LineQuantities } from '@gendan/trade';
import {
  CORE,
  keyOf,
  lookAt,
  splitKey,
  type Act,
  type By,
  type EffectAnswer,
  type Event,
  type EventType,
  type M,
  type NewPart,
  type OnFile,
  type Opening,
  type Plan,
  type Refusal,
  type Report,
  type Rules,
  type Values,
} from '..';
import { Life } from '../simulation/life';
import { FILES, plausible } from '../simulation/plausible';
import { revision } from '../revisions';
import { owners } from '../signatures';

/** For specs only: a case followed in virtual time, in the words of the trade. */

export type Start = {
  rules: Rules;
  /** Values of `terms.` paths; written without the prefix. */
  terms?: Values;
  /** Role → person; a role not named is played by somebody called like it. */
  cast?: Record<string, string>;
  settings?: Values;
  calendars?: Record<string, Calendar>;
  parts?: NewPart[];
  onFile?: OnFile[];
  at?: string;
  /** The core the case was opened by; today's unless said. */
  core?: number;
};

/** Who acts: a role of the cast, or a person with a role, perhaps for another one. */
export type Who = string | By;
type Said = { by?: Who; part?: string; values?: Values; seen?: number; happened?: string; files?: boolean; round?: number; note?: string };

export const instant = (written: string): string => new Date(written).toISOString();
const slice = (terms: Values): Values => Object.fromEntries(Object.entries(terms).map(([path, value]) => [`terms.${path}`, value]));

/** What people do; `R` is what an act answers: the case itself, or the code it was refused with. */
abstract class Acts<R> {
  protected abstract act(act: Act, said: Said & { by: Who }): R;
  abstract ownerOf(milestone: string, part?: string): Who;
  protected abstract sampleOf(milestone: string): Values;

  confirm(milestone: string, said: Said & { open?: NewPart } = {}): R {
    const { open, ...rest } = said;
    const values = { ...this.sampleOf(milestone), ...said.values };
    return this.act({ kind: 'confirm', ...at(milestone, rest), values, ...(open ? { open } : {}) }, this.who(milestone, rest));
  }
  sign(milestone: string, said: Said & { as?: string } = {}): R {
    const { as, ...rest } = said;
    const values = { ...this.sampleOf(milestone), ...said.values };
    return this.act(
      { kind: 'sign', ...at(milestone, rest), ...(as ? { as } : {}), ...(Object.keys(values).length > 0 ? { values } : {}) },
      this.who(milestone, rest),
    );
  }
  refuse(milestone: string, said: Said & { reason?: string; back?: string[] } = {}): R {
    const { reason = 'not as agreed', back, ...rest } = said;
    return this.act({ kind: 'refuse', ...at(milestone, rest), reason, ...(back ? { back } : {}) }, this.who(milestone, rest));
  }
  correct(milestone: string, values: Values, said: Said = {}): R {
    return this.act({ kind: 'correct', ...at(milestone, said), values, reason: 'mistyped' }, this.who(milestone, said));
  }
  withdraw(milestone: string, said: Said = {}): R {
    return this.act({ kind: 'withdraw', ...at(milestone, said), reason: 'a mistake' }, this.who(milestone, said));
  }
  skip(milestone: string, said: Said = {}): R {
    return this.act({ kind: 'skip', ...at(milestone, said), reason: 'not this time' }, this.who(milestone, said));
  }
  uphold(milestone: string, said: Said = {}): R {
    return this.act({ kind: 'uphold', ...at(milestone, said), reason: 'it may stay' }, this.who(milestone, said));
  }
  chase(milestone: string, said: Said = {}): R {
    return this.act({ kind: 'chase', ...at(milestone, said) }, { ...said, by: said.by ?? 'merchandiser' });
  }
  addSigner(milestone: string, role: string, said: Said = {}): R {
    return this.act({ kind: 'addSigner', ...at(milestone, said), role, where: 'after' }, { ...said, by: said.by ?? 'merchandiser' });
  }
  askOverride(milestone: string, law: number, said: Said & { until?: string } = {}): R {
    const { until = '2027-12-31T00:00:00.000Z', ...rest } = said;
    return this.act({ kind: 'askOverride', ...at(milestone, rest), law, reason: 'agreed by phone', until }, this.who(milestone, rest));
  }
  replan(milestone: string, committed: string, said: Said = {}): R {
    return this.act(
      { kind: 'replan', moves: [{ ...at(milestone, said), committed }], cause: 'late material', borneBy: 'factory' },
      { ...said, by: said.by ?? 'merchandiser' },
    );
  }
  /** Any other act. */
  does(act: Act, by: Who = 'merchandiser', said: Omit<Said, 'by'> = {}): R {
    return this.act(act, { ...said, by });
  }

  private who(milestone: string, said: Said): Said & { by: Who } {
    return { ...said, by: said.by ?? this.ownerOf(milestone, said.part) };
  }
}

const at = (milestone: string, { part, round }: Said): M => ({ milestone, ...(part ? { part } : {}), ...(round ? { round } : {}) });

export class ACase extends Acts<ACase> {
  readonly rules: Rules;
  readonly cast: Record<string, string>;
  /** The same acts, answering the code they are refused with, or `ok`. */
  readonly trying: Trying<string>;
  /** The same acts, answering the refusal whole. */
  readonly asking: Trying<Refusal | undefined>;
  last: Refusal | undefined;

  constructor(
    private readonly start: Start,
    private readonly life: Life = lifeOf(start),
  ) {
    super();
    this.rules = start.rules;
    this.cast = castOf(start);
    this.trying = new Trying(this, (refusal) => refusal?.code ?? 'ok');
    this.asking = new Trying(this, (refusal) => refusal);
  }

  /** The same case so far; what happens to one of them from here does not happen to the other. */
  fork(): ACase {
    return new ACase(this.start, this.life.fork());
  }

  get events(): Event[] {
    return this.life.events;
  }
  get plan(): Plan {
    return this.life.plan;
  }
  set plan(plan: Plan) {
    this.life.plan = plan;
  }
  get now(): string {
    return this.life.now;
  }
  set now(at: string) {
    this.life.now = at;
  }

  by(who: Who): By {
    if (typeof who !== 'string') return who;
    return { person: this.cast[who] ?? who, role: who };
  }

  ownerOf(milestone: string, part?: string): Who {
    const look = lookAt(this.rules, this.plan);
    const name = look.compiled.milestones.get(milestone);
    const only = name?.partKind === undefined ? [] : look.liveParts(name.partKind);
    const key = name?.partKind === undefined ? milestone : keyOf(milestone, part ?? only[0]?.id ?? '');
    return owners(look, key)[0] ?? name?.chain[0]?.role ?? this.rules.cast[0] ?? '';
  }

  protected sampleOf(milestone: string): Values {
    return plausible(lookAt(this.rules, this.plan).compiled.milestones.get(milestone)?.evidence ?? {});
  }

  /** Asks, and answers the refusal if there is one. */
  ask(act: Act, said: Said & { by: Who }): Refusal | undefined {
    const { seen, happened, note, files } = said;
    this.last = this.life.act(act, {
      by: this.by(said.by),
      ...(seen === undefined ? {} : { seen }),
      ...(happened ? { happened } : {}),
      ...(note ? { note } : {}),
      ...(files ? { files: FILES } : {}),
    });
    return this.last;
  }

  protected act(act: Act, said: Said & { by: Who }): this {
    const refused = this.ask(act, said);
    if (refused) throw new Error(`${act.kind} refused: ${JSON.stringify(refused)}`);
    return this;
  }

  take(events: Event[]): this {
    this.life.take(events);
    return this;
  }

  /** What a service observed. Answers the events it made. */
  report(milestone: string, said: Partial<Report> & { part?: string } = {}): Event[] {
    const sourceId = `${milestone}${said.part ?? ''}`;
    return this.life.observe({
      kind: 'report',
      milestone,
      source: 'logistics',
      sourceId,
      version: 1,
      outcome: 'confirmed',
      happened: this.now,
      ...said,
    });
  }

  /** Money (or pieces) counted so far by one receipt. */
  counted(milestone: string, amount: Decimal | LineQuantities, said: Partial<Report> & { part?: string } = {}): Event[] {
    const seen = this.kept(milestone, said.part).seen ?? {};
    const sourceId = said.sourceId ?? 'receipt';
    return this.report(milestone, {
      source: 'finance',
      sourceId,
      version: (seen[`finance/${sourceId}`] ?? 0) + 1,
      outcome: 'counted',
      amount,
      ...said,
    });
  }

  /** A service answers the asking that is pending under that name. */
  answer(effect: string, said: Partial<EffectAnswer> = {}): Event[] {
    const pending = this.plan.effects[effect];
    if (!pending) throw new Error(`${effect} is not pending: ${Object.keys(this.plan.effects).join(', ') || 'nothing is'}`);
    return this.life.observe({ kind: 'effectAnswer', effect, round: pending.round, outcome: 'done', ...said });
  }

  /** Time passes: every timer fires at its instant. */
  advance(to: string): this {
    const until = instant(to);
    for (let next = this.life.nextTimer(); next !== undefined && next <= until; next = this.life.nextTimer()) this.life.passTo(next);
    this.now = until;
    return this;
  }

  wait(minutes: number): this {
    return this.advance(addMs(this.now, minutes * 60_000));
  }

  state(milestone: string, part?: string): string {
    return lookAt(this.rules, this.plan).state(part ? keyOf(milestone, part) : milestone).state;
  }
  why(milestone: string, part?: string): string | undefined {
    return lookAt(this.rules, this.plan).state(part ? keyOf(milestone, part) : milestone).why;
  }
  waitsFor(milestone: string, part?: string): string[] {
    return lookAt(this.rules, this.plan).state(part ? keyOf(milestone, part) : milestone).waitsFor ?? [];
  }
  revision(milestone: string, part?: string): number {
    return revision(lookAt(this.rules, this.plan), part ? keyOf(milestone, part) : milestone);
  }
  kept(milestone: string, part?: string) {
    return lookAt(this.rules, this.plan).kept(part ? keyOf(milestone, part) : milestone);
  }
  /** What is open now, by milestone and part. */
  open(): string[] {
    const look = lookAt(this.rules, this.plan);
    return look.keys().filter((key) => look.state(key).state === 'open');
  }

  of<T extends EventType>(type: T): Extract<Event, { type: T }>[] {
    return this.events.filter((event): event is Extract<Event, { type: T }> => event.type === type);
  }
  types(events: readonly Event[] = this.events): EventType[] {
    return events.map((event) => event.type);
  }
  /** Letters that left the house, `name → to`. */
  letters(): string[] {
    return this.of('effectAsked').flatMap(({ of }) => ('letter' in of ? [`${of.letter} → ${of.to}`] : []));
  }
  reminders(milestone?: string): Extract<Event, { type: 'reminded' }>[] {
    return this.of('reminded').filter((event) => milestone === undefined || splitKey(event.key).name === milestone);
  }
  due(milestone: string, part?: string): string | undefined {
    return this.kept(milestone, part).due;
  }
}

class Trying<R> extends Acts<R> {
  constructor(
    private readonly of: ACase,
    private readonly answer: (refusal: Refusal | undefined) => R,
  ) {
    super();
  }
  protected act(act: Act, said: Said & { by: Who }): R {
    return this.answer(this.of.ask(act, said));
  }
  ownerOf(milestone: string, part?: string): Who {
    return this.of.ownerOf(milestone, part);
  }
  protected sampleOf(milestone: string): Values {
    return plausible(lookAt(this.of.rules, this.of.plan).compiled.milestones.get(milestone)?.evidence ?? {});
  }
}

const castOf = ({ rules, cast }: Start): Record<string, string> =>
  Object.fromEntries([...rules.cast, ...rules.parties].map((role) => [role, cast?.[role] ?? role]));

const lifeOf = (start: Start): Life =>
  new Life(start.rules, openingOf(start, castOf(start)), instant(start.at ?? '2026-03-02T09:00:00+08:00'));

function openingOf(start: Start, cast: Record<string, string>): Opening {
  const calendars = start.calendars ?? {};
  const owner = start.rules.cast[0] ?? '';
  return {
    case: `${start.rules.for}:EX2601-017`,
    kind: start.rules.for,
    number: 'EX2601-017',
    core: start.core ?? CORE,
    procedure: { id: start.rules.id, version: start.rules.version, hash: 'rules' },
    terms: { version: 1, hash: 'terms-1', slice: slice(start.terms ?? {}) },
    cast,
    settings: start.settings ?? {},
    calendars: { company: chinaOffice({ id: 'company', version: 1 }), ...calendars },
    calendarOf: { company: 'company', ...Object.fromEntries(Object.keys(calendars).map((role) => [role, role])) },
    ...(start.parts ? { parts: start.parts } : {}),
    ...(start.onFile ? { onFile: start.onFile } : {}),
    by: { person: cast[owner] ?? owner, role: owner },
  };
}

export const aCase = (start: Start): ACase => new ACase(start);

/** A stretch of life that several tests begin with, lived when the first of them asks. */
export function livedOnce(live: () => ACase): () => ACase {
  let known: ACase | undefined;
  return () => (known ??= live()).fork();
}

/** A new version of the terms, as `setTerms` takes it. */
export const newTerms = (base: string, hash: string, terms: Values): Act => ({ kind: 'setTerms', base, hash, slice: slice(terms) });
export const diffOf = (base: string, hash: string, terms: Values) => ({ base, hash, slice: slice(terms) });
