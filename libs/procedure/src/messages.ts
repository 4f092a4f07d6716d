import type { Calendar, Day, Decimal, Instant, LineQuantities } from '@gendan/trade';
import type { Effect, HoldKind, HoldScope, Rules } from './language';
import type { Breach, By, Hash, Hold, Key, Override, OwnItem, Part, PartId, TermsSlice, Values } from './plan';

/** A milestone as people and doors name it. Without `round` the present one is meant. */
export type M = { milestone: string; part?: PartId; round?: number };

export type Door = 'ui' | 'link' | 'grpc' | 'http' | 'excel' | 'mail' | 'schedule';

/** What a fact on file says when a case is opened half done. */
export type OnFile = M & { happened: Instant | Day; by?: By; values?: Values; amount?: Decimal | LineQuantities };

export type NewPart = {
  /** Label within its kind; the id becomes `kind:label` in the order of opening when it is left out. */
  label?: string;
  kind: string;
  quantity?: LineQuantities;
  carries?: Record<PartId, LineQuantities>;
  inside?: PartId;
  values?: Values;
};

/** Everything a case starts from. The rules travel beside the plan, here they are whole once. */
export type Opening = {
  case: string;
  kind: string;
  number: string;
  /** Openings from before there was a second one do not say. */
  core?: number;
  procedure: { id: string; version: number; hash: Hash };
  terms: { version: number; hash: Hash; slice: TermsSlice };
  cast: Record<string, string>;
  settings?: Record<string, unknown>;
  calendars: Record<string, Calendar>;
  calendarOf: Record<string, string>;
  origin?: { case: string; carry?: Values };
  parts?: NewPart[];
  onFile?: OnFile[];
  by: By;
  command?: string;
};

export type Attached = { hash: Hash; name: string };

export type Act =
  | { kind: 'setTerms'; base: Hash; hash: Hash; slice: TermsSlice; parts?: NewPart[] }
  | ({ kind: 'openPart'; part: NewPart } & { reason?: string })
  | {
      kind: 'changePart';
      part: PartId;
      version?: number;
      quantity?: LineQuantities;
      carries?: Record<PartId, LineQuantities>;
      values?: Values;
      label?: string;
      reason?: string;
    }
  | { kind: 'dropPart'; part: PartId; reason: string }
  | ({ kind: 'confirm'; values?: Values; open?: NewPart } & M)
  | ({ kind: 'sign'; as?: string; values?: Values } & M)
  | ({ kind: 'refuse'; reason: string; cause?: string; back?: string[] } & M)
  | { kind: 'several'; acts: (Act & Pick<Command, 'seen' | 'happened' | 'files' | 'note'>)[] }
  | ({ kind: 'uphold'; reason: string } & M)
  | { kind: 'answerBreach'; breach: string; reason: string }
  | ({ kind: 'correct'; values: Values; happened?: Instant | Day; reason: string } & M)
  | ({ kind: 'withdraw'; reason: string } & M)
  | ({ kind: 'skip'; reason: string } & M)
  | { kind: 'add'; title: string; to: string; due?: Instant; blocks?: M }
  | { kind: 'finish'; item: string }
  | { kind: 'assign'; role: string; person: string }
  | ({ kind: 'addSigner'; role: string; where: 'before' | 'after'; of?: string } & M)
  | ({ kind: 'chase'; text?: string } & M)
  | ({ kind: 'acknowledge'; copy: string } & M)
  | { kind: 'replan'; moves: (M & { committed: Instant | Day })[]; cause: string; borneBy: string }
  | { kind: 'hold'; blocks: HoldScope[]; holdKind: HoldKind; part?: PartId; reason: string; reviewOn?: Day }
  | { kind: 'release'; hold: string; reason: string }
  | ({ kind: 'askOverride'; law: number; reason: string; until: Instant } & M)
  | { kind: 'decideOverride'; override: string; grant: boolean; reason?: string }
  | { kind: 'cancel'; reason: string; cause?: string; borneBy?: string }
  | { kind: 'reopen'; reason: string }
  | { kind: 'redo'; effect: string }
  | { kind: 'waive'; effect: string; reason: string }
  | {
      kind: 'adopt';
      rules?: Rules;
      procedure?: { id: string; version: number; hash: Hash };
      calendar?: Calendar;
      settings?: Values;
      slice?: TermsSlice;
      accepted: string;
    };

/** A typed, idempotent request to change a case. `seen` is the milestone's (or terms', or part's) revision the person looked at. */
export type Command = Act & {
  id: string;
  by: By;
  door: Door;
  seen?: number;
  happened?: Instant | Day;
  files?: Attached[];
  note?: string;
};

/** A report of what happened; never refused. `version` grows per source and sourceId; `amount` is cumulative. */
export type Report = M & {
  kind: 'report';
  source: string;
  sourceId: string;
  version: number;
  outcome: 'confirmed' | 'refused' | 'never' | 'counted';
  happened: Instant | Day;
  by?: By;
  values?: Values;
  amount?: Decimal | LineQuantities;
  reason?: string;
  back?: string[];
  /** A part that this report is the first to name. */
  open?: NewPart;
};
/** What a service answered to an effect. An answer for an older version is absorbed. */
export type EffectAnswer = {
  kind: 'effectAnswer';
  effect: string;
  /** The `round` of the event that asked. */
  round: number;
  outcome: 'done' | 'refused';
  values?: Values;
  code?: string;
  sentence?: string;
};
export type Observation = (Report | EffectAnswer) & { id?: string };

/** Why a round ended or an act is shaken. `of` is the milestone or path the ground was. */
export type Why = { why: 'ground' | 'refused' | 'gone' | 'signer' | 'madeGood'; of: string };

export type Move = { key: Key; which: 'baseline' | 'due' | 'committed' | 'opened'; from?: Instant; to?: Instant };

type Happening =
  | ({ type: 'opened' } & Omit<Opening, 'parts' | 'onFile' | 'by' | 'command' | 'core'> & { core: number })
  | { type: 'termsSet'; version: number; hash: Hash; slice: TermsSlice }
  | { type: 'partOpened'; part: Omit<Part, 'changed' | 'version' | 'dropped'> }
  | {
      type: 'partChanged';
      part: PartId;
      quantity?: LineQuantities;
      carries?: Record<PartId, LineQuantities>;
      values?: Values;
      label?: string;
      reason?: string;
    }
  | { type: 'partDropped'; part: PartId; reason: string }
  | {
      type: 'confirmed';
      key: Key;
      round: number;
      happened: Instant | Day;
      values?: Values;
      early?: true;
      onFile?: true;
      files?: Attached[];
      note?: string;
      source?: string;
      sourceId?: string;
      version?: number;
    }
  | { type: 'signed'; key: Key; round: number; role: string; files?: Attached[]; note?: string; values?: Values }
  | {
      type: 'refused';
      key: Key;
      round: number;
      reason: string;
      cause?: string;
      back: string[];
      until?: Instant;
      source?: string;
      sourceId?: string;
      version?: number;
      files?: Attached[];
    }
  /** `differs`: paths of the terms that an agreed change on older terms did not know. */
  | ({ type: 'lapsed'; key: Key; round: number; keepsSigns?: true; differs?: string[] } & Why)
  | ({ type: 'shaken'; key: Key } & Why)
  | { type: 'upheld'; key: Key; reason: string; files?: Attached[] }
  | {
      type: 'corrected';
      key: Key;
      values: Values;
      happened?: Instant | Day;
      reason: string;
      source?: string;
      sourceId?: string;
      version?: number;
    }
  | { type: 'withdrawn'; key: Key; reason: string; role?: string; source?: string; sourceId?: string; version?: number }
  | { type: 'skipped'; key: Key; reason: string }
  /** A skip taken back: it is asked for after all. */
  | { type: 'unskipped'; key: Key; reason: string }
  | { type: 'added'; item: OwnItem }
  | { type: 'finished'; item: string }
  | { type: 'assigned'; role: string; person: string; from?: string }
  | { type: 'signerAdded'; key: Key; role: string; where: 'before' | 'after'; of?: string }
  | { type: 'chased'; key: Key; of?: Key; to: string; text?: string }
  | { type: 'acknowledged'; key: Key; copy: string }
  | {
      type: 'counted';
      key: Key;
      source: string;
      sourceId: string;
      version: number;
      amount: Decimal | LineQuantities;
      happened: Instant | Day;
      /** What came with this entry: the receiver's signature, what is missing. */
      values?: Values;
    }
  | { type: 'unfit'; id: string; key?: Key; why: string; sentence?: string; source?: string; sourceId?: string; version?: number }
  | { type: 'breached'; breach: Omit<Breach, 'rev'> }
  | { type: 'answered'; breach: string; reason: string }
  | { type: 'reminded'; key: Key; rung: number; to: string; letter?: string; daily?: true; swallowed: number; late?: true; due: Instant }
  | { type: 'deemed'; key: Key; round: number; values: Values; source: string }
  | { type: 'datesMoved'; moves: Move[]; cause?: string; borneBy?: string }
  | { type: 'held'; hold: Omit<Hold, 'rev'> }
  | { type: 'released'; hold: string; reason: string }
  | { type: 'overrideAsked'; override: Override }
  | { type: 'overrideDecided'; override: string; grant: boolean; reason?: string }
  | { type: 'overrideUsed'; override: string }
  | { type: 'overrideExpired'; override: string }
  | { type: 'effectAsked'; effect: string; key: Key; round: number; of: Effect }
  | { type: 'effectDone'; effect: string; values?: Values }
  | { type: 'effectRefused'; effect: string; code: string; sentence?: string }
  | { type: 'effectRevoked'; effect: string; key: Key; round: number; of: Effect }
  | { type: 'effectWaived'; effect: string; reason: string }
  | { type: 'cancelAsked'; reason: string; cause?: string; borneBy?: string }
  | { type: 'cancelled' }
  | { type: 'reopened'; reason: string }
  | {
      type: 'adopted';
      procedure?: { id: string; version: number; hash: Hash };
      renamed?: Record<string, string>;
      calendar?: Calendar;
      settings?: Values;
      slice?: TermsSlice;
      accepted: string;
    }
  | { type: 'closed' };

export type Event = Happening & { rev: number; at: Instant; by?: By; command?: string };
export type EventType = Event['type'];
/** An event before it has its number and instant. */
export type Draft = Happening & { by?: By };

/** Stable codes; the sentences stand in refusals.ts. */
export type RefusalCode =
  | 'UNKNOWN_MILESTONE'
  | 'UNKNOWN_PART'
  | 'UNKNOWN_KIND'
  | 'UNKNOWN_ROLE'
  | 'OTHER_ROUND'
  | 'STALE'
  | 'NOT_YET_KNOWN'
  | 'NOT_NEEDED'
  | 'TOO_EARLY'
  | 'ON_HOLD'
  | 'ALREADY_DONE'
  | 'SHAKEN'
  | 'DROPPED'
  | 'CASE_CLOSED'
  | 'CASE_CANCELLED'
  | 'NOT_YOURS'
  | 'NOT_A_SIGNER'
  | 'ALREADY_SIGNED'
  | 'NOT_YOUR_TURN'
  | 'EVIDENCE_MISSING'
  | 'EVIDENCE_UNFIT'
  | 'SIGN_IT'
  | 'REPORT_IT'
  | 'CONFIRM_IT'
  | 'CANNOT_BE_REFUSED'
  | 'UNKNOWN_BACK'
  | 'NOT_SHAKEN'
  | 'NOT_DONE'
  | 'SECOND_PERSON'
  | 'NOTHING_TO_CHASE'
  | 'LAW_NEEDS_IT'
  | 'LAW_1'
  | 'LAW_2'
  | 'LAW_3'
  | 'LAW_4'
  | 'FOUR_EYES'
  | 'LAW_6'
  | 'LAW_7'
  | 'ALREADY_OPEN'
  | 'TERMS_APPROVED'
  | 'PART_EXISTS'
  | 'MORE_THAN_ORDERED'
  | 'MORE_THAN_PART'
  | 'FROM_TERMS'
  | 'ALREADY_ACTED'
  | 'NO_HOLD'
  | 'NO_BREACH'
  | 'NO_OVERRIDE'
  | 'OVERRIDE_NOT_NEEDED'
  | 'EXPIRED'
  | 'ALREADY_CANCELLED'
  | 'NOT_ASKED'
  | 'NOT_REFUSED'
  | 'NO_COPY'
  | 'NO_ITEM'
  | 'NOT_ALLOWED_HERE'
  | 'NOT_CLOSED'
  | 'ANSWER_THE_BREACH'
  | 'OTHER_PROCEDURE'
  | 'NOT_A_DATE'
  | 'EMPTY';

/** Answered no. `at` is the milestone concerned; the details fill the sentence. */
export type Refusal = { code: RefusalCode; at?: Key; details?: Record<string, unknown> };

export type Decision = { events: Event[]; refused?: undefined } | { refused: Refusal; events?: undefined };
export type { Breach, By, Key, Values };
