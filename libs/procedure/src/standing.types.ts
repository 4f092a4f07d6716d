import type { Day, Decimal, Instant, LineQuantities } from '@gendan/trade';
import type { EvidenceField, HoldKind, HoldScope, Meaning, Milestone } from './language';
import type { By, Key, PartId, Sign, Values } from './plan';

export type MilestoneState = 'undecided' | 'notNeeded' | 'waits' | 'open' | 'done' | 'shaken' | 'dropped';

/** Promises a forecast can break: a committed date, the agreed delivery, the dates of an L/C. */
export type RiskOf = 'committed' | 'delivery' | 'lcExpiry' | 'latestShipment';
/** The promise that breaks: the milestone it binds, its date, and by how much that milestone's forecast misses it. */
export type Risk = { what: RiskOf; key: Key; date: Instant | Day; byDays: number; byMinutes: number };

/** What the outside sees of one milestone of one part now. */
export type MilestoneStanding = {
  key: Key;
  milestone: string;
  part?: PartId;
  /** Name of the stage it stands in, or of the kind of part. */
  group: string;
  kind: Milestone['m'];
  is?: Meaning;
  state: MilestoneState;
  /** notNeeded: `when`, `oneOf`, `until`, `skipped`, `cancelled`; undecided: the input that is not known. */
  why?: string;
  round: number;
  /** What a command about it carries as `seen`. */
  revision: number;
  /** Role that answers for it now (of an approval the signers whose turn it is). */
  owners: string[];
  /** Keys (or sentences of conditions) it waits for. */
  waitsFor: string[];
  /** Holds that block it. */
  holds: string[];
  /** The law that would refuse it now, although it is open. */
  law?: { law: number; code: string };
  baseline?: Instant;
  committed?: Instant;
  forecast?: Instant;
  due?: Instant;
  /** happened of the fact */
  actual?: Instant | Day;
  /** Computed against `now`. */
  overdue?: true;
  /** Which promise would break (`risk` says whose, which date, by how much). */
  atRisk?: RiskOf;
  risk?: Risk;
  /** Working minutes of the company's calendar it may slip before something promised breaks; negative when it breaks already. */
  floatMinutes?: number;
  /** The same in whole working days, towards zero. */
  floatDays?: number;
  fact?: { by: By; happened: Instant | Day; recorded: Instant; values?: Values; deemed?: string; onFile?: true };
  early?: true;
  shaken?: string;
  chain?: { role: string; state: 'signed' | 'turn' | 'later' | 'notNeeded' | 'unknown'; by?: By }[];
  signs?: Sign[];
  /** Quantities by line, or an amount; `currency` where it is not that of the terms by its own word. Nothing to count toward: not known yet. */
  count?: { toward?: Decimal | LineQuantities; reached: Decimal | LineQuantities; currency?: string };
  evidence?: Record<string, EvidenceField>;
  acks?: { copy: string; done: boolean }[];
  refusable: boolean;
  /** Names a refusal may send back to. */
  back?: string[];
  /** Of this milestone, or of the one that sent it back: until it is done. `until`: it waits for its overruler. */
  lastRefusal?: { by: By; reason: string; at: Instant; of?: Key; until?: Instant };
};

export type PartStanding = {
  id: PartId;
  kind: string;
  label: string;
  version: number;
  quantity?: LineQuantities;
  carries?: Record<PartId, LineQuantities>;
  inside?: PartId;
  values: Values;
  dropped?: true;
};

/** The five answers of the header: stuck at, waiting for, until, what happens by itself, money. */
export type Standing = {
  case: string;
  kind: string;
  number: string;
  rev: number;
  procedure: { id: string; version: number };
  opened: Instant;
  stage: string;
  stuck?: { key: Key; owners: string[]; until?: Instant; others: number };
  next?: { at: Instant; what: NextDue['what']; key?: Key };
  milestones: MilestoneStanding[];
  parts: PartStanding[];
  holds: { id: string; blocks: HoldScope[]; kind: HoldKind; part?: PartId; reason: string; reviewOn?: Day; by: By }[];
  breaches: { id: string; law: number; key: Key; code: string; causedBy: By }[];
  overrides: { id: string; law: number; key: Key; state: 'asked' | 'granted'; reason: string; until: Instant; askedBy: By }[];
  effects: { effect: string; key: Key; state: 'asked' | 'refused' | 'revoking'; code?: string; sentence?: string }[];
  items: { id: string; title: string; to: string; due?: Instant; blocks?: Key; done: boolean }[];
  unfit: { id: string; key?: Key; why: string; sentence?: string }[];
  cast: Record<string, string>;
  cancel?: { asked: By; reason: string; waitsFor: string[] };
  cancelled?: true;
  closed?: true;
  /** Milestones done, of those needed as far as is known now. */
  progress: { done: number; needed: number };
};

/** The earliest instant at which something must happen, and what. */
export type NextDue = { at: Instant; what: 'rung' | 'refusal' | 'override' | 'silence' | 'window'; key?: Key; id?: string };

/**
 * One hop of "why this date". In an explanation `of` is the milestone (or `case.opened`, a path) that has the date `to`, and `anchor` what it counts from.
 * `rule`: an offset (`+2 workingDays`), `on`, `sameDay`, `happened`, `committed`, `opened`, `again` (a round that began then), `given` (a date in the terms, a part or a fact), `after` (no sooner than what is before it), `now` (its time has passed), `assumed`.
 */
export type WhyHop = { of: string; rule: string; calendar?: string; from?: Instant | Day; to?: Instant; anchor?: string };
export type Explanation = {
  key: Key;
  due?: Instant;
  baseline?: Instant;
  committed?: Instant;
  forecast?: Instant;
  /** Why it is due then, from the root to it. */
  hops: WhyHop[];
  /** Of several dates the ones that did not decide. */
  also: WhyHop[];
  /** Why it is expected then, from the root to it. */
  forecastHops: WhyHop[];
  /** Anchors whose date is not known yet. */
  unknown: string[];
  waitsFor: string[];
  floatMinutes?: number;
  floatDays?: number;
  risk?: Risk;
  provisional?: true;
  moved: { which: string; from?: Instant; to?: Instant; at?: Instant; cause?: string }[];
};

/** An assumption of "what if": a milestone happens then (or so many days late), a part's date, other terms. */
export type Assumption =
  | { milestone: string; part?: PartId; happens: Instant | Day }
  | { milestone: string; part?: PartId; lateDays: number }
  | { part: PartId; values: Values }
  | { slice: Record<string, unknown> };

export type Proposal = {
  /** Forecasts that change, in the order of the procedure. */
  moves: { key: Key; from?: Instant; to?: Instant; committed?: Instant; breaksPromise: boolean }[];
  /** Promises, laws and L/C dates that would break. */
  breaks: {
    key: Key;
    what: RiskOf | 'law';
    law?: number;
    code?: string;
    /** Days late, and the same in working minutes. */
    by?: number;
    byMinutes?: number;
    date?: Instant | Day;
    /** It is broken already, without the assumption. */
    already?: true;
  }[];
  /** Milestones whose facts would lapse or be shaken, so must be asked again. */
  again: { key: Key; effect: 'lapses' | 'shaken'; of: string }[];
  /** Letters that would go; `later`: when what is asked again is done again. */
  letters: { letter: string; to: string; key: Key; later?: true }[];
  /** Acts that accept the proposal: a replan with the new dates. */
  accept: { key: Key; committed: Instant }[];
};

/** `earliest`: what is before it lets it happen then; `latest`: later breaks something promised; `forecast`: expected now. */
export type ScheduleDates = {
  earliest?: Instant;
  latest?: Instant;
  forecast?: Instant;
  floatMinutes?: number;
  floatDays?: number;
  critical?: true;
  atRisk?: RiskOf;
  risk?: Risk;
};

/** Four dates of every milestone, with float and the critical path. */
export type Schedule = {
  dates: Record<Key, ScheduleDates>;
  /** The chain that decides the promise with the least float; without promises the end of the case. */
  criticalPath: Key[];
  /** The deciding chain of every promise, least float first. */
  paths: { end: Key; what: RiskOf; floatMinutes: number; keys: Key[] }[];
};

export type Fault = { path: string; code: string; zh: string; en: string; level: 'error' | 'warning' };
