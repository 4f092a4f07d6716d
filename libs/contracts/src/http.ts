import type {
  Cell,
  CellType,
  ChoiceKind,
  ColumnTitle,
  CopiesChoice,
  Event,
  EvidenceField,
  Explanation,
  Fault,
  MilestoneStanding,
  Phrase,
  Plan,
  Refusal,
  Risk,
  Rules,
  Rung,
  SignersChoice,
  Standing,
  Sum,
  Words,
} from '@gendan/procedure';
import { type Calendar, type Day, type Instant, type Terms, type Unit, type Zone, ZONE_OFFSETS } from '@gendan/trade';
import { z } from 'zod';

/** What the desk's HTTP API takes and answers. Inputs are schemas, outputs are types. */

const id = z.string().min(1).max(120);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/);
const moment = z.union([day, instant]);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const lines = z.record(z.string(), decimal);
const cursor = z.string().max(400).optional();
const limit = z.coerce.number().int().min(1).max(200).default(50);

export const SignIn = z.object({ user: z.string().min(1), password: z.string().min(1) }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;
/** Whoever is signed in. `roles` are what the person may act as; `zone` is the house's, in which its times are shown. */
export type Me = { person: string; name: Phrase; roles: string[]; language: 'zh' | 'en'; zone: string; csrf?: string };

export const TermsBody = z
  .object({
    currency: z.string().length(3),
    incoterm: z.string().nullish(),
    port: z.string().nullish(),
    delivery: day.nullish(),
    tolerancePercent: decimal.optional(),
    inspection: z.enum(['none', 'company', 'customer', 'thirdParty']).nullish(),
    firstArticle: z.boolean().optional(),
    remarks: z.string().nullish(),
    lines: z
      .array(
        z.object({
          line: id,
          product: z.string(),
          description: z.string().default(''),
          quantity: decimal,
          unit: z.string(),
          price: decimal,
          gift: z.boolean().optional(),
        }),
      )
      .max(2000)
      .default([]),
    instalments: z
      .array(
        z.object({
          id,
          method: z.enum(['tt', 'lc', 'dp', 'da', 'openAccount']),
          gate: z.enum(['production', 'shipment', 'originals', 'later']),
          share: decimal.optional(),
          amount: decimal.optional(),
          per: z.literal('shipment').optional(),
        }),
      )
      .default([]),
  })
  .catchall(z.unknown())
  .meta({ id: 'Terms' });

const newPart = z.object({
  kind: id,
  label: z.string().max(60).optional(),
  quantity: lines.optional(),
  carries: z.record(z.string(), lines).optional(),
  inside: z.string().optional(),
  values: z.record(z.string(), z.unknown()).optional(),
});

export const OpenCase = z
  .object({
    kind: id,
    number: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/),
    procedure: z.object({ id, version: z.number().int().positive().optional() }),
    /** The customer's id in the customers service. A case that is nobody's order (a duty, a purchase) has none. */
    customer: id.optional(),
    /** Only a case that delivers goods must have them agreed. */
    terms: TermsBody.default({ currency: 'CNY', lines: [], instalments: [] }),
    /** Roles not given are filled by rules: the customer's owner, the role's holder. */
    cast: z.record(z.string(), z.string()).default({}),
    parts: z.array(newPart).max(200).optional(),
    onFile: z
      .array(
        z.object({
          milestone: id,
          part: z.string().optional(),
          happened: moment,
          values: z.record(z.string(), z.unknown()).optional(),
          amount: z.union([decimal, lines]).optional(),
        }),
      )
      .max(300)
      .default([]),
  })
  .meta({ id: 'OpenCase' });
export type OpenCase = z.input<typeof OpenCase>;

/** `POST /api/cases`: 201 opened, 200 when the same start was made before, 202 `accepted` when the engine is slow (it is kept and will be tried). */
export type Opened = { case: string; number: string; state: 'opened' | 'accepted'; rev?: number; existed?: boolean };

/** `POST /api/cases/{number}/terms`: keeps proposed terms under their hash and answers what a change (`termsDiff`) or `setTerms` names; changes nothing. */
export const StoreTerms = z.object({ base: id, terms: TermsBody }).meta({ id: 'StoreTerms' });
export type StoreTerms = z.input<typeof StoreTerms>;
export type StoredTerms = { base: string; hash: string; slice: Record<string, unknown> };

/** A command as a person or a machine sends it; `kind` and the fields of its act are those of libs/procedure's `Act`. */
export const SendCommand = z
  .object({
    id: z.string().min(8).max(80),
    kind: id,
    /** Which of the sender's roles acts; needed only where more than one fits. */
    role: z.string().optional(),
    /** The person the sender stands in for. */
    for: z.string().optional(),
    seen: z.number().int().nonnegative().optional(),
    happened: moment.optional(),
    files: z
      .array(z.object({ hash: id, name: z.string().max(200) }))
      .max(20)
      .optional(),
    note: z.string().max(2000).optional(),
  })
  .catchall(z.unknown())
  .meta({ id: 'SendCommand' });
export type SendCommand = z.infer<typeof SendCommand>;

export const SendReport = z
  .object({
    milestone: id,
    part: z.string().optional(),
    source: id,
    sourceId: id,
    version: z.number().int().positive(),
    outcome: z.enum(['confirmed', 'refused', 'never', 'counted']),
    happened: moment,
    values: z.record(z.string(), z.unknown()).optional(),
    amount: z.union([decimal, lines]).optional(),
    reason: z.string().max(2000).optional(),
    open: newPart.optional(),
  })
  .meta({ id: 'SendReport' });
export type SendReport = z.infer<typeof SendReport>;

/** Recorded: the revisions it made. 202 with `accepted` when the engine is slow: it is kept and will be tried until answered. */
export type Accepted = { id: string; state: 'recorded'; from: number; to: number; rev: number } | { id: string; state: 'accepted' };

/** RFC 9457; `zh` and `en` are whole sentences: what, why, what to do next. */
export type Problem = {
  type: string;
  code: string;
  title: string;
  status: number;
  detail: string;
  zh: string;
  en: string;
  details?: Record<string, unknown>;
  refusal?: Refusal;
  requestId?: string;
};

export type Page<T> = { items: T[]; next?: string };

export type CaseRow = {
  case: string;
  kind: string;
  number: string;
  procedure: { id: string; version: number; title: Phrase };
  customer: { id: string; name: Phrase; country?: string };
  rev: number;
  opened: Instant;
  stage: Phrase;
  /** Where it is stuck: nothing when it only waits for a date. */
  stuck?: { key: string; title: Phrase; part?: string; owners: { role: Phrase; name?: Phrase }[]; until?: Instant; others: number };
  amount: string;
  currency: string;
  delivery?: Day;
  /** Four dates of the act by which the goods leave (the latest part). */
  ship?: { baseline?: Instant; committed?: Instant; forecast?: Instant; actual?: Instant | Day };
  progress: { done: number; needed: number };
  overdue: number;
  /** The promise that would break by most, and the milestone it binds. */
  risk?: Risk & { title: Phrase };
  held: boolean;
  breached: boolean;
  state: 'running' | 'cancelled' | 'closed' | 'frozen';
  updated: Instant;
};

export type CaseView = CaseRow & {
  standing: Standing;
  terms: Terms;
  termsHash: string;
  cast: { role: string; title: Phrase; person: string; name: Phrase }[];
  /** Names of persons and parties met in the standing and the history. */
  names: Record<string, Phrase>;
  money: {
    instalments: {
      id: string;
      method: string;
      gate: string;
      amount: string;
      received: string;
      state: 'in' | 'part' | 'open';
      due?: Instant;
    }[];
    currency: string;
    total: string;
    received: string;
  };
  /** Commands taken in and not yet answered by the engine. */
  waiting: { id: string; kind: string; at: Instant; milestone?: string }[];
  /** Answered no after whoever sent it had been told it was taken in. */
  notDone: { id: string; kind: string; at: Instant; milestone?: string; by: string; sentence: Phrase }[];
  /** Letters that did not arrive, or may not have. */
  undelivered: { id: string; state: 'failed' | 'unsure'; to: Phrase; subject: Phrase; why: Phrase }[];
};

export type HistoryItem = {
  rev: number;
  at: Instant;
  happened?: Instant | Day;
  type: Event['type'];
  sentence: Phrase;
  by?: { person: string; name: Phrase; role: Phrase; for?: Phrase };
  event: Event;
  visibleTo: 'inside' | 'customer' | 'factory';
  files?: { hash: string; name: string }[];
};

export type TaskVerb =
  'confirm' | 'sign' | 'report' | 'uphold' | 'answerBreach' | 'decideOverride' | 'redo' | 'signCancel' | 'acknowledge' | 'finish' | 'read';
export type TaskRow = {
  /** Stable while the same thing is asked: `case/key/round`. */
  id: string;
  case: string;
  number: string;
  key: string;
  part?: string;
  title: Phrase;
  verb: TaskVerb;
  customer: Phrase;
  amount: string;
  currency: string;
  due?: Instant;
  overdue: boolean;
  /** Minutes late by the clock (negative: still to go); screens count the reader's working time. */
  lateMinutes?: number;
  /** Who must act; `mine` when the reader can. */
  owners: { role: string; title: Phrase; person?: string; name?: Phrase }[];
  mine: boolean;
  state: 'open' | 'held' | 'waitsForOthers';
  /** Why it is urgent now: what waits behind it. */
  why: Phrase;
  urgency: number;
  revision: number;
  /** A person chased. */
  chased?: { at: Instant; by?: Phrase };
  /** The ladder reminded by itself. */
  reminded?: { at: Instant };
};
export type TaskPage = Page<TaskRow> & { counts: { overdue: number; today: number; week: number; waiting: number; all: number } };

export type LetterRow = {
  id: string;
  case: string;
  number: string;
  key?: string;
  template: string;
  to: { role: string; name: Phrase; address: string };
  subject: Phrase;
  at: Instant;
  state: 'waiting' | 'sending' | 'sent' | 'unsure' | 'failed';
  tries: number;
  /** Why it has not arrived, and what to do. */
  error?: Phrase;
  sentAt?: Instant;
  chat: Phrase;
  link?: string;
};
export type LetterView = LetterRow & { text: Phrase; html: Phrase };

/** What an outsider's link shows. GET never acts. */
export type LinkView = {
  state: 'open' | 'answered' | 'expired' | 'revoked' | 'notNow';
  language: 'zh' | 'en';
  company: Phrase;
  to: Phrase;
  number: string;
  customerOrder?: string;
  question: Phrase;
  milestone: string;
  part?: { label: string; quantity?: Record<string, string> };
  agreed: { label: Phrase; value: string }[];
  evidence: Record<string, EvidenceField>;
  fields: Record<string, Phrase>;
  due?: Instant;
  zone: string;
  refusable: boolean;
  /** Whether a date may be answered instead. */
  datable: boolean;
  consequence: Phrase;
  /** Where an amount or quantities by line are asked for: how much, and how much has been reported. An answer without `amount` means all of it. */
  count?: MilestoneStanding['count'];
  /** After it was answered: what, when, and until when it may be changed. */
  answered?: {
    outcome: 'confirmed' | 'refused' | 'dated';
    at: Instant;
    values?: Record<string, unknown>;
    reason?: string;
    changeUntil?: Instant;
  };
  position?: { n: number; of: number };
  expires: Instant;
};
export const AnswerLink = z
  .object({
    id: z.string().min(8).max(80),
    outcome: z.enum(['confirmed', 'refused', 'dated']),
    values: z.record(z.string(), z.unknown()).optional(),
    amount: z.union([decimal, lines]).optional(),
    reason: z.string().max(1000).optional(),
    date: day.optional(),
    happened: moment.optional(),
    files: z
      .array(z.object({ hash: id, name: z.string() }))
      .max(10)
      .optional(),
  })
  .meta({ id: 'AnswerLink' });
export type AnswerLink = z.infer<typeof AnswerLink>;

export const AskWhatIf = z.object({ assumptions: z.array(z.record(z.string(), z.unknown())).min(1).max(20) }).meta({ id: 'AskWhatIf' });
export type AskWhatIf = z.infer<typeof AskWhatIf>;

/** One row of an order sheet after reading: what would be opened, or what is wrong with it. */
export type ImportRow = {
  row: number;
  number?: string;
  ok: boolean;
  faults: { column: string; zh: string; en: string }[];
  order?: OpenCase;
  summary?: { customer: Phrase; amount: string; currency: string; delivery?: string; done: Phrase[]; exists?: boolean };
};
export type ImportPreview = {
  id: string;
  sheet: string;
  rows: ImportRow[];
  good: number;
  bad: number;
  ignored: { row: number; zh: string; en: string }[];
  columns: { header: string; field?: string }[];
};
export type ImportResult = {
  rows: { row: number; number?: string; state: 'opened' | 'existed' | 'refused' | 'accepted'; zh?: string; en?: string }[];
};

export const OpenImport = z.object({ rows: z.array(z.number().int().positive()).min(1).max(1000) }).meta({ id: 'OpenImport' });
export type OpenImport = z.infer<typeof OpenImport>;

export type ProcedureRow = {
  id: string;
  version: number;
  hash: string;
  kind: string;
  title: Phrase;
  builtIn: boolean;
  publishedAt: Instant;
};

/** `GET /api/reports/aside`: reports under a number nobody knows. */
export type AsideRow = {
  id: string;
  /** As it was written. */
  number: string;
  source: Phrase;
  milestone: string;
  title: Phrase;
  part?: string;
  outcome: SendReport['outcome'];
  happened: Instant | Day;
  amount?: string | Record<string, string>;
  reason?: string;
  values?: Record<string, unknown>;
  at: Instant;
  /** Numbers that may have been meant, the nearest first. */
  meant: string[];
};
/** `POST /api/reports/aside/{id}/hand` */
export const HandReport = z.object({ number: id }).meta({ id: 'HandReport' });
export type HandReport = z.infer<typeof HandReport>;
/** `POST /api/reports/aside/{id}/put-away` */
export const PutReportAway = z.object({ reason: z.string().trim().min(1).max(500) }).meta({ id: 'PutReportAway' });
export type PutReportAway = z.infer<typeof PutReportAway>;

/** `GET /api/tellings/refused`: what a service would not take of what a case says. */
export type RefusedTelling = {
  id: string;
  /** The case that says it. */
  number: string;
  /** Who would not take it. */
  service: Phrase;
  what: Phrase;
  /** What of the case it is about: statementDrafted */
  key: string;
  code: string;
  why: Phrase;
  next: Phrase;
  at: Instant;
};

/** `GET /api/me/calendar`: when the reader works. */
export type MyCalendar = Calendar;

export type SettingValue = string | number | boolean | null;
/** One figure of a procedure that the house may set. `unit`: of a span of time, else what kind of value it is. */
export type SettingRow = {
  procedure: string;
  name: string;
  title: Phrase;
  /** Ids of the source procedures that have it. */
  source: string[];
  /** Milestones and rules that read it. */
  usedBy: Phrase[];
  unit: Unit | 'role' | 'flag' | 'figure' | 'text';
  default: SettingValue;
  value: SettingValue;
  choices?: { value: string; title: Phrase }[];
  /** 0: never set. What a change names as its `base`. */
  version: number;
  /** Newest first. */
  changes: { version: number; value: SettingValue; toDefault?: true; by: Phrase; at: Instant }[];
  /** Its place in the API. */
  path: string;
};
/** `GET /api/settings` */
export type SettingsOf = {
  procedure: { id: string; version: number; kind: string; title: Phrase };
  settings: SettingRow[];
  /** Who holds the procedure's own roles now. */
  roles: { role: string; title: Phrase; holders: Phrase[] }[];
};
/** `PUT /api/settings/{procedure}/{name}`: without a value the procedure's default counts again. New plans take it at once. */
export const PutSetting = z
  .object({ base: z.number().int().nonnegative(), value: z.union([z.string().max(200), z.number(), z.boolean()]).optional() })
  .meta({ id: 'PutSetting' });
export type PutSetting = z.infer<typeof PutSetting>;

/** A ladder, the signers of an approval, or who gets copies: as the procedure has it and as the house has set it. */
export type StructureRow<V> = {
  procedure: string;
  kind: ChoiceKind;
  name: string;
  title: Phrase;
  source: string[];
  /** Milestones that go by it. */
  usedBy: Phrase[];
  /** Null: none. */
  default: V | null;
  value: V | null;
  defaultText: Phrase;
  text: Phrase;
  /** 0: never set. What a change names as its `base`. */
  version: number;
  /** Newest first. */
  changes: { version: number; text: Phrase; toDefault?: true; by: Phrase; at: Instant }[];
  path: string;
};
/** `GET /api/settings/{procedure}/structure` */
export type StructureOf = {
  procedure: { id: string; version: number; edition: string };
  ladders: StructureRow<Rung[]>[];
  signers: StructureRow<SignersChoice>[];
  copies: StructureRow<CopiesChoice>[];
  /** Steps of which nobody gets copies; `version`: of what was set and taken back. */
  steps: { name: string; title: Phrase; version: number }[];
  /** Who may be named. `ours`: one of us, who may sign; `held`: somebody holds the role now. */
  roles: { role: string; title: Phrase; ours: boolean; held: boolean }[];
};

const roleName = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/);
const base = z.number().int().nonnegative();
const unit = z.enum(['minutes', 'hours', 'workingHours', 'days', 'workingDays', 'halfDays', 'weeks', 'months']);
const rung = z.object({
  n: z.number().int().min(-999).max(999),
  unit,
  to: roleName,
  letter: id.optional(),
  daily: z.boolean().optional(),
  elapsed: z.literal(true).optional(),
  once: z.literal(true).optional(),
  every: z.object({ n: z.number().int().min(1).max(999), unit }).optional(),
});
/** `when`: one of the conditions that the procedure has for its signers. */
const signer = z.union([roleName, z.object({ role: roleName, when: z.array(z.unknown()).optional(), own: z.literal(true).optional() })]);

/** `PUT /api/settings/{procedure}/ladders/{name}`: without rungs the procedure's own count again. */
export const PutLadder = z.object({ base, rungs: z.array(rung).max(20).optional() }).meta({ id: 'PutLadder' });
export type PutLadder = z.infer<typeof PutLadder>;
/** `PUT /api/settings/{procedure}/signers/{milestone}`: of `cancel` those who sign a cancellation. Without a chain the procedure's own counts again. */
export const PutSigners = z
  .object({ base, chain: z.array(signer).max(12).optional(), mode: z.enum(['sequence', 'all', 'any']).default('sequence') })
  .meta({ id: 'PutSigners' });
export type PutSigners = z.infer<typeof PutSigners>;
/** `PUT /api/settings/{procedure}/copies/{milestone}`: without readers the procedure's own count again. */
export const PutCopies = z
  .object({ base, to: z.array(roleName).max(20).optional(), acknowledge: z.literal(true).optional() })
  .meta({ id: 'PutCopies' });
export type PutCopies = z.infer<typeof PutCopies>;

/** A calendar as it is published; the house's own also gives the house's time zone. */
export type CalendarRow = {
  id: string;
  title: Phrase;
  source: string[];
  /** Null: nobody's until it was published. */
  default: Calendar | null;
  value: Calendar;
  /** 0: never published. What a change names as its `base`. */
  version: number;
  /** Newest first; `what`: otherwise than the version before, none of the first. */
  changes: { version: number; what: Phrase[]; by: Phrase; at: Instant }[];
  /** How many running cases count by an older version. */
  behind: number;
  path: string;
};
const shift = z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)]);
/** `PUT /api/settings/calendars/{id}`: without a calendar the default counts again. New plans take it at once. */
export const PutCalendar = z
  .object({
    base,
    calendar: z
      .object({
        zone: z.enum(Object.keys(ZONE_OFFSETS) as [Zone, ...Zone[]]),
        week: z.array(z.array(shift).max(6)).length(7),
        closed: z.record(day, z.string().trim().min(1).max(60)),
        opened: z.record(day, z.array(shift).min(1).max(6)),
        officialTo: day,
      })
      .optional(),
  })
  .meta({ id: 'PutCalendar' });
export type PutCalendar = z.infer<typeof PutCalendar>;
/** Done to many running cases, some at a time: asked again with `after` as long as `next` comes back. */
const together = { id: z.string().min(8).max(80), after: z.string().max(80).optional() };
export type DoneTogether = { done: number; refused: { number: string; zh: string; en: string }[]; next?: string };

/** `POST /api/settings/calendars/{id}/adopt`: running cases that count by an older version take the newest over. */
export const AdoptCalendar = z.object({ ...together, accepted: z.string().trim().min(1).max(500) }).meta({ id: 'AdoptCalendar' });
export type AdoptCalendar = z.infer<typeof AdoptCalendar>;

/** `GET /api/settings/{procedure}/running`: running cases whose plans were drawn up with other values. */
export const RunningQuery = z.object({ after: cursor, limit }).meta({ id: 'RunningQuery' });
export type RunningQuery = z.infer<typeof RunningQuery>;
export type SettingDifference = { name: string; title: Phrase; unit: SettingRow['unit']; from: SettingValue; to: SettingValue };
/** What the newest edition of its procedure does otherwise, taken over whole, or a newer version of a calendar it counts by. */
export type StructureDifference = {
  kind: ChoiceKind | 'step' | 'version' | 'calendar';
  name: string;
  title: Phrase;
  from: Phrase;
  to: Phrase;
};
export type RunningDifference = {
  case: string;
  number: string;
  customer: Phrase;
  differences: SettingDifference[];
  structure: StructureDifference[];
};
/** `GET /api/cases/{number}/settings`: what differs, and what would move if it were taken over. */
export type CaseSettings = {
  rev: number;
  /** The reader has a role in the case and may take them over. */
  mine: boolean;
  differences: SettingDifference[];
  /** `follows`: what it means for this very case. */
  structure: (StructureDifference & { follows: Phrase[] })[];
  moves: { key: string; title: Phrase; which: string; from?: Instant; to?: Instant }[];
};
/** `POST /api/cases/{number}/settings`. `names`: only these; one of the structure stands for the whole edition. */
export const AdoptSettings = z
  .object({ id: z.string().min(8).max(80), accepted: z.string().trim().min(1).max(500), names: z.array(id).min(1).max(100).optional() })
  .meta({ id: 'AdoptSettings' });
export type AdoptSettings = z.infer<typeof AdoptSettings>;

/** Somebody who works here. `plays`: in how many running cases, in which role; the role may have been taken away since. */
export type StaffRow = { id: string; name: Phrase; roles: string[]; plays: { role: string; cases: number }[] };
/** `GET /api/staff` */
export type StaffRoles = { people: StaffRow[]; roles: { role: string; title: Phrase }[] };
/** `PUT /api/staff/{id}/roles`: exactly these from now on. `seen`: the roles the change is based on. */
export const PutRoles = z.object({ seen: z.array(roleName).max(40), roles: z.array(roleName).max(40) }).meta({ id: 'PutRoles' });
export type PutRoles = z.infer<typeof PutRoles>;
/** `POST /api/staff/{id}/hand-over`: running cases in which this person plays the role go to a colleague. */
export const HandOver = z.object({ ...together, role: roleName, to: id }).meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof HandOver>;

/** One version as published. */
export type ProcedureView = ProcedureRow & { rules: Rules; words: Words; warnings: Fault[] };

/** `GET /api/cases/{number}/plan` answers the plan itself: with its procedure's rules the browser computes consequences and what-if with the same core. */
export type PlanView = Plan;
export type WhyView = Explanation & { title: Phrase; names: Record<string, Phrase> };
/** `GET /api/welcome`, before anybody signed in. */
export type Welcome = {
  company: Phrase;
  /** Only in a demo: people who may be tried. */ demo?: { user: string; password: string; name: Phrase; role: Phrase }[];
};
/** `GET /api/customers?q=` */
export type CustomerRow = { id: string; name: Phrase; country?: string };
/** `GET /api/cases/{number}/milestones/{key}/chat`: what may be pasted to whoever is waited for. */
export type ChatText = { to: Phrase; text: Phrase; follows?: Phrase };
export type FileRow = { hash: string; name: string; type: string; size: number };

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** `GET /api/cases?…` */
export const CaseQuery = z
  .object({
    kind: id.optional(),
    procedure: id.optional(),
    /** A stage's name in the procedure. */
    stage: id.optional(),
    customer: id.optional(),
    state: z.enum(['running', 'cancelled', 'closed', 'frozen']).optional(),
    overdue: flag.optional(),
    held: flag.optional(),
    /** A ready-made list: those I have a role in, those running, late, at risk, held, closed. */
    view: z.enum(['mine', 'all', 'overdue', 'risk', 'held', 'closed']).optional(),
    sort: z.enum(['urgency', 'ship', 'number', 'updated', 'opened']).default('urgency'),
    /** Number, customer, product, P/O; two Chinese characters are enough. */
    q: z.string().max(100).optional(),
    after: cursor,
    limit,
  })
  .meta({ id: 'CaseQuery' });
export type CaseQuery = z.infer<typeof CaseQuery>;

/** `GET /api/registers/{id}?…`: rows of a register by case, newest first; of a choice column only those that say `is`. */
export const RegisterQuery = z
  .object({
    q: z.string().max(100).optional(),
    customer: id.optional(),
    state: z.enum(['running', 'cancelled', 'closed', 'frozen']).optional(),
    column: id.optional(),
    is: id.optional(),
    language: z.enum(['zh', 'en']).optional(),
    after: cursor,
    limit,
  })
  .meta({ id: 'RegisterQuery' });
export type RegisterQuery = z.infer<typeof RegisterQuery>;
/** `PUT /api/registers/{id}/rows/{row}/cells/{column}`: `base` is the version it was typed over, 0 where nothing stood; null empties the cell. */
export const PutCell = z
  .object({ base: z.number().int().nonnegative(), value: z.union([z.string().max(2000), z.number(), z.boolean()]).nullable() })
  .meta({ id: 'PutCell' });
export type PutCell = z.infer<typeof PutCell>;
export type RegisterRow = {
  id: string;
  case: string;
  number: string;
  kind: string;
  cells: Record<string, Cell>;
  /** What people typed: its version, who, when; a day where a service keeps it. */
  typed: Record<string, { version: number; by: Phrase; at: Instant | Day }>;
};
export type RegisterColumn = ColumnTitle & { typed?: true };
export type RegisterHead = {
  id: string;
  title: Phrase;
  source: string[];
  columns: RegisterColumn[];
  figures: { key: string; title: Phrase; type: CellType; value: Cell; version: number }[];
};
export type RegisterPage = RegisterHead & Page<RegisterRow> & { names: Record<string, Phrase> };
export type RegisterSums = { sums: Sum[]; rows: number };
export type TypedCell = { version: number; value: Cell | null };
/** `POST /api/registers/{id}/uploads`: a downloaded workbook, brought back. What it would change, and what of it cannot be; nothing is changed yet. */
export type UploadedCell = { row: string; column: string; title: Phrase; base: number; from: Cell | null; to: Cell | null };
export type UploadedRow = {
  /** The row of the sheet, counted from 1. */
  at: number;
  number?: string;
  changes: UploadedCell[];
  faults: { code: string; zh: string; en: string }[];
};
export type RegisterUpload = { sheet: string; rows: number; changed: UploadedRow[] };
/** `POST /api/registers/{id}/cells`: many cells at once; each is saved or refused by itself. */
export const PutCells = z
  .object({
    cells: z
      .array(PutCell.extend({ row: z.string().min(1).max(400), column: id }))
      .min(1)
      .max(500),
  })
  .meta({ id: 'PutCells' });
export type PutCells = z.infer<typeof PutCells>;
export type SavedCells = { saved: number; refused: { row: string; column: string; code: string; zh: string; en: string }[] };

/** `GET /api/tasks?…`. `group`: late, due today, due within the week, after it or without a date, waiting for somebody outside. */
export const TaskQuery = z
  .object({
    scope: z.enum(['mine', 'all']).default('mine'),
    role: id.optional(),
    group: z.enum(['overdue', 'today', 'week', 'later', 'waiting']).optional(),
    case: id.optional(),
    customer: id.optional(),
    q: z.string().max(100).optional(),
    sort: z.enum(['urgency', 'due']).default('urgency'),
    after: cursor,
    limit,
  })
  .meta({ id: 'TaskQuery' });
export type TaskQuery = z.infer<typeof TaskQuery>;

/** `GET /api/cases/{number}/history?…`: newest first, of one milestone in all its parts when it is named; `after` is the cursor of the page before. */
export const HistoryQuery = z.object({ milestone: id.optional(), after: cursor, limit }).meta({ id: 'HistoryQuery' });
export type HistoryQuery = z.infer<typeof HistoryQuery>;

export const LetterQuery = z
  .object({
    q: z.string().max(100).optional(),
    case: id.optional(),
    /** `undelivered`: it has not arrived, or nobody knows. */
    state: z.enum(['waiting', 'sending', 'sent', 'unsure', 'failed', 'undelivered']).optional(),
    /** Of cases in which the reader has a role. */
    mine: flag.optional(),
    after: cursor,
    limit,
  })
  .meta({ id: 'LetterQuery' });
export type LetterQuery = z.infer<typeof LetterQuery>;

/** `PUT /api/me/language` */
export const SetLanguage = z.object({ language: z.enum(['zh', 'en']) }).meta({ id: 'SetLanguage' });
export type SetLanguage = z.infer<typeof SetLanguage>;

/** Server-sent events of `GET /api/events`. */
export type LiveEvent =
  | { type: 'case'; case: string; number: string; rev: number; types: string[] }
  | { type: 'tasks' }
  | { type: 'letter'; id: string }
  | { type: 'beat' };

export type { MilestoneStanding, Standing };
