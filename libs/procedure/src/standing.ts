import type { Instant } from '@gendan/trade';
import { splitKey } from './compile';
import { decimalOf, linesOf } from './conditions';
import { Dues } from './dues';
import { nextDue } from './timers';
import { backNames } from './spreading';
import { defined } from './defined';
import { effectKey } from './effects';
import { judged } from './judging';
import type { Rules } from './language';
import { lookAt, type Look } from './look';
import type { Key, Kept, Part, Plan } from './plan';
import { schedule } from './schedule';
import type { MilestoneStanding, PartStanding, Schedule, Standing } from './standing.types';
import { stageOf, stuckAt } from './stuck';
import { countOf } from './counting';
import { holdsOn } from './holding';
import { revision } from './revisions';
import { owners, signersNow, turns } from './signatures';

type Seen = { look: Look; dues: Dues; dates: Schedule['dates']; now: Instant };

/** What the outside sees of a case at `now`. Overdue and at-risk are computed here, never stored. */
export function standing(rules: Rules, plan: Plan, now: Instant): Standing {
  const look = lookAt(rules, plan);
  const seen: Seen = { look, dues: new Dues(look), dates: schedule(rules, plan, now).dates, now };
  const milestones = look.keys().map((key) => milestoneStanding(seen, key));
  const next = nextDue(rules, plan);
  const needed = milestones.filter((one) => counted(look, one));
  return {
    case: plan.case,
    kind: plan.kind,
    number: plan.number,
    rev: plan.rev,
    procedure: { id: plan.procedure.id, version: plan.procedure.version },
    opened: plan.opened,
    stage: stageOf(look, milestones),
    ...defined({ stuck: stuckAt(look, milestones) }),
    ...(next ? { next: defined({ at: next.at, what: next.what, key: next.key }) } : {}),
    milestones,
    parts: Object.values(plan.parts).map(partStanding),
    ...troubles(plan),
    cast: plan.cast,
    ...(plan.cancel ? { cancel: cancelStanding(rules, plan.cancel) } : {}),
    ...(plan.cancelled ? { cancelled: true } : {}),
    ...(plan.closed ? { closed: true } : {}),
    progress: { done: needed.filter((one) => one.state === 'done').length, needed: needed.length },
  };
}

/** Needed as far as is known now: repeated checks never end, and what a cancellation dropped is not asked any more. */
const counted = (look: Look, one: MilestoneStanding): boolean =>
  one.state !== 'notNeeded' && one.state !== 'dropped' && one.state !== 'undecided' && look.milestone(one.key)?.rule.every === undefined;

function milestoneStanding(seen: Seen, key: Key): MilestoneStanding {
  const { look } = seen;
  const { name, part } = splitKey(key);
  const milestone = look.milestone(key);
  const { state, why } = look.state(key);
  const kept = look.kept(key);
  const acting = state === 'open' || state === 'shaken';
  return {
    key,
    milestone: name,
    ...(part === undefined ? {} : { part }),
    group: milestone?.group ?? '',
    kind: milestone?.rule.m ?? 'task',
    ...defined({ is: milestone?.rule.is, why, early: kept.early ? (true as const) : undefined, shaken: kept.shaken }),
    state,
    round: kept.round,
    revision: revision(look, key),
    owners: ownersOf(look, key, kept),
    waitsFor: waitsFor(seen, key),
    holds: holdsOn(look, key).map((hold) => hold.id),
    ...(acting ? lawAgainst(seen, key) : {}),
    ...datesOf(seen, key, kept, acting),
    ...factOf(kept),
    ...detailsOf(look, key, kept),
    refusable: state === 'open' && mayBeRefused(look, key),
    ...(state === 'open' && mayBeRefused(look, key) ? { back: backNames(look, key) } : {}),
    ...lastRefusal(look, key, kept),
  };
}

/** A refusal that waits for its overruler waits for that role. */
function ownersOf(look: Look, key: Key, kept: Kept): string[] {
  const overruler = kept.refusal ? look.milestone(key)?.rule.refused?.overruledBy?.role : undefined;
  return overruler === undefined ? owners(look, key) : [overruler];
}

/** Why it was sent back, for whoever does it again and for whoever looks at it again. */
function lastRefusal(look: Look, key: Key, kept: Kept): Pick<MilestoneStanding, 'lastRefusal'> {
  const of = kept.refused ? key : kept.sentBackBy;
  const { refused, refusedAt: at, refusal } = of === undefined ? kept : look.kept(of);
  if (!refused || at === undefined) return {};
  return { lastRefusal: { ...refused, at, ...(of === key ? {} : defined({ of })), ...defined({ until: refusal?.until }) } };
}

/** Keys and conditions before it; once open, the answers of services that it is done only after. */
function waitsFor({ look }: Seen, key: Key): string[] {
  const { state, waitsFor: before = [] } = look.state(key);
  if (state !== 'open') return before;
  const asked = (look.milestone(key)?.rule.atOpening ?? []).map((effect) => effectKey(key, effect));
  return asked.filter((effect) => (look.plan.effects[effect]?.state ?? 'revoking') !== 'revoking');
}

function lawAgainst({ look, now }: Seen, key: Key): { law?: { law: number; code: string } } {
  const [failure] = judged(look, key, now).failures;
  return failure ? { law: { law: failure.law, code: failure.code } } : {};
}

function datesOf({ dues, dates, now }: Seen, key: Key, kept: Kept, acting: boolean): Partial<MilestoneStanding> {
  const due = dues.of(key);
  const { forecast, atRisk, risk, floatMinutes, floatDays } = dates[key] ?? {};
  return defined({
    baseline: kept.baseline,
    committed: kept.committed,
    forecast,
    due,
    actual: kept.fact?.happened,
    overdue: acting && due !== undefined && due < now ? (true as const) : undefined,
    atRisk,
    risk,
    floatMinutes,
    floatDays,
  });
}

function factOf({ fact }: Kept): Pick<MilestoneStanding, 'fact'> {
  if (!fact) return {};
  const { by, happened, recorded, values, deemed, onFile } = fact;
  return { fact: { by, happened, recorded, ...defined({ values, deemed, onFile }) } };
}

function detailsOf(look: Look, key: Key, kept: Kept): Partial<MilestoneStanding> {
  const milestone = look.milestone(key);
  const copies = milestone?.rule.copies;
  const counts = milestone?.rule.m === 'count' ? countOf(look, key) : undefined;
  return defined({
    chain: milestone?.rule.m === 'approval' ? chainOf(look, key) : undefined,
    signs: kept.signs,
    count: counts && { reached: counts.reached, ...(counts.toward.known ? markOf(counts.toward.value) : {}) },
    evidence: milestone && Object.keys(milestone.evidence).length > 0 ? milestone.evidence : undefined,
    acks: copies?.acknowledge ? copies.to.map((copy) => ({ copy, done: kept.acks?.includes(copy) ?? false })) : undefined,
  });
}

/** What a count is toward; money written with its currency keeps it. */
function markOf(value: unknown): Partial<NonNullable<MilestoneStanding['count']>> {
  const currency = typeof value === 'object' && value !== null && 'currency' in value ? value.currency : undefined;
  return defined({ toward: linesOf(value) ?? decimalOf(value), currency: typeof currency === 'string' ? currency : undefined });
}

function chainOf(look: Look, key: Key): NonNullable<MilestoneStanding['chain']> {
  const now = look.state(key).state === 'open' ? signersNow(look, key) : [];
  return turns(look, key).map(({ role, needed, signed }) => {
    if (signed) return { role, state: 'signed', by: signed.by };
    if (needed === false) return { role, state: 'notNeeded' };
    if (needed === undefined) return { role, state: 'unknown' };
    return { role, state: now.includes(role) ? 'turn' : 'later' };
  });
}

function mayBeRefused(look: Look, key: Key): boolean {
  const rule = look.milestone(key)?.rule;
  return rule !== undefined && rule.m !== 'count' && (rule.m !== 'task' || rule.refused !== undefined);
}

function partStanding(part: Part): PartStanding {
  const { id, kind, label, version, quantity, carries, inside, values, dropped } = part;
  return { id, kind, label, version, values, ...defined({ quantity, carries, inside, dropped }) };
}

function troubles(plan: Plan): Pick<Standing, 'holds' | 'breaches' | 'overrides' | 'effects' | 'items' | 'unfit'> {
  return {
    holds: plan.holds.map(({ id, blocks, kind, part, reason, reviewOn, by }) => ({
      id,
      blocks,
      kind,
      reason,
      by,
      ...defined({ part, reviewOn }),
    })),
    breaches: plan.breaches.map(({ id, law, key, code, causedBy }) => ({ id, law, key, code, causedBy })),
    overrides: plan.overrides.map(({ id, law, key, state, reason, until, askedBy }) => ({ id, law, key, state, reason, until, askedBy })),
    effects: Object.entries(plan.effects).map(([effect, { key, state, code, sentence }]) => ({
      effect,
      key,
      state,
      ...defined({ code, sentence }),
    })),
    items: Object.values(plan.own).map(({ id, title, to, due, blocks, done }) => ({
      id,
      title,
      to,
      done: done === true,
      ...defined({ due, blocks }),
    })),
    unfit: plan.unfit.map(({ id, key, why, sentence }) => ({ id, why, ...defined({ key, sentence }) })),
  };
}

function cancelStanding(rules: Rules, cancel: NonNullable<Plan['cancel']>): NonNullable<Standing['cancel']> {
  const waits = rules.cancel.filter((role) => !cancel.signs.some((sign) => sign.role === role));
  return { asked: cancel.by, reason: cancel.reason, waitsFor: waits };
}
