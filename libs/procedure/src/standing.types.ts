import type { Day, Instant, LineQuantities } from '@gendan/trade';
import type { EvidenceField, HoldKind, HoldScope, Meaning, Milestone } from './language';
import type { By, Key, PartId, Sign, Values } from './plan';

export type MilestoneState = 'undecided' | 'notNeeded' | 'waits' | 'open' | 'done' | 'shaken' | 'dropped';

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
  atRisk?: string;
  /** Minutes it may slip before something promised moves. */
  floatMinutes?: number;
  fact?: { by: By; happened: Instant | Day; recorded: Instant; values?: Values; deemed?: string; onFile?: true };
  early?: true;
  shaken?: string;
  chain?: { role: string; state: 'signed' | 'turn' | 'later' | 'notNeeded' | 'unknown'; by?: By }[];
  signs?: Sign[];
  count?: { toward: unknown; reached: unknown };
  evidence?: Record<string, EvidenceField>;
  acks?: { copy: string; done: boolean }[];
  refusable: boolean;
  /** Names a refusal may send back to. */
  back?: string[];
  lastRefusal?: { by: By; reason: string; until: Instant };
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

/** One hop of "why this date". */
export type WhyHop = { of: string; rule: string; calendar?: string; from?: Instant | Day; to?: Instant };
export type Explanation = {
  key: Key;
  due?: Instant;
  baseline?: Instant;
  committed?: Instant;
  forecast?: Instant;
  hops: WhyHop[];
  /** Anchors whose date is not known yet. */
  unknown: string[];
  waitsFor: string[];
  floatMinutes?: number;
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
  /** Forecasts that change. */
  moves: { key: Key; from?: Instant; to?: Instant; committed?: Instant; breaksPromise: boolean }[];
  /** Promises, laws and L/C dates that would break. */
  breaks: {
    key: Key;
    what: 'committed' | 'law' | 'lcExpiry' | 'latestShipment' | 'delivery';
    law?: number;
    by?: number;
    date?: Instant | Day;
  }[];
  /** Milestones whose facts would lapse or be shaken, so must be asked again. */
  again: { key: Key; effect: 'lapses' | 'shaken'; of: string }[];
  /** Letters that would go. */
  letters: { letter: string; to: string; key: Key }[];
  /** Acts that accept the proposal: a replan with the new dates. */
  accept: { key: Key; committed: Instant }[];
};

/** Four dates of every milestone, with float and the critical path. */
export type Schedule = {
  dates: Record<Key, { earliest?: Instant; latest?: Instant; forecast?: Instant; floatMinutes?: number; critical?: true; atRisk?: string }>;
  criticalPath: Key[];
};

export type Fault = { path: string; code: string; zh: string; en: string; level: 'error' | 'warning' };
