import type { Gate, Inspection, PaymentMethod, Unit } from '@gendan/trade';
import type {
  Cond,
  Due,
  Effect,
  EvidenceField,
  HoldKind,
  HoldScope,
  Meaning,
  Milestone,
  MilestoneRule,
  Node,
  Offset,
  OnClosedDay,
  Operand,
  Phrase,
  Procedure,
  Refused,
  Rules,
  Rung,
  Scalar,
  Taken as OperandTaken,
  Words,
} from './language';

/**
 * Builders of procedures. What they return is the plain JSON of language.ts; beside it, for the compiler only, they carry which names, roles,
 * settings, ladders and letters a piece speaks of, so that `procedure` and `publish` do not compile when one of them does not exist.
 */
declare const marks: unique symbol;

type Marks = { declares: string; names: string; roles: string; settings: string; ladders: string; letters: string };
type Marked<T, M extends Partial<Marks> = Partial<Marks>> = T & { readonly [marks]?: M };
type MarkOf<T, K extends keyof Marks> = T extends { readonly [marks]?: infer M }
  ? M extends { [P in K]: infer V extends string }
    ? V
    : never
  : never;
type Field<O, K extends string> = O extends { readonly [P in K]: infer V } ? V : never;
type Member<L> = L extends readonly (infer E)[] ? E : never;
/** No property but those of the shape: generics alone would let a misspelt one pass. */
type Exactly<O, Shape> = { readonly [K in Exclude<keyof O, keyof Shape>]: never };

type NameInPath<P> = P extends `facts.${infer M}.${string}` ? M : never;
type NameInAnchor<A> = A extends 'case.opened' | `terms.${string}` | `part.${string}`
  ? never
  : A extends `facts.${infer M}.${string}`
    ? M
    : A extends `${infer M}.opened` | `${infer M}.refused`
      ? M
      : Extract<A, string>;
type SettingInPath<P> = P extends `setting.${infer S}` ? S : never;
type Taken<V> = V extends { readonly less: readonly (infer T)[] } ? T : never;
type SettingIn<V> = V | Taken<V> extends infer O ? (O extends { readonly setting: infer S extends string } ? S : never) : never;
type NameInOperand<V> = V | Taken<V> extends infer O ? (O extends { readonly path: infer P } ? NameInPath<P> : never) : never;

// Conditions

type MarkedCond<N extends string = string, S extends string = string> = Marked<Cond, { names: N; settings: S }>;
type AnyCond = Marked<Cond>;

const compared =
  (word: 'is' | 'someIs' | 'atLeast' | 'atMost' | 'above' | 'below') =>
  <const P extends string, const V extends Operand>(path: P, value: V): MarkedCond<NameInPath<P> | NameInOperand<V>, SettingIn<V>> => [
    word,
    path,
    value,
  ];
export const is = compared('is');
/** At least one of the parts says so. */
export const someIs = compared('someIs');
export const atLeast = compared('atLeast');
export const atMost = compared('atMost');
export const above = compared('above');
export const below = compared('below');

/** The path has a value. */
export const known = <const P extends string>(path: P): MarkedCond<NameInPath<P>, never> => ['known', path];
/** The milestone stands done. */
export const onFile = <const M extends string>(milestone: M): MarkedCond<M, never> => ['onFile', milestone];
export const not = <const C extends AnyCond>(cond: C): MarkedCond<MarkOf<C, 'names'>, MarkOf<C, 'settings'>> => ['not', cond];

type ManyConds<L extends readonly AnyCond[]> = MarkedCond<MarkOf<L[number], 'names'>, MarkOf<L[number], 'settings'>>;
export const all = <const L extends readonly AnyCond[]>(...conds: L): ManyConds<L> => ['all', ...conds];
export const any = <const L extends readonly AnyCond[]>(...conds: L): ManyConds<L> => ['any', ...conds];

/** One of the procedure's settings, as an operand or as a number of days. */
export const setting = <const S extends string>(name: S): { setting: S } => ({ setting: name });
/** The value of another path, as an operand. */
export const path = <const P extends string>(name: P): { path: P } => ({ path: name });
/** What is left of an amount when others are taken off it. */
export const less = <const P extends string, const L extends readonly [OperandTaken, ...OperandTaken[]]>(
  name: P,
  ...taken: L
): { path: P; less: [...L] } => ({ path: name, less: [...taken] });

// Spans and dates

type SettingOf<N> = N extends { readonly setting: infer S extends string } ? S : never;
type OnDay = { at?: string; closed?: OnClosedDay };
/** `afresh`: a later round has the whole time again; `false`: it has what is left, as with a deadline of the law. */
type Afresh = OnDay & { afresh?: boolean };
type MarkedDue<N extends string = string, R extends string = string, S extends string = string> = Marked<
  Due,
  { names: N; roles: R; settings: S }
>;
type AnyDue = Marked<Due>;
type ManyDues<L extends readonly AnyDue[]> = MarkedDue<
  MarkOf<L[number], 'names'>,
  MarkOf<L[number], 'roles'>,
  MarkOf<L[number], 'settings'>
>;
type AnySpan = Offset & { readonly [marks]?: Partial<Marks> };

class Span<R extends string, S extends string> {
  declare readonly [marks]?: { roles: R; settings: S };
  constructor(
    readonly n: Offset['n'],
    readonly unit: Unit,
    readonly cal?: string,
  ) {}

  /** Counted from an anchor: a milestone, `case.opened`, an approval's `.opened` or `.refused`, or a date at a path. */
  after<const A extends string>(anchor: A, on: Afresh = {}): MarkedDue<NameInAnchor<A>, R, S> {
    return { ...offsetOf(this), after: anchor, ...on };
  }

  before<const A extends string>(anchor: A, on: OnDay = {}): MarkedDue<NameInAnchor<A>, R, S> {
    return { ...offsetOf(this), before: anchor, ...on };
  }
}

function offsetOf({ n, unit, cal }: Offset): Offset {
  return { n, unit, ...(cal === undefined ? {} : { cal }) };
}

const span =
  (unit: Unit) =>
  <const N extends number | { readonly setting: string }, const C extends string = never>(n: N, cal?: C): Span<NoInfer<C>, SettingOf<N>> =>
    new Span(typeof n === 'number' ? n : { setting: n.setting }, unit, cal);
export const minutes = span('minutes');
export const hours = span('hours');
export const workingHours = span('workingHours');
export const days = span('days');
export const workingDays = span('workingDays');
export const halfDays = span('halfDays');
export const weeks = span('weeks');
export const months = span('months');

/** On the date at a path of the terms, the part or a fact. */
export const on = <const P extends string, const C extends string = never>(
  path: P,
  how: OnDay & { cal?: C } = {},
): MarkedDue<NameInPath<P>, NoInfer<C>, never> => ({
  on: path,
  ...how,
});
/** By the close of the day on which that happened. */
export const sameDay = <const A extends string, const C extends string = never>(
  anchor: A,
  cal?: C,
): MarkedDue<NameInAnchor<A>, NoInfer<C>, never> => ({
  sameDay: anchor,
  ...(cal === undefined ? {} : { cal }),
});
export const earliest = <const L extends readonly AnyDue[]>(...dues: L): ManyDues<L> => ({ earliest: [...dues] });
export const latest = <const L extends readonly AnyDue[]>(...dues: L): ManyDues<L> => ({ latest: [...dues] });
/** May happen from the first date on, due at the second. */
export const window = <const A extends AnyDue, const B extends AnyDue>(opens: A, due: B): ManyDues<[A, B]> => ({ opens, due });

type Case = { readonly when?: AnyCond; readonly due: AnyDue };
type ManyCases<L extends readonly Case[]> = MarkedDue<
  MarkOf<L[number]['due'], 'names'> | MarkOf<Field<L[number], 'when'>, 'names'>,
  MarkOf<L[number]['due'], 'roles'>,
  MarkOf<L[number]['due'], 'settings'> | MarkOf<Field<L[number], 'when'>, 'settings'>
>;
/** The first case whose condition holds; the last one may have none. */
export const byCases = <const L extends readonly Case[]>(...cases: L): ManyCases<L> => ({ cases: [...cases] });

// Effects

type AnyEffect = Marked<Effect>;
export const letter = <const R extends string, const L extends string>(to: R, name: L): Marked<Effect, { roles: R; letters: L }> => ({
  letter: name,
  to,
});
export const paper = (name: string): Effect => ({ paper: name });
export const ask = (service: string, act: string): Effect => ({ ask: act, of: service });
export const clear = (service: string, what: string): Effect => ({ clear: what, of: service });
export const tell = (who: 'origin' | 'customer', fact: string): Effect => ({ tell: who, fact });
export const hold = (scopes: readonly HoldScope[], kind?: HoldKind): Effect => ({ hold: [...scopes], ...(kind ? { kind } : {}) });
export const assign = <const R extends string>(role: R, rule: string): Marked<Effect, { roles: R }> => ({ assign: role, rule });
/** Opens another case: as an effect, and as what a refusal does. */
export const opens = (kind: string, carry?: readonly string[]): { opens: string; carry?: string[] } => ({
  opens: kind,
  ...(carry ? { carry: [...carry] } : {}),
});

// Refusals

type AnyRefused = Marked<Refused>;
/** The refuser names one of these; it and all between open as the next round. */
export const again = <const L extends readonly [string, ...string[]]>(...names: L): Marked<Refused, { names: L[number] }> => ({
  again: [...names],
});
/** Ends the part; outside parts the case. */
export const stop = (): Refused => ({ stop: true });
/** The refusal waits so long for somebody who may overrule it. */
export function overruledBy<const F extends AnyRefused, const R extends string, const W extends AnySpan>(
  refused: F,
  role: R,
  within: W,
): Marked<Refused, { names: MarkOf<F, 'names'>; roles: R | MarkOf<W, 'roles'>; settings: MarkOf<W, 'settings'> }> {
  const plain: Refused = refused;
  return { ...plain, overruledBy: { role, within: offsetOf(within) } };
}

/** Money whose gate that is has come in. */
export const moneyIn = (gate: Gate): { is: 'moneyIn'; gate: Gate } => ({ is: 'moneyIn', gate });

// Milestones

type Evidence = {
  readonly [field: string]: EvidenceField | { readonly type: EvidenceTypeOf; readonly optional?: true; readonly of?: readonly string[] };
};
type EvidenceTypeOf = Extract<EvidenceField, string>;
type Common = {
  readonly by?: string;
  readonly after?: readonly (string | AnyCond)[];
  readonly when?: AnyCond;
  readonly reads?: readonly string[];
  readonly is?: Exclude<Meaning, 'moneyIn'> | { readonly is: 'moneyIn'; readonly gate: Gate };
  readonly evidence?: Evidence;
  readonly due?: AnyDue;
  readonly ladder?: string;
  readonly copies?: { readonly to: readonly string[]; readonly acknowledge?: true };
  readonly atOpening?: readonly AnyEffect[];
  readonly then?: readonly AnyEffect[];
  readonly refused?: AnyRefused;
  readonly silence?: { readonly deem: Readonly<Record<string, Scalar>>; readonly source: string; readonly after: AnySpan };
  readonly every?: AnySpan;
  readonly until?: string;
  readonly was?: string;
  readonly source?: readonly string[];
};
type TaskOptions = Common & { readonly by: string };
type OutsideOptions = Common & { readonly by: string; readonly link?: false };
type ApprovalOptions = Common & { readonly chain: readonly [MarkedSigner, ...MarkedSigner[]]; readonly mode?: 'all' | 'any' };
type MarkedSigner = string | { readonly role: string; readonly when?: AnyCond; readonly own?: true };
type CountOptions = Common & { readonly by: string; readonly toward: string; readonly tolerance?: string };

type Pieces<O> =
  | Member<Field<O, 'after'>>
  | Field<O, 'when'>
  | Field<O, 'due'>
  | Field<O, 'refused'>
  | Field<O, 'every'>
  | Field<Field<O, 'silence'>, 'after'>
  | Member<Field<O, 'atOpening'>>
  | Member<Field<O, 'then'>>
  | Field<Member<Field<O, 'chain'>>, 'when'>;
type NamesOf<O> =
  | MarkOf<Pieces<O>, 'names'>
  | Extract<Member<Field<O, 'after'>>, string>
  | NameInPath<Member<Field<O, 'reads'>> | Field<O, 'toward'>>
  | Extract<Field<O, 'until'>, string>;
type RolesOf<O> =
  | MarkOf<Pieces<O>, 'roles'>
  | Extract<
      Field<O, 'by'> | Member<Field<Field<O, 'copies'>, 'to'>> | Member<Field<O, 'chain'>> | Field<Member<Field<O, 'chain'>>, 'role'>,
      string
    >;
type SettingsOf<O> = MarkOf<Pieces<O>, 'settings'> | SettingInPath<Field<O, 'toward'> | Field<O, 'tolerance'>>;
type MarkedNode<N extends string, O> = Marked<
  Node,
  {
    declares: N;
    names: NamesOf<O>;
    roles: RolesOf<O>;
    settings: SettingsOf<O>;
    ladders: Extract<Field<O, 'ladder'>, string>;
    letters: MarkOf<Pieces<O>, 'letters'>;
  }
>;
type AnyNode = Marked<Node>;

function commonOf(name: string, options: Common): MilestoneRule {
  const { is: meaning, every, silence, ...rest } = options;
  const plain = {
    name,
    ...rest,
    ...(typeof meaning === 'string' ? { is: meaning } : meaning),
    ...(every ? { every: offsetOf(every) } : {}),
    ...(silence ? { silence: { ...silence, after: offsetOf(silence.after) } } : {}),
  };
  // what is written with `readonly` is the same JSON
  return plain as MilestoneRule;
}

/** Done by one of us, with evidence. */
export function task<const N extends string, const O extends TaskOptions>(name: N, options: O & Exactly<O, TaskOptions>): MarkedNode<N, O> {
  return { m: 'task', ...commonOf(name, options) };
}

/** Signed by a chain. */
export function approval<const N extends string, const O extends ApprovalOptions>(
  name: N,
  options: O & Exactly<O, ApprovalOptions>,
): MarkedNode<N, O> {
  return { m: 'approval', ...commonOf(name, options) } as Milestone;
}

/** Done by a party outside: through its link, by one of us on its behalf with a file, or observed by a service. */
export function outside<const N extends string, const O extends OutsideOptions>(
  name: N,
  options: O & Exactly<O, OutsideOptions>,
): MarkedNode<N, O> {
  return { m: 'outside', ...commonOf(name, options) };
}

/** Done when reports reach a quantity or an amount. */
export function count<const N extends string, const O extends CountOptions>(
  name: N,
  options: O & Exactly<O, CountOptions>,
): MarkedNode<N, O> {
  return { m: 'count', ...commonOf(name, options) } as Milestone;
}

// Groups

type Inner<N extends string, L extends readonly AnyNode[], O> = Marked<
  Node,
  {
    declares: N | MarkOf<L[number], 'declares'>;
    names: MarkOf<L[number], 'names'> | MarkOf<Field<O, 'when'>, 'names'> | Extract<Field<O, 'inside'>, string>;
    roles: MarkOf<L[number], 'roles'>;
    settings: MarkOf<L[number], 'settings'> | MarkOf<Field<O, 'when'>, 'settings'>;
    ladders: MarkOf<L[number], 'ladders'>;
    letters: MarkOf<L[number], 'letters'>;
  }
>;
type GroupOptions = { readonly when?: AnyCond };
type EachOptions = GroupOptions & {
  readonly from?: `terms.${string}`;
  readonly covers?: `terms.${string}`;
  readonly inside?: string;
  readonly atLeast?: 1;
};
type NoOptions = Record<never, never>;

/** A group with a title. */
export function stage<const N extends string, const L extends readonly AnyNode[], const O extends GroupOptions = NoOptions>(
  name: N,
  of: L,
  options?: O & Exactly<O, GroupOptions>,
): Inner<N, L, O> {
  return { g: 'stage', name, ...options, of: [...of] };
}

/** The first one done makes the others not needed. */
export function oneOf<const N extends string, const L extends readonly AnyNode[], const O extends GroupOptions = NoOptions>(
  name: N,
  of: L,
  options?: O & Exactly<O, GroupOptions>,
): Inner<N, L, O> {
  return { g: 'oneOf', name, ...options, of: [...of] };
}

/** The milestones of every part of that kind. */
export function each<const N extends string, const O extends EachOptions, const L extends readonly AnyNode[]>(
  part: N,
  options: O & Exactly<O, EachOptions>,
  of: L,
): Inner<N, L, O> {
  return { g: 'each', name: part, ...options, of: [...of] };
}

// The procedure

type Head = {
  readonly for: string;
  readonly version: number;
  readonly cast: readonly [string, ...string[]];
  readonly parties: readonly string[];
  readonly cancel: readonly [string, ...string[]];
  readonly allows: { readonly methods: readonly PaymentMethod[]; readonly inspection: readonly Inspection[] };
  readonly settings: Readonly<Record<string, Scalar>>;
  readonly ladders: Readonly<Record<string, readonly Rung[]>>;
};
/** Readers of a rung who are not roles. */
type Reader = 'owner' | 'ownerManager' | 'watchers';
type RoleOf<H extends Head> = H['cast'][number] | H['parties'][number];
type HeadRoles<H extends Head> = H['cancel'][number] | Exclude<Field<Member<H['ladders'][keyof H['ladders']]>, 'to'>, Reader>;
type LettersOf<H extends Head, L extends readonly AnyNode[]> =
  MarkOf<L[number], 'letters'> | Extract<Field<Member<H['ladders'][keyof H['ladders']]>, 'letter'>, string>;

type Unknown<What extends string, Used extends string, Known> = [Exclude<Used, Known>] extends [never]
  ? unknown
  : { readonly [K in What]: Exclude<Used, Known> };
type NothingUnknown<H extends Head, L extends readonly AnyNode[]> = Unknown<
  'unknown name',
  MarkOf<L[number], 'names'>,
  MarkOf<L[number], 'declares'>
> &
  Unknown<'unknown role', MarkOf<L[number], 'roles'> | Extract<HeadRoles<H>, string>, RoleOf<H>> &
  Unknown<'unknown setting', MarkOf<L[number], 'settings'>, keyof H['settings']> &
  Unknown<'unknown ladder', MarkOf<L[number], 'ladders'>, keyof H['ladders']>;

export type Drafted<Names extends string, Roles extends string, Letters extends string> = Rules & {
  readonly [marks]?: { declares: Names; roles: Roles; letters: Letters };
};

/** The rules of a procedure. An unknown name, role, setting or ladder does not compile: the error names it. */
export function procedure<const H extends Head, const L extends readonly AnyNode[]>(
  id: string,
  head: H & Exactly<H, Head>,
  of: L & NothingUnknown<H, L>,
): Drafted<MarkOf<L[number], 'declares'>, RoleOf<H>, LettersOf<H, L>> {
  const { version, for: kind, ...rest } = head;
  return { id, version, for: kind, ...rest, of: [...of] } as unknown as Rules;
}

type WordsOf<N extends string, R extends string, L extends string> = Words & {
  names: Record<N, Phrase>;
  roles: Record<R, Phrase>;
  letters: Record<L, { subject: Phrase; body: Phrase }>;
};

/** Rules with the words people read: a name, role or letter without words does not compile. */
export function publish<N extends string, R extends string, L extends string>(rules: Drafted<N, R, L>, words: WordsOf<N, R, L>): Procedure {
  return { rules, words };
}
