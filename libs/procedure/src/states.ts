import { directlyBefore, type CompiledMilestone } from './compile';
import { unknownIn } from './conditions';
import type { Spot } from './ground';
import { lawReads } from './law-meanings';
import type { Look } from './look';
import type { Key, PartId } from './plan';
import type { MilestoneState } from './standing.types';

export type State = { state: MilestoneState; why?: string; waitsFor?: string[] };

/** What a milestone waits for whose window is not open yet. */
export const WINDOW = 'window';

/** Why what a customer is to see waits although all it names is done. */
export const LAW_4 = 'law 4';

export const DROPPED: State = { state: 'dropped' };
/** A milestone that is asked about while it is being asked about. */
export const CYCLE: State = { state: 'undecided', why: 'cycle' };
const OPEN: State = { state: 'open' };
const DONE: State = { state: 'done' };

/** How a milestone stands now. */
export function stateOf(look: Look, spot: Spot): State {
  const { key, milestone } = spot;
  if (spot.dropped) return DROPPED;
  const kept = look.kept(key);
  if (kept.fact && !milestone.rule.every) return kept.shaken === undefined ? DONE : { state: 'shaken', why: kept.shaken };
  if (milestone.windingUp !== (look.plan.cancelled === true))
    return milestone.windingUp ? { state: 'notNeeded', why: 'when' } : { state: 'dropped', why: 'cancelled' };
  if (kept.skipped !== undefined) return { state: 'notNeeded', why: 'skipped' };
  return neededness(look, spot) ?? turnOf(look, spot);
}

function neededness(look: Look, { milestone, part }: Spot): State | undefined {
  const truths = milestone.whens.map((when) => look.truth(when, part));
  if (truths.includes(false)) return { state: 'notNeeded', why: 'when' };
  const unknown = milestone.whens.find((_, at) => truths[at] === undefined);
  if (unknown) return { state: 'undecided', why: unknownIn(unknown, look.eyes(part)).join(', ') };
  if (milestone.oneOf && otherDone(look, milestone, milestone.oneOf, part)) return { state: 'notNeeded', why: 'oneOf' };
  const { until } = milestone.rule;
  if (until !== undefined && waitsOn(look, until, part).length === 0) return { state: 'notNeeded', why: 'until' };
  return undefined;
}

function otherDone(look: Look, milestone: CompiledMilestone, oneOf: string, part?: PartId): boolean {
  const others = (look.compiled.groups.get(oneOf) ?? []).filter((name) => name !== milestone.name);
  return others.some((name) => look.meant(name, part).keys.some((key) => look.kept(key).fact !== undefined));
}

function turnOf(look: Look, { key, milestone, part }: Spot): State {
  const waitsFor = new Set<string>();
  for (const name of milestone.afterNames) if (!lifted(look, key, name)) for (const one of waitsOn(look, name, part)) waitsFor.add(one);
  for (const cond of milestone.afterConds) if (look.truth(cond, part) !== true) waitsFor.add(JSON.stringify(cond));
  for (const id in look.plan.own) {
    const item = look.plan.own[id];
    if (item?.blocks === key && !item.done) waitsFor.add(`item:${id}`);
  }
  if (milestone.rule.due && 'opens' in milestone.rule.due && look.kept(key).opened === undefined) waitsFor.add(WINDOW);
  const ready = waitsFor.size === 0;
  if (milestone.rule.is === 'showsCustomer') for (const approval of approvalsBefore(look, milestone, part)) waitsFor.add(approval);
  if (waitsFor.size === 0) return OPEN;
  return { state: 'waits', waitsFor: [...waitsFor], ...(ready ? { why: LAW_4 } : {}) };
}

/** Keys a name still waits for; the bare name while parts it means may be missing. Empty = satisfied. */
export function waitsOn(look: Look, name: string, from?: PartId): string[] {
  const waiting: string[] = [];
  for (const spot of look.meant(name, from).spots) if (!satisfiedAt(look, spot)) waiting.push(spot.key);
  if (!allThere(look, name, from)) waiting.push(name);
  return waiting;
}

/** Whether no part that a name means is still to come: all are there, or what is named is not needed of any. */
export function allThere(look: Look, name: string, from?: PartId): boolean {
  if (look.meant(name, from).complete) return true;
  const members = look.compiled.groups.get(name) ?? [];
  if (members.length > 0) return members.every((member) => allThere(look, member, from));
  const whens = look.compiled.milestones.get(name)?.wholeWhens ?? [];
  return whens.some((when) => look.truth(when, from) === false);
}

function satisfiedAt(look: Look, spot: Spot): boolean {
  if (spot.milestone.rule.every) return true;
  const { state } = look.stateAt(spot);
  return state === 'done' || state === 'notNeeded' || (state === 'dropped' && !look.plan.cancelled);
}

/** Whether nothing waits for it any more. */
export function satisfied(look: Look, key: Key): boolean {
  const spot = look.ground.spot(key);
  return spot ? satisfiedAt(look, spot) : !look.plan.cancelled;
}

/** Law 4: what a customer sees stands on every approval before it, however far. */
function approvalsBefore(look: Look, milestone: CompiledMilestone, part?: PartId): string[] {
  const seen = new Set<string>();
  const approvals: string[] = [];
  const walk = (at: CompiledMilestone): void => {
    for (const name of directlyBefore(look.compiled, at)) {
      const before = look.compiled.milestones.get(name);
      if (!before || seen.has(name)) continue;
      seen.add(name);
      if (before.rule.m === 'approval') approvals.push(...waitsOn(look, name, part));
      walk(before);
    }
  };
  walk(milestone);
  return approvals;
}

/** A granted override lifts from the act's `after` the names whose meaning the law reads. */
function lifted(look: Look, key: Key, name: string): boolean {
  if (look.plan.overrides.length === 0) return false;
  const granted = look.plan.overrides.filter(
    (override) => override.state === 'granted' && override.key === key && override.round === look.kept(key).round,
  );
  const names = look.compiled.groups.get(name) ?? [name];
  return granted.some((override) =>
    names.every((one) => {
      const rule = look.compiled.milestones.get(one)?.rule;
      return rule !== undefined && lawReads(override.law, rule.is, rule.gate);
    }),
  );
}
