import { splitKey, type By, type Event, type Key } from '../..';
import { brokenLaws } from './acts';
import { lifted, means, ruleOf, same, type Scene } from './scene';

/** Laws 5, 9 and 10: who may sign, answer, release, override; and what may not be spared. */

type Of<T extends Event['type']> = Extract<Event, { type: T }>;

/** Law 5. */
export function signatureJudged(seen: Scene, { key, by, role }: Of<'signed'>): string[] {
  const { plan } = seen;
  if (splitKey(key).name === 'cancel') {
    const others = [plan.cancel?.by, ...(plan.cancel?.signs ?? []).map((sign) => sign.by)];
    return others.some((one) => same(one, by)) ? ['the cancellation is signed by who asked, or twice by one'] : [];
  }
  if (plan.holds.some((hold) => hold.blocks.includes('all') && hold.part === undefined) && !seen.look.milestone(key)?.windingUp)
    return [`${key} is signed under a hold of all`];
  if (ownRoles(seen, key).has(role)) return [];
  const others = [...submittedBy(seen, key), ...signedBy(seen, key)];
  return others.some((one) => same(one, by)) ? [`${key} is signed by who submitted it, or twice by one`] : [];
}

function ownRoles(seen: Scene, key: Key): Set<string> {
  const rule = ruleOf(seen, key);
  const chain = rule?.m === 'approval' ? rule.chain : [];
  return new Set(chain.flatMap((signer) => (typeof signer !== 'string' && signer.own ? [signer.role] : [])));
}

/** Own work directly before it. */
function submittedBy(seen: Scene, key: Key): (By | undefined)[] {
  const { part } = splitKey(key);
  const names = (ruleOf(seen, key)?.after ?? []).flatMap((entry) =>
    typeof entry === 'string' ? (seen.look.compiled.groups.get(entry) ?? [entry]) : [],
  );
  const tasks = names.filter((name) => seen.milestones.get(name)?.m === 'task');
  return tasks.flatMap((name) => seen.look.meant(name, part).keys).map((task) => seen.plan.kept[task]?.fact?.by);
}

function signedBy(seen: Scene, key: Key): By[] {
  const own = ownRoles(seen, key);
  return (seen.plan.kept[key]?.signs ?? []).filter((sign) => !own.has(sign.role)).map((sign) => sign.by);
}

/** Law 9: what the law guards is held, for that part. */
export function breachJudged({ events, at, milestones }: Scene, { breach }: Of<'breached'>): string[] {
  const next = events[at + 1];
  if (next?.type !== 'held' || next.hold.breach !== breach.id) return ['a breach holds nothing'];
  const { name, part } = splitKey(breach.key);
  const is = milestones.get(name)?.is ?? '';
  const guarded = is === 'goodsLeave' ? 'shipment' : is.startsWith('starts') ? 'production' : 'documents';
  const right = next.hold.part === part && next.hold.blocks.includes(guarded);
  return right ? [] : [`a breach of ${breach.key} holds ${next.hold.blocks.join()} of ${next.hold.part ?? 'all'}`];
}

export function answerJudged(seen: Scene, event: Of<'answered'>): string[] {
  const breach = seen.plan.breaches.find(({ id }) => id === event.breach);
  if (!breach) return ['no such breach'];
  const wrong = same(event.by, breach.causedBy) ? ['a breach is answered by who caused it'] : [];
  const happened = seen.plan.kept[breach.key]?.fact !== undefined;
  const missing = happened && brokenLaws(seen, breach.key).includes(breach.law) && !lifted(seen).includes(breach.law);
  return missing ? [...wrong, `a breach of law ${breach.law} is answered and what was missing still is`] : wrong;
}

export function releaseJudged({ plan, events, at }: Scene, event: Of<'released'>): string[] {
  const hold = plan.holds.find(({ id }) => id === event.hold);
  if (!hold) return ['no such hold'];
  const before = events.slice(Math.max(0, at - 3), at);
  if (hold.breach !== undefined && !before.some((one) => one.type === 'answered' && one.breach === hold.breach))
    return ['the hold of a breach is released without its answer'];
  const second = hold.kind === 'money' || hold.kind === 'quality';
  return second && event.by && same(event.by, hold.by) ? ['a hold of money or quality is released by who set it'] : [];
}

/** Law 10. */
export function overrideJudged({ plan, rules, events, at }: Scene, event: Of<'overrideUsed'>): string[] {
  const before = events.slice(0, at);
  const asked = before.flatMap((one) => (one.type === 'overrideAsked' && one.override.id === event.override ? [one] : []))[0];
  const granted = before.flatMap((one) => (one.type === 'overrideDecided' && one.override === event.override && one.grant ? [one] : []))[0];
  if (!asked || !granted) return ['an override nobody granted'];
  const { key, round, until } = asked.override;
  const role = String(plan.settings['overrideRole'] ?? rules.settings['overrideRole']);
  const wrong: string[] = [];
  if (same(asked.by, granted.by)) wrong.push('an override granted by who asked');
  if (granted.by?.role !== role) wrong.push(`an override granted by ${granted.by?.role ?? 'nobody'}`);
  if (event.at > until) wrong.push('an override that had expired');
  if (before.some((one) => one.type === 'overrideUsed' && one.override === event.override)) wrong.push('an override used twice');
  if ((plan.kept[key]?.round ?? 1) !== round) wrong.push('an override of another round');
  return wrong;
}

const LAWS_READ = ['moneyIn', 'lcStands', 'creditStands', 'qualityPassed', 'financeReleased', 'firstArticle', 'reviewStands', 'closes'];

/** What a law reads is neither skipped nor its question waived. */
export const spared = (seen: Scene, key: Key): string[] =>
  LAWS_READ.includes(means(seen, key) ?? '') ? [`${key} is spared although a law reads it`] : [];
