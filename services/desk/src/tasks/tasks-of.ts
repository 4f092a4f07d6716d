import type { TaskVerb } from '@gendan/contracts';
import { type MilestoneStanding, type Plan, type Rules, type Standing, standing } from '@gendan/procedure';
import type { Instant } from '@gendan/trade';
import { splitKey } from '../cases/case-words';
import { rankOf } from './urgency';

/** A task as it stands after a decision. */
export type TaskMade = {
  id: string;
  caseId: string;
  key: string;
  verb: TaskVerb;
  about: Record<string, unknown> | null;
  roles: string[];
  readers: string[];
  watchers: string[];
  due: Instant | undefined;
  floatDays: number | undefined;
  rank: number;
  behind: string[];
  state: 'open' | 'held' | 'waitsForOthers';
  revision: number;
};

type Asked = Pick<TaskMade, 'key' | 'verb' | 'roles' | 'revision'> & {
  id: string;
  about?: Record<string, unknown>;
  due?: Instant;
  floatMinutes?: number;
  floatDays?: number;
  behind?: string[];
  state?: TaskMade['state'];
};
type Worth = { amount: string; currency: string };

/** Everything somebody must do in a case now: what is open, shaken, breached, asked for, refused by a service, or only to be read. */
export function tasksOf(rules: Rules, plan: Plan, worth: Worth): TaskMade[] {
  if (plan.closed) return [];
  const now = standing(rules, plan, plan.at);
  const owner = rules.cast[0] ?? '';
  const asked = [
    ...now.milestones.flatMap((each) => ofMilestone(each, now, rules)),
    ...now.breaches.map(({ id, law, key, code }): Asked => ({
      id: `breach:${id}`,
      key,
      verb: 'answerBreach',
      roles: [owner],
      revision: plan.rev,
      about: { breach: id, law, code },
    })),
    ...now.overrides
      .filter(({ state }) => state === 'asked')
      .map(({ id, key, law, reason, until }): Asked => ({
        id: `override:${id}`,
        key,
        verb: 'decideOverride',
        roles: [overrideRole(rules, plan)],
        revision: plan.rev,
        due: until,
        about: { override: id, law, reason },
      })),
    ...now.effects
      .filter(({ state }) => state === 'refused')
      .map(({ effect, key, code, sentence }): Asked => ({
        id: `effect:${effect}`,
        key,
        verb: 'redo',
        roles: ownersOf(now, key, owner),
        revision: plan.rev,
        about: { effect, code, sentence },
      })),
    ...now.items
      .filter(({ done }) => !done)
      .map(({ id, title, to, due, blocks }): Asked => ({
        id: `item:${id}`,
        key: blocks ?? '',
        verb: 'finish',
        roles: [to],
        revision: plan.rev,
        due,
        about: { item: id, title },
      })),
    ...now.unfit.map(({ id, key, why, sentence }): Asked => ({
      id: `unfit:${id}`,
      key: key ?? '',
      verb: 'read',
      roles: [owner],
      revision: plan.rev,
      about: { unfit: id, why, sentence },
    })),
    ...(now.cancel && now.cancel.waitsFor.length > 0
      ? [
          {
            id: 'cancel',
            key: 'cancel',
            verb: 'signCancel' as const,
            roles: now.cancel.waitsFor,
            revision: plan.rev,
            about: { reason: now.cancel.reason },
          },
        ]
      : []),
  ];
  return asked.map((each) => made(each, plan, worth, owner));
}

function ofMilestone(each: MilestoneStanding, now: Standing, rules: Rules): Asked[] {
  const { key, round, revision, due, floatMinutes, floatDays } = each;
  const acks = (each.acks ?? [])
    .filter(({ done }) => !done)
    .map(({ copy }): Asked => ({ id: `${key}/${round}/copy:${copy}`, key, verb: 'acknowledge', roles: [copy], revision, about: { copy } }));
  const verb = verbOf(each);
  if (!verb) return acks;
  const behind = now.milestones.filter(({ waitsFor }) => waitsFor.includes(key)).map((other) => other.key);
  const state = each.holds.length > 0 ? 'held' : isOutside(each, rules) ? 'waitsForOthers' : 'open';
  return [{ id: `${key}/${round}`, key, verb, roles: each.owners, revision, due, floatMinutes, floatDays, behind, state }, ...acks];
}

function verbOf({ state, kind, evidence }: MilestoneStanding): TaskVerb | undefined {
  if (state === 'shaken') return 'uphold';
  if (state !== 'open') return undefined;
  if (kind === 'approval') return 'sign';
  if (kind === 'count') return 'report';
  return evidence && 'read' in evidence && Object.keys(evidence).length === 1 ? 'read' : 'confirm';
}

const isOutside = ({ kind, owners }: MilestoneStanding, { parties }: Rules): boolean =>
  kind === 'outside' || owners.every((role) => parties.includes(role));
const ownersOf = (now: Standing, key: string, otherwise: string): string[] =>
  now.milestones.find((each) => each.key === key)?.owners.filter(Boolean) ?? [otherwise];
const overrideRole = (rules: Rules, plan: Plan): string =>
  String(plan.settings['overrideRole'] ?? rules.settings['overrideRole'] ?? rules.cancel[0] ?? rules.cast[0] ?? '');

function made(asked: Asked, plan: Plan, worth: Worth, owner: string): TaskMade {
  const { id, key, verb, about = null, roles, due, floatMinutes, floatDays, behind = [], state = 'open', revision } = asked;
  const opened = plan.kept[key]?.opened ?? plan.at;
  const held = (role: string): string => plan.cast[role] ?? (role.includes(':') ? role : `role:${role}`);
  const readers = [...new Set(roles.map(held))];
  return {
    id: `${plan.case}/${id}`,
    caseId: plan.case,
    key,
    verb,
    about,
    roles,
    readers,
    watchers: [held(owner)].filter((one) => !readers.includes(one)),
    due,
    floatDays,
    rank: rankOf({ due, floatMinutes, opened, ...worth }),
    behind,
    state,
    revision,
  };
}

/** The part a task is about. */
export const partOf = (key: string): string | undefined => splitKey(key).part;
