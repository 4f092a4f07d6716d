import { type Event, type Kept, milestonesOf, type Plan, type Rules, type Standing, standing, type Values } from '@gendan/procedure';
import { splitKey } from '../cases/case-words';
import { calendarOf, nextOpening } from './when';

/** A letter as an event asks for it. */
export type LetterMade = {
  rev: number;
  kind: 'document' | 'reminder' | 'chase';
  template: string;
  key: string | null;
  round: number | null;
  /** A role of the case, or `ownerManager`. */
  role: string;
  party: string | null;
  about: Record<string, unknown>;
  daily: boolean;
  at: string;
  leaves: string;
  /** The open question of an outside party that its answer settles. */
  asks?: { key: string; round: number };
};

export const TEMPLATE_VERSION = 1;

/** The letters that events of one decision ask for. */
export function lettersOf(rules: Rules, plan: Plan, events: Event[]): LetterMade[] {
  const wanted = events.filter(
    (event) =>
      event.type === 'chased' ||
      event.type === 'reminded' ||
      isGivenDate(event, rules) ||
      (event.type === 'effectAsked' && 'letter' in event.of),
  );
  if (wanted.length === 0) return [];
  const now = standing(rules, plan, plan.at);
  return wanted.flatMap((event) => letters(event, rules, plan, now));
}

function letters(event: Event, rules: Rules, plan: Plan, now: Standing): LetterMade[] {
  if (event.type === 'effectAsked' && 'letter' in event.of) {
    const { letter: template, to } = event.of;
    const values = plan.kept[event.key]?.fact?.values;
    return rolesFor(to, event.key, now, rules).map((role) =>
      made(event, { kind: 'document', template, key: event.key, role, daily: false, about: values ? { values } : {} }, rules, plan, now),
    );
  }
  if (event.type === 'reminded') {
    const roles = event.to === 'ownerManager' ? ['ownerManager'] : rolesFor(event.to, event.key, now, rules);
    const about = { due: event.due, rung: event.rung, late: event.late ?? false, ownerRole: ownersOf(now, event.key, rules)[0] };
    return roles.map((role) =>
      made(
        event,
        { kind: 'reminder', template: event.letter ?? 'reminder', key: event.key, role, daily: event.daily === true, about },
        rules,
        plan,
        now,
      ),
    );
  }
  if (event.type === 'chased') {
    const key = event.of ?? event.key;
    const template = rules.parties.includes(event.to) ? 'askedAgain' : 'reminder';
    return rolesFor(event.to, key, now, rules).map((role) =>
      made(
        event,
        {
          kind: 'chase',
          template,
          key,
          role,
          daily: false,
          about: { ...(event.text && { text: event.text }), chasedBy: event.by?.person },
        },
        rules,
        plan,
        now,
      ),
    );
  }
  // an outside party has given another date: whoever is in charge hears of it
  if (event.type === 'datesMoved') {
    const move = event.moves.find(({ which }) => which === 'committed');
    const role = rules.cast[0];
    return move && role
      ? [
          made(
            event,
            { kind: 'reminder', template: 'dateGiven', key: move.key, role, daily: false, about: { due: move.to, text: event.cause } },
            rules,
            plan,
            now,
          ),
        ]
      : [];
  }
  return [];
}

const isGivenDate = (event: Event, { parties }: Rules): boolean =>
  event.type === 'datesMoved' && event.by !== undefined && parties.includes(event.by.role);

const ownersOf = (now: Standing, key: string, { cast }: Rules): string[] => {
  const owners = now.milestones.find((each) => each.key === key)?.owners ?? [];
  return owners.length > 0 ? owners : cast.slice(0, 1);
};
// watchers are whoever follows the case at the desk: nobody does yet
const rolesFor = (to: string, key: string, now: Standing, rules: Rules): string[] =>
  to === 'owner' ? ownersOf(now, key, rules) : to === 'watchers' || to === '' ? [] : [to];

/** What its round says now; where another round has begun before the letter left, what it said when the letter was asked for. */
export function saidIn({ round, about }: Pick<LetterMade, 'round' | 'about'>, kept: Kept | undefined): Values {
  if (kept?.fact?.values && (round === null || kept.round === round)) return kept.fact.values;
  return (about['values'] as Values | undefined) ?? {};
}

type Draft = Pick<LetterMade, 'kind' | 'template' | 'key' | 'role' | 'daily' | 'about'>;

function made(event: Event, draft: Draft, rules: Rules, plan: Plan, now: Standing): LetterMade {
  const { role, key } = draft;
  const person = role === 'ownerManager' ? plan.cast[String(draft.about['ownerRole'])] : plan.cast[role];
  const asks = key !== null && rules.parties.includes(role) ? questionOf(key, role, now, rules) : undefined;
  return {
    ...draft,
    rev: event.rev,
    round: plan.kept[key ?? '']?.round ?? 1,
    party: person ?? (role === 'ownerManager' ? null : `role:${role}`),
    at: event.at,
    leaves: draft.daily ? nextOpening(calendarOf(plan, role), event.at) : event.at,
    ...(asks && { asks }),
  };
}

/** What the party can answer: the milestone itself, else the open one of that party which it leads to. */
function questionOf(key: string, role: string, now: Standing, rules: Rules): LetterMade['asks'] {
  const open = now.milestones.filter(
    (each) =>
      (each.kind === 'outside' || each.kind === 'count') &&
      each.state === 'open' &&
      each.owners.includes(role) &&
      hasLink(rules, each.milestone),
  );
  const { milestone, part } = splitKey(key);
  const leads = open.filter((each) => afterOf(rules, each.milestone).includes(milestone));
  const found = open.find((each) => each.key === key) ?? leads.find((each) => each.part === part) ?? leads[0];
  return found && { key: found.key, round: found.round };
}

const ruleOf = (rules: Rules, name: string) => milestonesOf(rules.of).find((rule) => rule.name === name);
/** Whether somebody outside may answer for it through a link. */
export function hasLink(rules: Rules, name: string): boolean {
  const rule = ruleOf(rules, name);
  return (rule?.m === 'outside' && rule.link !== false) || (rule?.m === 'count' && rules.parties.includes(rule.by ?? ''));
}
/** Whether the answer to it may be no. */
export function isRefusable(rules: Rules, name: string): boolean {
  const rule = ruleOf(rules, name);
  return rule !== undefined && 'refused' in rule && rule.refused !== undefined;
}
const afterOf = (rules: Rules, name: string): unknown[] => ruleOf(rules, name)?.after ?? [];
