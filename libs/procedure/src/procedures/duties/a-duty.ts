import { on, onFile, task } from '../../builders';
import type { Effect, EvidenceField, Milestone, MilestoneRule, Node, Phrase, Procedure, Words } from '../../language';
import { HOUSE_LADDERS } from '../house/ladders';
import { HOUSE_LETTERS } from '../house/letters';

const { reminder, overdue, escalation, copy } = HOUSE_LETTERS;

/** A day's turn is due at its close of business; a longer one says so through `dueOn`. */
export const DUE = on('terms.dueOn');

type Field = Phrase & { type: EvidenceField };
type Step = {
  name: string;
  title: Phrase;
  fields?: Record<string, Field>;
  /** Titles of the values of choices, as `field=value`. */
  values?: Record<string, Phrase>;
  rule: Partial<MilestoneRule> & ({ by: string } | { chain: string[] });
};
type DutyOf = {
  id: string;
  title: Phrase;
  roles: Record<string, Phrase>;
  parties?: Record<string, Phrase>;
  steps: Step[];
  each?: { name: string; title: Phrase; steps: Step[] };
  /** Whether its turns open by the calendar until a company decides otherwise. */
  opensByItself?: boolean;
  /** Which procedure a case follows that it opens, where the house has several for that kind: `purchaseProcedure`. */
  settings?: Record<string, string>;
};

/** What goes with a step, in one place: a duty is a short list of steps, each due with the turn unless it says otherwise. */
export function aDuty({ id, title, roles, parties = {}, steps, each, opensByItself = true, settings = {} }: DutyOf): Procedure {
  const all = [...steps, ...(each?.steps ?? [])];
  const cast = Object.keys(roles);
  // a turn of one step is over with it: what is dropped has not begun
  const alone = all.length === 1;
  const of: Node[] = [
    { g: 'stage', name: 'turn', of: steps.map(milestoneOf) },
    ...(each ? [{ g: 'each', name: each.name, of: each.steps.map(milestoneOf) } as const] : []),
    ...(alone ? [] : [droppedBy(cast[0] ?? '', steps[0]?.name ?? '')]),
  ];
  const fields = Object.assign({}, ...all.map((step) => ({ ...step.fields, ...step.values }))) as Record<string, Phrase>;
  const words: Words = {
    title,
    names: {
      turn: { zh: '本期', en: 'This turn' },
      ...(alone ? {} : DROPPED),
      ...(each ? { [each.name]: each.title } : {}),
      ...Object.fromEntries(all.map((step) => [step.name, step.title])),
    },
    fields: {
      ...(alone ? {} : { reason: { zh: '原因', en: 'Reason' } }),
      ...Object.fromEntries(Object.entries(fields).map(([name, { zh, en }]) => [name, { zh, en }])),
    },
    roles: { ...roles, ...parties },
    letters: { reminder, overdue, escalation, ...(all.some(({ rule }) => rule.copies) ? { copy } : {}) },
  };
  return {
    rules: {
      id,
      version: 1,
      for: 'duty',
      cast,
      parties: Object.keys(parties),
      cancel: [cast[1] ?? cast[0] ?? ''],
      allows: { methods: [], inspection: [] },
      settings: { opensByItself, ...settings },
      ladders: { default: [...HOUSE_LADDERS.default] },
      of,
    },
    words,
  };
}

const DROPPED = { windingUp: { zh: '取消善后', en: 'Winding up' }, turnDropped: { zh: '本期已撤', en: 'Turn dropped' } };

const droppedBy = (by: string, first: string): Node => ({
  g: 'stage',
  name: 'windingUp',
  of: [task('turnDropped', { by, when: onFile(first), evidence: { reason: 'text' } })],
});

function milestoneOf({ name, fields, rule }: Step): Milestone {
  const evidence = Object.fromEntries(Object.entries(fields ?? {}).map(([field, { type }]) => [field, type]));
  const said = { name, ...(fields ? { evidence } : {}), due: DUE, ...rule };
  return 'chain' in rule ? { m: 'approval', ...said, chain: rule.chain } : { m: 'task', ...said };
}

export const opening = (kind: string, carry: string[]): Effect => ({ opens: kind, carry });
export const text = (zh: string, en: string): Field => ({ type: 'text', zh, en });
export const flag = (zh: string, en: string): Field => ({ type: 'flag', zh, en });
export const list = (zh: string, en: string): Field => ({ type: 'list', zh, en });
export const file = (zh: string, en: string): Field => ({ type: 'file', zh, en });
export const maybe = ({ type, ...phrase }: Field): Field => ({
  ...phrase,
  type: { type: type as 'text' | 'list' | 'file', optional: true },
});
