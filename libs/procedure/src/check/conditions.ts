import type { Cond, EvidenceField, Milestone, Scalar } from '../language';
import { allBefore, condsOf, factOf, factsOf, kinds, type Leaf, leavesOf, pathsOf, settingsOf, type Site, type Spot } from './site';
import { placeOf, under } from './shape';

const ORDERING = new Set(['atLeast', 'atMost', 'above', 'below']);

/** Conditions and paths: what they read must be there, be able to become known, and be able to be so. */
export function checkConditions(site: Site): void {
  for (const spot of site.spots) {
    for (const { cond, of } of condsOf(spot)) condition(site, spot, cond, of);
    paths(site, spot);
    never(site, spot);
  }
  for (const { node } of site.groups.values())
    if (node.when)
      for (const { leaf } of leavesOf(node.when))
        comparison(site, undefined, leaf, node.g === 'each' ? node.name : site.groups.get(node.name)?.kind);
}

function condition(site: Site, spot: Spot, cond: Cond, of: 'when' | 'after' | 'chain' | 'due'): void {
  const leaves = leavesOf(cond);
  for (const { leaf, denied } of leaves) {
    comparison(site, spot, leaf, spot.kind);
    if (of === 'when' && !denied && !spot.windingUp) belongsInAfter(site, leaf);
  }
  const later = (leaf: Leaf): boolean => {
    const facts = factsOf(leaf);
    return (
      facts.length > 0 && leaf[0] !== 'onFile' && facts.every((fact) => fact === spot.rule.name || comesAfter(site, fact, spot.rule.name))
    );
  };
  if (of !== 'due' && leaves.every(({ leaf }) => later(leaf)))
    site.say(
      placeOf(cond),
      'NEVER_KNOWN',
      `这个条件看的都是“${spot.rule.name}”自己或它后面的事，永远不会知道`,
      `this condition reads only "${spot.rule.name}" itself or what comes after it: it can never become known`,
    );
}

export const comesAfter = (site: Site, name: string, other: string): boolean => allBefore(site, name).has(other);

/** `when` says whether, `after` says when: a fact that is merely waited for, or a term not fixed yet, belongs there. */
function belongsInAfter(site: Site, leaf: Leaf): void {
  const [word, what] = leaf;
  if (word === 'onFile')
    site.say(
      placeOf(leaf),
      'BELONGS_IN_AFTER',
      `“${what}”没办之前就当作不需要了；如果是要等它，请写进 after`,
      `until "${what}" is done this counts as not needed; if it should wait for it, put it in "after"`,
      'warning',
    );
  if (word === 'known')
    site.say(
      placeOf(leaf),
      'BELONGS_IN_AFTER',
      `“${what}”没定之前就当作不需要了；如果是要等它定，请写进 after`,
      `until "${what}" is known this counts as not needed; if it should wait for it, put it in "after"`,
      'warning',
    );
}

function comparison(site: Site, spot: Spot | undefined, leaf: Leaf, kind: string | undefined): void {
  const at = placeOf(leaf);
  if (leaf[0] === 'onFile' && !site.milestones.has(leaf[1]) && !site.groups.has(leaf[1]))
    site.say(at, 'UNKNOWN_NAME', `没有叫“${leaf[1]}”的节点`, `there is no milestone called "${leaf[1]}"`);
  for (const path of pathsOf(leaf)) readable(site, path, at, kind);
  for (const setting of settingsOf(leaf))
    if (!Object.hasOwn(site.rules.settings, setting))
      site.say(at, 'UNKNOWN_SETTING', `没有“${setting}”这个设置`, `there is no setting "${setting}"`);
  if (ORDERING.has(leaf[0]) && (leaf[2] === null || typeof leaf[2] === 'boolean'))
    site.say(
      at,
      'NEVER_TRUE',
      '和“是/否”或空值比不出大小，这个条件永远不成立',
      'nothing is above or below true, false or null: this can never hold',
    );
  if (leaf[0] === 'is' || leaf[0] === 'someIs') canBe(site, leaf, at);
  if (leaf[0] === 'someIs') ofSeveral(site, leaf[1], at, kind);
  if (spot && kind === undefined && leaf[0] === 'is' && leaf[1] === 'terms.inspection')
    allowed(site, leaf[2], at, site.rules.allows.inspection);
  const from = kinds(site).find(({ node }) => node.name === kind)?.node.from;
  if (leaf[0] === 'is' && leaf[1] === 'part.method' && from === 'terms.instalments') allowed(site, leaf[2], at, site.rules.allows.methods);
}

/** Of one there are no several. */
function ofSeveral(site: Site, path: string, at: string, kind: string | undefined): void {
  const of = site.milestones.get(factOf(path) ?? '')?.kind;
  if (of === undefined || of === kind)
    site.say(at, 'ONE_ONLY', `“${path}”在这里只有一个，请写 is`, `there is only one "${path}" here: write "is"`, 'warning');
}

function allowed(site: Site, value: unknown, at: string, values: readonly string[]): void {
  if (typeof value === 'string' && !values.includes(value))
    site.say(
      at,
      'NEVER_TRUE',
      `这个流程不做“${value}”（allows），这个条件永远不成立`,
      `this procedure is not made for "${value}" (allows): this can never hold`,
      'warning',
    );
}

/** A choice can only be one of its values, a flag only yes or no. */
function canBe(site: Site, [, path, operand]: Leaf, at: string): void {
  const field = fieldAt(site, path);
  if (field === undefined || operand === undefined || (typeof operand === 'object' && operand !== null)) return;
  const { type, of } = typeof field === 'string' ? { type: field, of: undefined } : field;
  const fits: Record<string, (value: Scalar) => boolean> = {
    choice: (value) => of === undefined || of.some((one) => one === value),
    flag: (value) => typeof value === 'boolean',
  };
  if (operand !== null && fits[type]?.(operand) === false)
    site.say(
      at,
      'NEVER_TRUE',
      `“${path}”不可能是“${String(operand)}”，这个条件永远不成立`,
      `"${path}" can never be "${String(operand)}": this can never hold`,
    );
}

export function fieldAt(site: Site, path: string): EvidenceField | undefined {
  const [, name = '', field = ''] = path.split('.');
  const evidence = path.startsWith('facts.') ? site.milestones.get(name)?.rule.evidence : undefined;
  return evidence && Object.hasOwn(evidence, field) ? evidence[field] : undefined;
}

/** A path must lead somewhere: to a setting, a part around it, a field of a fact. */
export function readable(site: Site, path: string, at: string, kind: string | undefined): void {
  const [root, name = '', field] = path.split('.');
  if (root === 'setting' && !Object.hasOwn(site.rules.settings, name))
    site.say(at, 'UNKNOWN_SETTING', `没有“${name}”这个设置`, `there is no setting "${name}"`);
  if (root === 'part' && kind === undefined)
    site.say(at, 'NO_PART', `“${path}”只有在分件（each）里才有`, `"${path}" exists only inside a kind of part (each)`);
  if (root !== 'facts') return;
  const rule = site.milestones.get(name)?.rule;
  if (!rule) return site.say(at, 'UNKNOWN_NAME', `没有叫“${name}”的节点`, `there is no milestone called "${name}"`);
  if (field === undefined)
    return site.say(
      at,
      'UNKNOWN_FIELD',
      `要写明看“${name}”的哪一项，例如 facts.${name}.happened`,
      `say which field of "${name}", such as facts.${name}.happened`,
    );
  if (!hasField(rule, field)) site.say(at, 'UNKNOWN_FIELD', `“${name}”没有“${field}”这一项`, `"${name}" has no field "${field}"`);
}

/** Its evidence, the day it happened, what a count has reached, and whatever a service answers. */
function hasField(rule: Milestone, field: string): boolean {
  if (field === 'happened' || Object.hasOwn(rule.evidence ?? {}, field)) return true;
  if (rule.m === 'count' && field === 'reached') return true;
  return [...(rule.atOpening ?? []), ...(rule.then ?? [])].some((effect) => 'ask' in effect || 'opens' in effect);
}

function paths(site: Site, { rule, path, kind }: Spot): void {
  (rule.reads ?? []).forEach((read, at) => {
    readable(site, read, `${path}.reads.${at}`, kind);
    if (factOf(read) === rule.name) site.say(`${path}.reads.${at}`, 'READS_ITSELF', '不能看自己的资料', 'a milestone cannot read itself');
    else if (factOf(read) !== undefined && comesAfter(site, factOf(read) ?? '', rule.name))
      site.say(`${path}.reads.${at}`, 'READS_LATER', `“${read}”在它后面才有`, `"${read}" comes only after it`);
  });
  if (rule.m === 'count') {
    readable(site, rule.toward, under(path, 'toward'), kind);
    if (rule.tolerance !== undefined) readable(site, rule.tolerance, under(path, 'tolerance'), kind);
  }
  for (const effect of [...(rule.atOpening ?? []), ...(rule.then ?? [])])
    if ('carry' in effect) (effect.carry ?? []).forEach((carried, at) => readable(site, carried, `${placeOf(effect)}.carry.${at}`, kind));
}

/** Needed only if something is two things at once. */
function never(site: Site, { rule, path, whens }: Spot): void {
  const wanted = new Map<string, Scalar>();
  for (const { leaf, must, denied } of whens.flatMap((when) => leavesOf(when))) {
    const [word, of, operand] = leaf;
    if (word !== 'is' || !must || denied || operand === undefined || (typeof operand === 'object' && operand !== null)) continue;
    const before = wanted.get(of);
    if (before !== undefined && before !== operand)
      site.say(
        path,
        'NEVER_NEEDED',
        `“${rule.name}”永远不需要：“${of}”不能又是“${String(before)}”又是“${String(operand)}”`,
        `"${rule.name}" is never needed: "${of}" cannot be both "${String(before)}" and "${String(operand)}"`,
      );
    wanted.set(of, operand);
  }
}
