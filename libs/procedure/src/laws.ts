import { compare, type Gate, type Instalment, type LineQuantities } from '@gendan/trade';
import { splitKey } from './compile';
import { termsValue } from './conditions';
import type { Look } from './look';
import type { HoldScope, Meaning } from './language';
import type { Key } from './plan';
import type { RefusalCode } from './messages';
import { withAncestors } from './resolve';
import { allThere } from './states';

/** A law that an act would break now. */
export type LawFailure = { law: number; code: RefusalCode; details?: Record<string, unknown> };

type AgreedInstalment = Pick<Instalment, 'id' | 'method' | 'gate' | 'per'> & { amount?: string };

const TO_BANK = new Set(['lc', 'dp', 'da']);

/** Everything that speaks against an act that cannot be taken back, by what it means. Empty for all other milestones. */
export function lawFailures(look: Look, key: Key): LawFailure[] {
  const milestone = look.milestone(key);
  if (!milestone?.irrevocable) return [];
  const { is } = milestone.rule;
  return [...((is && LAWS[is]?.(look, key)) ?? []), ...reviewStands(look, key)];
}

/** Law 1: no start of production before what the instalments put before production is in. */
const startsProduction = (look: Look, key: Key): LawFailure[] =>
  missingMoney(look, key, 'production').map((details) => ({ law: 1, code: 'LAW_1', details }));

/** Law 2: no goods leave before what the terms put before shipment holds for the goods in that shipment. */
function goodsLeave(look: Look, key: Key): LawFailure[] {
  const failures = missingMoney(look, key, 'shipment').map((details): LawFailure => ({ law: 2, code: 'LAW_2', details }));
  const asked = termsValue(look.plan, 'terms.inspection');
  const inspection = asked.known ? asked.value : 'terms.inspection';
  if (inspection !== null && inspection !== 'none' && !qualityStands(look, key))
    failures.push({ law: 2, code: 'LAW_2', details: { missing: 'qualityPassed', inspection } });
  if (look.setting('financeReleases') === true && !allStand(look, 'financeReleased', key))
    failures.push({ law: 2, code: 'LAW_2', details: { missing: 'financeReleased' } });
  return failures;
}

/** The goods have passed, or the buyer takes them as they are: by a written concession for the shipment, or for those of its parts that have not. */
function qualityStands(look: Look, key: Key): boolean {
  const conceded = (of: Key): boolean => standing(look, 'concession', of).some((one) => covered(look, one, of));
  if (conceded(key)) return true;
  const { complete, needed } = concerned(look, 'qualityPassed', key);
  return complete && needed.length > 0 && needed.every((one) => look.state(one).state === 'done' || conceded(one));
}

/** A concession without a part is for all goods; else it is for its own part and what lies inside. */
function covered(look: Look, concession: Key, of: Key): boolean {
  const { part } = splitKey(concession);
  const at = splitKey(of).part;
  return part === undefined || (at !== undefined && withAncestors(look.plan, at).some((around) => around.id === part));
}

/** Law 3: title leaves only as the instalments say: after the money whose gate is originals, or through the bank. */
function titleLeaves(look: Look, key: Key): LawFailure[] {
  const toBank = instalments(look)?.find((instalment) => TO_BANK.has(instalment.method));
  if (toBank) return [{ law: 3, code: 'LAW_3', details: { missing: 'presentsToBank', instalment: toBank.id, method: toBank.method } }];
  return missingMoney(look, key, 'originals').map((details) => ({ law: 3, code: 'LAW_3', details }));
}

function presentsToBank(look: Look, key: Key): LawFailure[] {
  if (instalments(look)?.every((instalment) => !TO_BANK.has(instalment.method)))
    return [{ law: 3, code: 'LAW_3', details: { missing: 'titleLeaves' } }];
  return missingMoney(look, key, 'originals').map((details) => ({ law: 3, code: 'LAW_3', details }));
}

/** Law 6: no line start before the first article where the terms ask one. */
function startsLine(look: Look, key: Key): LawFailure[] {
  const asked = termsValue(look.plan, 'terms.firstArticle');
  return (!asked.known || asked.value === true) && !allStand(look, 'firstArticle', key)
    ? [{ law: 6, code: 'LAW_6', details: { missing: 'firstArticle' } }]
    : [];
}

/** Law 7: while a review that once stood does not stand, no act that cannot be taken back is done or upheld. */
function reviewStands(look: Look, key: Key): LawFailure[] {
  const fallen = meaning(look, 'reviewStands', key).find(
    (review) => look.kept(review).stood && look.state(review).state !== 'done' && look.state(review).state !== 'notNeeded',
  );
  return fallen === undefined ? [] : [{ law: 7, code: 'LAW_7', details: { missing: fallen } }];
}

/** Instalments whose gate lies before the act and of which nothing on file says that they are secured. */
function missingMoney(look: Look, key: Key, gate: Gate): Record<string, unknown>[] {
  const agreed = instalments(look);
  if (!agreed) return [{ gate, missing: 'terms.instalments' }];
  return agreed
    .filter((instalment) => instalment.gate === gate && !secured(look, key, gate, instalment))
    .map((instalment) => ({ instalment: instalment.id, method: instalment.method, gate, missing: secures(instalment.method) }));
}

const secures = (method: string): Meaning => (method === 'tt' ? 'moneyIn' : method === 'openAccount' ? 'creditStands' : 'lcStands');

function secured(look: Look, key: Key, gate: Gate, instalment: AgreedInstalment): boolean {
  // Documents against payment or acceptance secure themselves at the bank: nothing is to be in before.
  if (instalment.method === 'dp' || instalment.method === 'da') return true;
  if (instalment.method === 'lc' && gate === 'originals') return true;
  const what = secures(instalment.method);
  const concerned = meaning(look, what, key, what === 'moneyIn' ? gate : undefined).filter((one) => isFor(look, one, instalment));
  const needed = concerned.filter((one) => look.state(one).state !== 'notNeeded');
  if (needed.length > 0) return needed.every((one) => look.state(one).state === 'done');
  return nothingDue(look, key, concerned);
}

/** A money milestone inside an instalment's own part is about that instalment only. */
function isFor(look: Look, key: Key, instalment: AgreedInstalment): boolean {
  const { part } = splitKey(key);
  const of = part === undefined ? undefined : look.plan.parts[part];
  return of === undefined || look.compiled.kinds.get(of.kind)?.from !== 'terms.instalments' || of.values['id'] === instalment.id;
}

/** A shipment of goods on which nothing is to be paid (samples, gifts): its balance is on file as zero. */
function nothingDue(look: Look, key: Key, concerned: Key[]): boolean {
  if (concerned.length === 0) return false;
  return concerned.every((one) => {
    const rule = look.milestone(one)?.rule;
    const toward = rule?.m === 'count' ? look.value(rule.toward, splitKey(one).part) : undefined;
    return (
      toward?.known === true &&
      typeof toward.value === 'string' &&
      compare(toward.value, '0') === 0 &&
      goodsAreFree(look, splitKey(key).part)
    );
  });
}

function goodsAreFree(look: Look, part?: string): boolean {
  const quantity: LineQuantities = (part === undefined ? undefined : look.plan.parts[part]?.quantity) ?? {};
  const goods = look.plan.terms.slice['terms.lines'];
  return (
    typeof goods === 'object' &&
    goods !== null &&
    Object.keys(quantity).length > 0 &&
    Object.keys(quantity).every((line) => !(line in goods))
  );
}

/** How the order is paid; undefined while that is not agreed. */
function instalments(look: Look): AgreedInstalment[] | undefined {
  const agreed = termsValue(look.plan, 'terms.instalments');
  if (!agreed.known) return undefined;
  return Array.isArray(agreed.value) ? (agreed.value as AgreedInstalment[]) : [];
}

/** Milestones of a meaning that concern an act's goods. */
export function meaning(look: Look, is: Meaning, key: Key, gate?: Gate): Key[] {
  const { part } = splitKey(key);
  return (look.compiled.byMeaning.get(is) ?? [])
    .filter((milestone) => gate === undefined || milestone.rule.gate === gate)
    .flatMap((milestone) => look.meant(milestone.name, part).keys);
}

const standing = (look: Look, is: Meaning, key: Key): Key[] => meaning(look, is, key).filter((one) => look.state(one).state === 'done');

/** Milestones of a meaning that are needed for the goods an act is about, and whether all those goods are known. */
function concerned(look: Look, is: Meaning, key: Key): { needed: Key[]; complete: boolean } {
  const { part } = splitKey(key);
  const names = (look.compiled.byMeaning.get(is) ?? []).map((milestone) => milestone.name);
  const needed = names.flatMap((name) => look.meant(name, part).keys).filter((one) => look.state(one).state !== 'notNeeded');
  return { needed, complete: names.every((name) => allThere(look, name, part)) };
}

/** At least one of that meaning concerns the goods and all that are needed stand, for all the goods. */
function allStand(look: Look, is: Meaning, key: Key): boolean {
  const { needed, complete } = concerned(look, is, key);
  return complete && needed.length > 0 && needed.every((one) => look.state(one).state === 'done');
}

/** What a breach of a law holds for that part. */
export function heldByBreach(is: Meaning | undefined): HoldScope {
  if (is === 'startsProduction' || is === 'startsLine') return 'production';
  return is === 'goodsLeave' ? 'shipment' : 'documents';
}

/** What laws say of an act, by its meaning; law 7 says the same of all of them. */
const LAWS: Partial<Record<Meaning, (look: Look, key: Key) => LawFailure[]>> = {
  startsProduction,
  startsLine,
  goodsLeave,
  titleLeaves,
  presentsToBank,
};
