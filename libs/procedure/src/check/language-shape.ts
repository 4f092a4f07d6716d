import { GATES, INSPECTIONS, PAYMENT_METHODS, UNITS } from '@gendan/trade';
import type {
  Cond,
  Due,
  Effect,
  EvidenceField,
  Milestone,
  Node,
  Offset,
  Operand,
  Procedure,
  Refused,
  Rules,
  Rung,
  Signer,
  Taken,
  Words,
} from '../language';
import { choice, either, fields, isRecord, list, named, number, placed, record, scalar, type JsonSchema, type Shape, text } from './shape';

/** The JSON of procedures, read and published from one description. */
const defs: Record<string, () => JsonSchema> = {};

const NAME = /^[a-z][A-Za-z0-9]*$/;
const ANY_KEY = /^[^\s]+$/;
const PATH = /^(terms|part|facts|setting)(\.[A-Za-z0-9_]+)+$/;
const TERMS_PATH = /^terms(\.[A-Za-z0-9_]+)+$/;
const ANCHOR = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_]+)*$/;

const name = text(NAME, { zh: '名字（小写字母开头，只用字母和数字）', en: 'a name (a small letter first, letters and digits only)' });
const path = text(PATH, {
  zh: '路径，例如 terms.delivery、part.amount、facts.lcReceived.expiry',
  en: 'a path such as terms.delivery, part.amount, facts.lcReceived.expiry',
});
const termsPath = text(TERMS_PATH, { zh: '条款路径，例如 terms.lines', en: 'a path of the terms such as terms.lines' });
const anchor = text(ANCHOR, {
  zh: '节点名、case.opened、审批的 .opened 或 .refused、或一个日期的路径',
  en: 'a milestone, case.opened, an approval’s .opened or .refused, or the path of a date',
});
const words = text(/\S/, { zh: '文字', en: 'text' });
const wholeAtLeast = (least: number, of: { zh: string; en: string }): Shape<number> =>
  number({ type: 'integer', minimum: least }, (value) => Number.isSafeInteger(value) && value >= least, of);
const count = wholeAtLeast(0, { zh: '不小于 0 的整数', en: 'a whole number not below 0' });
const hour = text(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, { zh: '时间 HH:mm', en: 'a time HH:mm' });
const names = (least = 0): Shape<string[]> => list(name, least);

const settingOf = fields({ setting: name }, {});
const unit = choice(...UNITS);
const n: Shape<Offset['n']> = either<Offset['n']>([count, settingOf], (value) => (isRecord(value) ? settingOf : count), {
  zh: '整数或 { setting }',
  en: 'a whole number or { setting }',
});
const offset: Shape<Offset> = fields({ n, unit }, { cal: name });

const takenPath = fields({ path }, {});
const taken: Shape<Taken> = either<Taken>([takenPath, settingOf], (value) => (isRecord(value) && 'path' in value ? takenPath : settingOf), {
  zh: '{ path } 或 { setting }',
  en: '{ path } or { setting }',
});
const operandPath = fields({ path }, { less: list(taken, 1) });
const operand: Shape<Operand> = either<Operand>(
  [scalar, operandPath, settingOf],
  (value) => (isRecord(value) ? ('path' in value ? operandPath : settingOf) : scalar),
  {
    zh: '值、{ path } 或 { setting }',
    en: 'a value, { path } or { setting }',
  },
);

const cond: Shape<Cond> = named('condition', () => condShape, defs);
const COMPARING = ['is', 'someIs', 'atLeast', 'atMost', 'above', 'below'] as const;
const condShapes = {
  compare: tuple<Cond>(choice(...COMPARING), path, operand),
  known: tuple<Cond>(choice('known'), path),
  onFile: tuple<Cond>(choice('onFile'), name),
  not: tuple<Cond>(choice('not'), cond),
  many: many(),
};
const condShape: Shape<Cond> = either(Object.values(condShapes), whichCond, {
  zh: '条件，例如 ["is", "terms.inspection", "none"]',
  en: 'a condition such as ["is", "terms.inspection", "none"]',
});

function whichCond(value: unknown): Shape<Cond> | undefined {
  const word: unknown = Array.isArray(value) ? value[0] : undefined;
  if (word === 'known' || word === 'onFile' || word === 'not') return condShapes[word];
  if (word === 'all' || word === 'any') return condShapes.many;
  return COMPARING.some((one) => one === word) ? condShapes.compare : undefined;
}

function tuple<T>(...shapes: Shape<unknown>[]): Shape<T> {
  return {
    schema: { type: 'array', prefixItems: shapes.map((shape) => shape.schema), minItems: shapes.length, maxItems: shapes.length },
    read(value, at, say) {
      if (!Array.isArray(value) || value.length !== shapes.length) {
        say(at, 'NOT_UNDERSTOOD', `这里要正好 ${shapes.length} 项`, `exactly ${shapes.length} items are needed here`);
        return undefined;
      }
      const read = shapes.map((shape, i) => shape.read(value[i], `${at}.${i}`, say));
      return read.includes(undefined) ? undefined : (placed(read, at) as T);
    },
  };
}

function many(): Shape<Cond> {
  return {
    schema: { type: 'array', prefixItems: [{ enum: ['all', 'any'] }], items: cond.schema, minItems: 2 },
    read(value, at, say) {
      const [word, ...parts] = value as unknown[];
      if (parts.length === 0) say(at, 'TOO_FEW', '至少要有一个条件', 'at least one condition is needed');
      const read = parts.map((part, i) => cond.read(part, `${at}.${i + 1}`, say));
      return parts.length === 0 || read.includes(undefined) ? undefined : (placed([word, ...read], at) as Cond);
    },
  };
}

const due: Shape<Due> = named('due', () => dueShape, defs);
const onDay = { at: hour, closed: choice('before', 'after', 'asIs') };
const dueShapes = {
  after: fields({ n, unit, after: anchor }, { cal: name, afresh: choice(true, false), ...onDay }),
  before: fields({ n, unit, before: anchor }, { cal: name, ...onDay }),
  on: fields({ on: path }, { ...onDay, cal: name }),
  sameDay: fields({ sameDay: anchor }, { cal: name }),
  earliest: fields({ earliest: list(due, 1) }, {}),
  latest: fields({ latest: list(due, 1) }, {}),
  opens: fields({ opens: due, due }, {}),
  cases: fields({ cases: list(fields({ due }, { when: cond }), 1) }, {}),
} satisfies Record<string, Shape<Due>>;
const dueShape: Shape<Due> = byKey<Due>(dueShapes, { zh: '期限', en: 'a due date' });

/** Objects told apart by the one property that names what they are. */
function byKey<T>(shapes: Record<string, Shape<T>>, of: { zh: string; en: string }): Shape<T> {
  const keys = Object.keys(shapes).join('、');
  return either(
    Object.values(shapes),
    (value) => Object.entries(shapes).find(([key]) => isRecord(value) && Object.hasOwn(value, key))?.[1],
    {
      zh: `${of.zh}，写明其中一种：${keys}`,
      en: `${of.en}, by one of: ${Object.keys(shapes).join(', ')}`,
    },
  );
}

const holdScopes = list(choice('production', 'shipment', 'documents', 'all'), 1);
const effectShapes = {
  letter: fields({ letter: name, to: name }, {}),
  paper: fields({ paper: name }, {}),
  ask: fields({ ask: name, of: name }, {}),
  clear: fields({ clear: name, of: name }, {}),
  opens: fields({ opens: name }, { carry: list(path) }),
  tell: fields({ tell: choice('origin', 'customer'), fact: name }, {}),
  hold: fields({ hold: holdScopes }, { kind: choice('money', 'quality', 'breach', 'other') }),
  assign: fields({ assign: name, rule: words }, {}),
} satisfies Record<string, Shape<Effect>>;
const effect: Shape<Effect> = named('effect', () => byKey<Effect>(effectShapes, { zh: '动作', en: 'an effect' }), defs);

const evidenceType = choice(
  ...[
    'text',
    'number',
    'date',
    'instant',
    'money',
    'quantity',
    'lines',
    'list',
    'file',
    'scan',
    'photo',
    'party',
    'choice',
    'flag',
    'form',
  ],
  ...['iso6346', 'trackingNumber', 'lcVersion', 'termsDiff'],
) as Shape<Extract<EvidenceField, string>>;
const evidenceFields = fields({ type: evidenceType }, { optional: choice(true), of: list(words, 1) });
const evidence: Shape<EvidenceField> = either<EvidenceField>(
  [evidenceType, evidenceFields],
  (value) => (isRecord(value) ? evidenceFields : evidenceType),
  {
    zh: '资料的类型',
    en: 'a type of evidence',
  },
);

const signerFields = fields({ role: name }, { when: cond, own: choice(true) });
const signer: Shape<Signer> = either<Signer>([name, signerFields], (value) => (isRecord(value) ? signerFields : name), {
  zh: '角色或 { role, when }',
  en: 'a role or { role, when }',
});
const afterEntry: Shape<string | Cond> = either<string | Cond>([name, cond], (value) => (Array.isArray(value) ? cond : name), {
  zh: '名字或条件',
  en: 'a name or a condition',
});

const refused: Shape<Refused> = fields(
  {},
  { again: names(1), opens: name, stop: choice(true), overruledBy: fields({ role: name, within: offset }, {}) },
);
const MEANINGS = [
  ...([
    'startsProduction',
    'startsLine',
    'goodsLeave',
    'titleLeaves',
    'presentsToBank',
    'showsCustomer',
    'moneyIn',
    'lcStands',
    'creditStands',
  ] as const),
  ...(['reviewStands', 'firstArticle', 'qualityPassed', 'financeReleased', 'concession', 'adoptsTerms', 'closes'] as const),
];

const common = {
  by: name,
  after: list(afterEntry),
  when: cond,
  reads: list(path),
  is: choice(...MEANINGS),
  gate: choice(...GATES),
  evidence: record(evidence, NAME),
  due,
  ladder: name,
  copies: fields({ to: names(1) }, { acknowledge: choice(true) }),
  atOpening: list(effect),
  then: list(effect),
  refused,
  silence: fields({ deem: record(scalar, NAME), source: words, after: offset }, {}),
  every: offset,
  until: name,
  was: name,
  source: list(words),
};
/** A name nobody can write, for a node whose own is unsound: its other faults are still found. */
export const isStandIn = (given: string): boolean => given.startsWith('?');
const standIn = { name: (at: string): string => `?${at}` };
const milestoneShapes = {
  task: fields({ m: choice('task'), name }, common, standIn),
  outside: fields({ m: choice('outside'), name }, { ...common, link: choice(false) }, standIn),
  approval: fields(
    { m: choice('approval'), name, chain: list(signer, 1) },
    { ...common, mode: choice('all', 'any') },
    { ...standIn, chain: () => [] },
  ),
  count: fields({ m: choice('count'), name, toward: path }, { ...common, tolerance: path }, { ...standIn, toward: () => 'part.quantity' }),
} satisfies Record<string, Shape<Milestone>>;

const node: Shape<Node> = named('node', () => nodeShape, defs);
const nodes = list(node, 1);
const groupShapes = {
  stage: fields({ g: choice('stage'), name, of: nodes }, { when: cond }, { ...standIn, of: () => [] }),
  oneOf: fields({ g: choice('oneOf'), name, of: nodes }, { when: cond }, { ...standIn, of: () => [] }),
  each: fields(
    { g: choice('each'), name, of: nodes },
    { when: cond, from: termsPath, covers: termsPath, inside: name, atLeast: choice(1) },
    { ...standIn, of: () => [] },
  ),
} satisfies Record<string, Shape<Node>>;
const nodeShapes: Record<string, Shape<Node>> = { ...milestoneShapes, ...groupShapes };
const anyNode: Shape<Node> = either(Object.values(nodeShapes), (value) => (isRecord(value) ? whichNode(value) : undefined), {
  zh: '节点（m：task、outside、approval、count）或组（g：stage、oneOf、each）',
  en: 'a milestone (m: task, outside, approval, count) or a group (g: stage, oneOf, each)',
});
const nodeShape: Shape<Node> = {
  schema: anyNode.schema,
  read: (value, at, say) => anyNode.read(value, at, say) ?? guessed(value, at),
};

function whichNode(value: Record<string, unknown>): Shape<Node> | undefined {
  const word = value['m'] ?? value['g'];
  return typeof word === 'string' && Object.hasOwn(nodeShapes, word) ? nodeShapes[word] : undefined;
}

/** A node of no known kind is told once; whoever names it or stands in it is not at fault. */
function guessed(value: unknown, at: string): Node | undefined {
  if (!isRecord(value)) return undefined;
  const quiet = (): void => undefined;
  const { m: _m, g: _g, ...rest } = value;
  return Array.isArray(value['of'])
    ? groupShapes.stage.read({ ...rest, g: 'stage' }, at, quiet)
    : milestoneShapes.task.read({ ...rest, m: 'task' }, at, quiet);
}

const rung: Shape<Rung> = fields(
  {
    n: number({ type: 'integer' }, Number.isSafeInteger, { zh: '整数（到期前为负）', en: 'a whole number (negative before due)' }),
    unit,
    to: name,
  },
  {
    letter: name,
    daily: choice(true, false),
    elapsed: choice(true),
    once: choice(true),
    every: fields({ n: wholeAtLeast(1, { zh: '不小于 1 的整数', en: 'a whole number not below 1' }), unit }, {}),
  },
);

export const rulesShape: Shape<Rules> = fields(
  {
    id: name,
    version: wholeAtLeast(1, { zh: '版本号（从 1 起的整数）', en: 'a version (a whole number from 1)' }),
    for: name,
    cast: names(1),
    parties: names(),
    cancel: names(1),
    allows: fields({ methods: list(choice(...PAYMENT_METHODS)), inspection: list(choice(...INSPECTIONS)) }, {}),
    settings: record(scalar, NAME),
    ladders: record(list(rung, 1), NAME),
    of: nodes,
  },
  {},
  {
    id: () => '?',
    version: () => 1,
    for: () => '?',
    cast: () => [],
    parties: () => [],
    cancel: () => [],
    allows: () => ({ methods: [], inspection: [] }),
    settings: () => ({}),
    ladders: () => ({}),
    of: () => [],
  },
);

const phrase = fields({ zh: words, en: words }, {});
const phrases = record(phrase, ANY_KEY);
export const wordsShape: Shape<Words> = fields(
  { title: phrase, names: phrases, fields: phrases, roles: phrases, letters: record(fields({ subject: phrase, body: phrase }, {}), NAME) },
  { questions: phrases, settings: record(fields({ zh: words, en: words }, { source: list(words) }), NAME) },
  { title: () => ({ zh: '?', en: '?' }), names: () => ({}), fields: () => ({}), roles: () => ({}), letters: () => ({}) },
);

export const procedureShape: Shape<Procedure> = fields({ rules: rulesShape, words: wordsShape }, {});

export const definitions = (): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(defs).map(([key, schema]) => [key, schema()]));
