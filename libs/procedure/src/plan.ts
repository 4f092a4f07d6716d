import type { Calendar, Day, Decimal, Instant, LineQuantities } from '@gendan/trade';
import type { Effect, HoldKind, HoldScope } from './language';

/** `milestone` or `milestone@kind:n` for one of several parts. */
export type Key = string;
/** `kind:n`, e.g. `shipment:2`. */
export type PartId = string;
export type Hash = string;

/** Who acted: a person (or a party, `party:<id>`), in which role, for whom when as a substitute. */
export type By = { person: string; role: string; for?: string };

export type Values = Record<string, unknown>;

/** A confirmed milestone. `changed` has the revision at which a single value was corrected. */
export type Fact = {
  by: By;
  happened: Instant | Day;
  recorded: Instant;
  rev: number;
  /** When a shaken act was upheld: it stands on the ground as it was then. */
  upheld?: number;
  /** `source/sourceId` of the report it comes from: only that source mends it. */
  source?: string;
  values?: Values;
  changed?: Record<string, number>;
  onFile?: true;
  deemed?: string;
};

export type Sign = { role: string; by: By; rev: number };

/** What is kept of one milestone of one part; absent = round 1, untouched. */
export type Kept = {
  round: number;
  /** Latest event naming it. */
  rev: number;
  fact?: Fact;
  early?: Fact;
  /** Why the ground of an act that cannot be taken back has gone. */
  shaken?: string;
  skipped?: string;
  /** Has stood done in some round. */
  stood?: true;
  signs?: Sign[];
  added?: { role: string; where: 'before' | 'after'; of?: string }[];
  /** Entries of a count by `source/sourceId`: version, cumulative amount (a decimal, or quantities by line), and when. */
  entries?: Record<string, [version: number, amount: Decimal | LineQuantities, happened?: Instant | Day]>;
  /** Latest version seen by `source/sourceId`, over all rounds. */
  seen?: Record<string, number>;
  /** When this round opened: anchors `.opened` and silences count from it. */
  opened?: Instant;
  /** The revision at which it opened: what was asked of services then stands on what is read as it was. */
  openedRev?: number;
  refusedAt?: Instant;
  /** Who refused it last and why, until it is done. */
  refused?: { by: By; reason: string };
  /** What sent it back to do again, until it is done. */
  sentBackBy?: Key;
  /** When this round began, if it is not the first. */
  again?: Instant;
  baseline?: Instant;
  committed?: Instant;
  due?: Instant;
  /** Rungs fired so far. */
  rung?: number;
  /** A refusal that waits for its overruler. */
  refusal?: { back: string[]; until: Instant; by: By; reason: string };
  /** Whoever overrules a refusal has signed for the whole chain. */
  overruled?: true;
  /** Clearances given for an act that may happen now, by effect key. */
  cleared?: string[];
  /** What services answered to the effects of this round and what came with the entries of a count; read like the fact's own values. */
  answers?: Values;
  /** A letter of this round has left the house. */
  out?: true;
  acks?: string[];
};

export type Part = {
  id: PartId;
  kind: string;
  label: string;
  version: number;
  quantity?: LineQuantities;
  /** Quantities of other parts that it carries. */
  carries?: Record<PartId, LineQuantities>;
  inside?: PartId;
  /** An item of the terms' list, dates, amounts: what `part.…` paths read. */
  values: Values;
  changed: Record<string, number>;
  dropped?: true;
};

export type Hold = {
  id: string;
  blocks: HoldScope[];
  kind: HoldKind;
  part?: PartId;
  reason: string;
  reviewOn?: Day;
  by: By;
  /** The milestone whose `hold` effect set it; done with that part's milestones it is released. */
  from?: Key;
  breach?: string;
  rev: number;
};

export type Breach = { id: string; law: number; key: Key; code: string; causedBy: By; rev: number };

export type Override = {
  id: string;
  law: number;
  key: Key;
  round: number;
  reason: string;
  until: Instant;
  askedBy: By;
  state: 'asked' | 'granted';
  grantedBy?: By;
};

/** A pending effect: asked and not yet answered, refused and not yet redone or waived, or being revoked. */
export type Pending = {
  key: Key;
  /** Grows with every asking of this effect: the revision that asked. */ effect: Effect;
  round: number;
  state: 'asked' | 'refused' | 'revoking';
  code?: string;
  sentence?: string;
};

export type OwnItem = { id: string; title: string; to: string; by: By; due?: Instant; blocks?: Key; done?: true };

/** Values of exactly those `terms.` paths that rules and laws name, with the revision each last changed at. */
export type TermsSlice = Record<string, unknown>;

export type Plan = {
  case: string;
  kind: string;
  number: string;
  core: number;
  rev: number;
  opened: Instant;
  at: Instant;
  procedure: { id: string; version: number; hash: Hash };
  terms: { version: number; hash: Hash; slice: TermsSlice; changed: Record<string, number> };
  cast: Record<string, string>;
  settings: Record<string, unknown>;
  calendars: Record<string, Calendar>;
  /** Role → calendar id; `company` is ours. */
  calendarOf: Record<string, string>;
  origin?: { case: string; carry?: Values };
  parts: Record<PartId, Part>;
  kept: Record<Key, Kept>;
  own: Record<string, OwnItem>;
  effects: Record<string, Pending>;
  holds: Hold[];
  breaches: Breach[];
  overrides: Override[];
  /** Tasks that only say something is wrong: unfit reports, imported breaches. */
  unfit: { id: string; key?: Key; why: string; sentence?: string; rev: number }[];
  cancel?: { by: By; reason: string; signs: { role: string; by: By }[] };
  cancelled?: true;
  closed?: true;
};

/** What of a plan says which parts there are and what was agreed. */
export type PartsAndTerms = Pick<Plan, 'parts' | 'terms'>;

/** What a cancellation is signed, refused and taken back under, named like a milestone. */
export const CANCEL = 'cancel';

/**
 * The number of the core's meaning, with which a case opens. A change that alters what a running case does is guarded by it.
 * 2: what comes with a count's entry is on file; a skip is taken back; a change that is in force already is not proposed again; who is to plan
 * the parts of a group is chased.
 */
export const CORE = 2;
