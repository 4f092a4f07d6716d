import type { Decimal, Gate, Inspection, PaymentMethod, Unit } from '@gendan/trade';

/**
 * The language of procedures: the JSON a procedure is written in.
 * Only `Rules` travel with a workflow; `Words` (titles, forms, letter texts) stay in the desk and the screens.
 */

export type Scalar = string | number | boolean | null;
/** A value written down, or another path, or one of the procedure's settings. `less`: what is taken off the amount at the path. */
export type Operand = Scalar | { path: string; less?: Taken[] } | { setting: string };
/** An amount taken off another. */
export type Taken = { path: string } | { setting: string };

/**
 * Three-valued conditions over `terms.…`, `part.…` and `facts.<milestone>.<field>`.
 * `known` asks whether the path has a value, `onFile` whether a milestone stands done. What several parts have said counts when they agree;
 * `someIs` holds as soon as one of them says so, and not before all have said otherwise.
 */
export type Cond =
  | ['is' | 'someIs' | 'atLeast' | 'atMost' | 'above' | 'below', string, Operand]
  | ['known' | 'onFile', string]
  | ['not', Cond]
  | ['all' | 'any', ...Cond[]];

/** `cal` names a role of the cast whose calendar counts; without it the company's own. */
export type Offset = { n: number | { setting: string }; unit: Unit; cal?: string };

/** Where a date on a closed day goes; `asIs` leaves it. */
export type OnClosedDay = 'before' | 'after' | 'asIs';

/**
 * When something is due. Anchors are a milestone, `case.opened`, or `<approval>.opened` / `<approval>.refused`.
 * `at` is a local time `HH:mm` on the calendar; without it a day ends at its close of business.
 * `afresh`: in a later round it counts from the beginning of that round, if that is later than the anchor; `false` says that it must not.
 */
export type Due =
  | (Offset & { after: string; afresh?: boolean; at?: string; closed?: OnClosedDay })
  | (Offset & { before: string; at?: string; closed?: OnClosedDay })
  | { on: string; at?: string; closed?: OnClosedDay; cal?: string }
  | { sameDay: string; cal?: string }
  | { earliest: Due[] }
  | { latest: Due[] }
  | { opens: Due; due: Due }
  | { cases: { when?: Cond; due: Due }[] };

/**
 * One rung of a ladder, relative to the due instant (`n` negative: before it).
 * `to`: `owner`, `ownerManager`, `watchers`, or a role. Rungs before due default to the daily letter; the last one repeats until done unless `once`.
 */
export type Rung = {
  n: number;
  unit: Unit;
  to: string;
  letter?: string;
  daily?: boolean;
  elapsed?: true;
  once?: true;
  every?: { n: number; unit: Unit };
};

/** `own`: the signature of the submitter's own department, which may be the submitter's. */
export type Signer = string | { role: string; when?: Cond; own?: true };

/** What the house does when a milestone opens (`atOpening`) or is done (`then`). */
export type Effect =
  | { letter: string; to: string }
  | { paper: string }
  | { ask: string; of: string }
  | { clear: string; of: string }
  | { opens: string; carry?: string[] }
  | { tell: 'origin' | 'customer'; fact: string }
  | { hold: HoldScope[]; kind?: HoldKind }
  | { assign: string; rule: string };

export type Refused = { again?: string[]; opens?: string; stop?: true; overruledBy?: { role: string; within: Offset } };

/** What laws bind to. `moneyIn` names its gate beside it. */
export type Meaning =
  | 'startsProduction'
  | 'startsLine'
  | 'goodsLeave'
  | 'titleLeaves'
  | 'presentsToBank'
  | 'showsCustomer'
  | 'moneyIn'
  | 'lcStands'
  | 'creditStands'
  | 'reviewStands'
  | 'firstArticle'
  | 'qualityPassed'
  | 'financeReleased'
  | 'concession'
  | 'adoptsTerms'
  | 'closes';

export type EvidenceType =
  | 'text'
  | 'number'
  | 'date'
  | 'instant'
  | 'money'
  | 'quantity'
  | 'lines'
  | 'list'
  | 'file'
  | 'scan'
  | 'photo'
  | 'party'
  | 'choice'
  | 'flag'
  | 'form'
  | 'iso6346'
  | 'trackingNumber'
  | 'lcVersion'
  | 'termsDiff';

/** A field of evidence. A bare type is required; `{ type, optional }` may be left out; `choice` names its values. */
export type EvidenceField = EvidenceType | { type: EvidenceType; optional?: true; of?: string[] };

export type MilestoneRule = {
  name: string;
  /** Role that answers for it. */
  by?: string;
  after?: (string | Cond)[];
  when?: Cond;
  reads?: string[];
  is?: Meaning;
  gate?: Gate;
  evidence?: Record<string, EvidenceField>;
  due?: Due;
  ladder?: string;
  copies?: { to: string[]; acknowledge?: true };
  atOpening?: Effect[];
  then?: Effect[];
  refused?: Refused;
  silence?: { deem: Record<string, Scalar>; source: string; after: Offset };
  every?: Offset;
  until?: string;
  /** Names this milestone had in earlier versions of the procedure. */
  was?: string;
  /** Ids of the source procedures it comes from (S0.4, G15 …). */
  source?: string[];
};

export type Milestone =
  | (MilestoneRule & { m: 'task' })
  | (MilestoneRule & { m: 'outside'; link?: false })
  | (MilestoneRule & { m: 'approval'; chain: Signer[]; mode?: 'all' | 'any' })
  | (MilestoneRule & { m: 'count'; toward: string; tolerance?: string });

export type Stage = { g: 'stage'; name: string; when?: Cond; of: Node[] };
export type OneOf = { g: 'oneOf'; name: string; when?: Cond; of: Node[] };
/**
 * The milestones of every part of a kind. `from` a list in the terms; `covers` quantities the parts add up to;
 * `inside` another kind of part; none of them: parts arise.
 */
export type Each = { g: 'each'; name: string; when?: Cond; from?: string; covers?: string; inside?: string; atLeast?: 1; of: Node[] };
export type Group = Stage | OneOf | Each;
export type Node = Milestone | Group;

export type HoldScope = 'production' | 'shipment' | 'documents' | 'all';
export type HoldKind = 'money' | 'quality' | 'breach' | 'other';

export type Rules = {
  id: string;
  version: number;
  /** Kind of case: `order`, `inquiry`, `purchase` … */
  for: string;
  /** Our own roles, the first being the owner of the case. */
  cast: string[];
  /** Outside parties by role: customer, factory, forwarder, bank … */
  parties: string[];
  /** Roles that sign a cancellation, in order. */
  cancel: string[];
  allows: { methods: PaymentMethod[]; inspection: Inspection[] };
  /** Defaults; a company's own values are frozen into the plan. */
  settings: Record<string, Scalar>;
  ladders: Record<string, Rung[]>;
  of: Node[];
};

/** The reserved stage, needed only after the case is cancelled. */
export const WINDING_UP = 'windingUp';
/** The ladder of milestones that have a due date and name none. */
export const DEFAULT_LADDER = 'default';

export type Phrase = { zh: string; en: string };
/** `source`: the ids of the source procedures that have the figure. */
export type SettingWords = Phrase & { source?: string[] };
/** What people read of a procedure. Keys of `letters` are the names letters are asked for by. */
export type Words = {
  title: Phrase;
  /** Stages, kinds of parts, milestones, by name. */
  names: Record<string, Phrase>;
  /** Evidence fields by `milestone.field`, or by `field` for all. */
  fields: Record<string, Phrase>;
  roles: Record<string, Phrase>;
  letters: Record<string, { subject: Phrase; body: Phrase }>;
  /** What an outside party is asked, by milestone. */
  questions?: Record<string, Phrase>;
  /** What a setting is, by its name; the house has words for the usual ones. */
  settings?: Record<string, SettingWords>;
};

/** A procedure as published: rules for the machine, words for people. */
export type Procedure = { rules: Rules; words: Words };

export type { Decimal };
