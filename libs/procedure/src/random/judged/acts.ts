import { splitKey, type Event, type Key } from '../..';
import type { Gate } from '@gendan/trade';
import type { Meaning } from '../../language';
import { breachesOf, concerning, isAct, lifted, means, ruleOf, stands, type Scene } from './scene';

/** Laws 1, 2, 3, 6 and 7: what an act that cannot be taken back stands on, and what holds it. */

type Done = Extract<Event, { type: 'confirmed' | 'upheld' }>;

export function actJudged(seen: Scene, event: Done): string[] {
  const { key } = event;
  const wrong = event.type === 'confirmed' && !event.early ? unanswered(seen, key) : [];
  if (!isAct(means(seen, key))) return wrong;
  if (event.type === 'confirmed' && event.early) return ['an act that cannot be taken back is kept for later'];
  const excused = [...lifted(seen), ...breachesOf(seen, key)];
  const broken = [...new Set(brokenLaws(seen, key))].filter((law) => !excused.includes(law));
  wrong.push(...broken.map((law) => `${key} breaks law ${law}`));
  if (event.type === 'confirmed' && held(seen, key) && breachesOf(seen, key).length === 0) wrong.push(`${key} is done under a hold`);
  if (event.type === 'confirmed' && event.source === undefined && excused.length === 0 && !madeGood(seen, key))
    wrong.push(...outOfTurn(seen, key));
  return wrong;
}

/** Numbers of the laws that an act would break as things are. */
export function brokenLaws(seen: Scene, key: Key): number[] {
  const is = means(seen, key);
  const terms = seen.plan.terms.slice;
  const laws: number[] = [];
  const paid = terms['terms.instalments'];
  const bank = Array.isArray(paid) && (paid as Agreed[]).some(({ method }) => ['lc', 'dp', 'da'].includes(method));
  if (is === 'startsProduction' && lacks(seen, key, 'production')) laws.push(1);
  if (is === 'goodsLeave' && (lacks(seen, key, 'shipment') || !passed(seen, key) || !released(seen, key))) laws.push(2);
  if (is === 'titleLeaves' && (bank || lacks(seen, key, 'originals'))) laws.push(3);
  if (is === 'presentsToBank' && ((Array.isArray(paid) && !bank) || lacks(seen, key, 'originals'))) laws.push(3);
  if (is === 'startsLine' && terms['terms.firstArticle'] === true && !allStand(seen, 'firstArticle', key)) laws.push(6);
  if (concerning(seen, 'reviewStands', key).some((review) => seen.plan.kept[review]?.stood && !stands(seen, review))) laws.push(7);
  return laws;
}

const allStand = (seen: Scene, is: Meaning, key: Key): boolean => {
  const all = concerning(seen, is, key);
  return all.length > 0 && all.every((one) => stands(seen, one));
};

/** The inspection the terms name, or the buyer's concession in its place. */
function passed(seen: Scene, key: Key): boolean {
  const asked = seen.plan.terms.slice['terms.inspection'];
  if (asked === 'none' || asked === null) return true;
  return allStand(seen, 'qualityPassed', key) || concerning(seen, 'concession', key).some((one) => stands(seen, one));
}

function released(seen: Scene, key: Key): boolean {
  const asked = seen.plan.settings['financeReleases'] ?? seen.rules.settings['financeReleases'];
  return asked !== true || allStand(seen, 'financeReleased', key);
}

type Agreed = { id: string; method: string; gate: string };

/** Whether something that is to be in before a gate is not. */
function lacks(seen: Scene, key: Key, gate: Gate): boolean {
  const agreed = seen.plan.terms.slice['terms.instalments'];
  if (agreed === undefined) return true;
  return (Array.isArray(agreed) ? (agreed as Agreed[]) : []).some((one) => one.gate === gate && !isIn(seen, key, one, gate));
}

function isIn(seen: Scene, key: Key, { id, method, gate: own }: Agreed, gate: Gate): boolean {
  if (method === 'dp' || method === 'da' || (method === 'lc' && own === 'originals')) return true;
  const is: Meaning = method === 'tt' ? 'moneyIn' : method === 'lc' ? 'lcStands' : 'creditStands';
  const about = concerning(seen, is, key, is === 'moneyIn' ? gate : undefined).filter((one) => isOf(seen, one, id));
  if (about.length > 0) return about.every((one) => (ruleOf(seen, one)?.m === 'count' ? isFull(seen, one) : stands(seen, one)));
  // Of goods nobody sold (samples, gifts) nothing is to be paid.
  const goods = Object.keys(seen.plan.parts[splitKey(key).part ?? '']?.quantity ?? {});
  return goods.length > 0 && goods.every((line) => !(line in (seen.plan.terms.slice['terms.lines'] as object)));
}

/** What stands in an instalment's own part is about that instalment. */
function isOf({ plan }: Scene, key: Key, instalment: string): boolean {
  const { part } = splitKey(key);
  return part?.startsWith('instalment:') !== true || plan.parts[part]?.values['id'] === instalment;
}

/** The receipts themselves, added up: not whether the core says that it is full. */
function isFull({ plan, look, rules }: Scene, key: Key): boolean {
  const rule = look.milestone(key)?.rule;
  if (rule?.m !== 'count') return false;
  const { part } = splitKey(key);
  const toward = look.value(rule.toward, part);
  const slack = rule.tolerance === undefined ? undefined : look.value(rule.tolerance, part);
  const sums = Object.values(plan.kept[key]?.entries ?? {}).map(([, sum]) => Number(sum));
  const less = Number(slack?.known ? slack.value : (rules.settings['bankCharges'] ?? 0));
  return toward.known && sums.reduce((a, b) => a + b, 0) >= Number(amount(toward.value)) - less - 1e-9;
}

const amount = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'amount' in value ? value.amount : value);

/** A service that is asked at the opening answers before it is done. */
function unanswered({ plan }: Scene, key: Key): string[] {
  const asked = Object.values(plan.effects).some((one) => one.key === key && one.state !== 'revoking' && 'ask' in one.effect);
  return asked ? [`${key} is confirmed before its question is answered`] : [];
}

const GUARDS: Record<string, string> = {
  startsProduction: 'production',
  startsLine: 'production',
  goodsLeave: 'shipment',
  titleLeaves: 'documents',
  presentsToBank: 'documents',
};

function held(seen: Scene, key: Key): boolean {
  const guarded = GUARDS[means(seen, key) ?? ''] ?? '';
  const { part } = splitKey(key);
  return seen.plan.holds.some(
    (hold) => hold.blocks.some((what) => what === 'all' || what === guarded) && (hold.part === undefined || hold.part === part),
  );
}

/** What is shaken and done over is asked its laws, not its turn. */
function madeGood({ events, at }: Scene, key: Key): boolean {
  return events.slice(Math.max(0, at - 4), at).some((one) => one.type === 'lapsed' && one.why === 'madeGood' && one.key === key);
}

/** What a person does is done after what it names. */
function outOfTurn(seen: Scene, key: Key): string[] {
  const { part } = splitKey(key);
  const names = (ruleOf(seen, key)?.after ?? []).filter((one): one is string => typeof one === 'string');
  const before = names.flatMap((name) => seen.look.meant(name, part).keys);
  const missing = before.filter(
    (one) => !['done', 'notNeeded', 'dropped'].includes(seen.look.state(one).state) && !ruleOf(seen, one)?.every,
  );
  return missing.map((one) => `${key} is done before ${one}`);
}
