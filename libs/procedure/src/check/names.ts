import { DEFAULT_LADDER } from '../language';
import { duesOf, effectsOf, isKnown, kinds, offsetsOf, roles, type Site, type Spot } from './site';
import { isStandIn } from './language-shape';
import { placeOf, under } from './shape';

/** Words that keys, anchors and readers already use. */
const RESERVED = new Set(['cancel', 'case', 'terms', 'part', 'facts', 'setting', 'window', 'item']);
const READERS = new Set(['owner', 'ownerManager', 'watchers']);
const COMPANY = 'company';
const SERVICES = new Set(['desk', 'customers', 'production', 'logistics', 'finance', 'people']);

export const isTaken = (name: string): boolean => RESERVED.has(name) || name in Object.prototype;

/** Names given twice or taken, and names of milestones, roles, ladders and services that are not there. */
export function checkNames(site: Site): void {
  declared(site);
  declaredRoles(site);
  for (const spot of site.spots) {
    namesUsed(site, spot);
    rolesUsed(site, spot);
    effects(site, spot);
  }
  for (const { node, path } of kinds(site))
    if (node.inside !== undefined && site.groups.get(node.inside)?.node.g !== 'each')
      site.say(
        under(path, 'inside'),
        'UNKNOWN_KIND',
        `没有“${node.inside}”这种分件（each）`,
        `there is no kind of part "${node.inside}" (each)`,
      );
  ladders(site);
}

function declared(site: Site): void {
  const seen = new Map<string, string>();
  for (const { name, path } of site.written) {
    if (isStandIn(name)) continue;
    const first = seen.get(name);
    if (first !== undefined)
      site.say(
        under(path, 'name'),
        'DUPLICATE_NAME',
        `名字“${name}”用了两次（还有 ${first}），请改一个`,
        `the name "${name}" is given twice (also at ${first}): change one`,
      );
    else seen.set(name, path);
    if (isTaken(name))
      site.say(
        under(path, 'name'),
        'RESERVED_NAME',
        `“${name}”是保留的词，请换一个名字`,
        `"${name}" is a reserved word: choose another name`,
      );
  }
  for (const { rule, path } of site.spots) {
    if (rule.was !== undefined && isKnown(site, rule.was))
      site.say(
        under(path, 'was'),
        'STILL_THERE',
        `“${rule.was}”还在，不能说是改名前的名字`,
        `"${rule.was}" is still there: it cannot be a former name`,
      );
    for (const field of Object.keys(rule.evidence ?? {}))
      if (field === 'happened' || isTaken(field) || field in Object.prototype)
        site.say(
          `${path}.evidence.${field}`,
          'RESERVED_NAME',
          `资料不能叫“${field}”，请换一个名字`,
          `evidence cannot be called "${field}": choose another name`,
        );
  }
}

function declaredRoles({ rules, say }: Site): void {
  const seen = new Set<string>();
  const each = (role: string, path: string): void => {
    if (seen.has(role)) say(path, 'DUPLICATE_ROLE', `角色“${role}”写了两次`, `the role "${role}" is given twice`);
    if (READERS.has(role) || role === COMPANY || role in Object.prototype)
      say(path, 'RESERVED_NAME', `“${role}”是保留的词，请换一个角色名`, `"${role}" is a reserved word: choose another role name`);
    seen.add(role);
  };
  rules.cast.forEach((role, at) => each(role, `rules.cast.${at}`));
  rules.parties.forEach((role, at) => each(role, `rules.parties.${at}`));
  rules.cancel.forEach((role, at) => {
    if (!rules.cast.includes(role))
      say(
        `rules.cancel.${at}`,
        'UNKNOWN_ROLE',
        `取消要由我方的人签，cast 里没有“${role}”`,
        `a cancellation is signed by one of us: there is no "${role}" in cast`,
      );
  });
  const override = rules.settings['overrideRole'];
  if (override !== undefined && !(typeof override === 'string' && rules.cast.includes(override)))
    say(
      'rules.settings.overrideRole',
      'UNKNOWN_ROLE',
      `批特批的角色“${String(override)}”不在 cast 里`,
      `the role that grants overrides, "${String(override)}", is not in cast`,
    );
}

function namesUsed(site: Site, { rule, path }: Spot): void {
  const unknown = (name: string, at: string): void => {
    if (!isKnown(site, name)) site.say(at, 'UNKNOWN_NAME', `没有叫“${name}”的节点`, `there is no milestone called "${name}"`);
  };
  (rule.after ?? []).forEach((entry, at) => typeof entry === 'string' && unknown(entry, `${path}.after.${at}`));
  (rule.refused?.again ?? []).forEach((name, at) => unknown(name, `${path}.refused.again.${at}`));
  if (rule.until !== undefined) unknown(rule.until, under(path, 'until'));
  if (rule.until !== undefined && !rule.every)
    site.say(
      under(path, 'until'),
      'UNTIL_WITHOUT_EVERY',
      '写了 until 却没有 every：直到那时才不需要，平时只办一次',
      '"until" without "every": it is dropped then, but never repeated',
      'warning',
    );
}

function rolesUsed(site: Site, { rule, path }: Spot): void {
  const { cast, parties } = site.rules;
  const all = roles(site);
  const must = (role: string, at: string): void => {
    if (!all.has(role)) site.say(at, 'UNKNOWN_ROLE', `没有“${role}”这个角色`, `there is no role "${role}"`);
  };
  if (rule.by !== undefined) must(rule.by, under(path, 'by'));
  if (rule.by !== undefined && rule.m === 'task' && parties.includes(rule.by))
    site.say(
      under(path, 'by'),
      'TASK_OF_A_PARTY',
      `“${rule.by}”是外面的人，请改用 outside`,
      `"${rule.by}" is outside the house: make it an outside`,
    );
  if (rule.m === 'outside' && rule.by === undefined)
    site.say(under(path, 'by'), 'NOBODY', '要写明由哪一方办（by）', 'say which party does it (by)');
  if (rule.m === 'outside' && rule.by !== undefined && cast.includes(rule.by))
    site.say(under(path, 'by'), 'OUTSIDE_OF_US', `“${rule.by}”是我们自己人，请改用 task`, `"${rule.by}" is one of us: make it a task`);
  if (rule.m === 'approval') {
    rule.chain.forEach((signer, at) => {
      const role = typeof signer === 'string' ? signer : signer.role;
      if (!cast.includes(role))
        site.say(
          `${path}.chain.${at}`,
          'UNKNOWN_ROLE',
          `审批要由我方的人签，cast 里没有“${role}”`,
          `an approval is signed by one of us: there is no "${role}" in cast`,
        );
    });
  }
  (rule.copies?.to ?? []).forEach((role, at) => must(role, `${path}.copies.to.${at}`));
  if (rule.refused?.overruledBy && !cast.includes(rule.refused.overruledBy.role))
    site.say(
      `${path}.refused.overruledBy.role`,
      'UNKNOWN_ROLE',
      `cast 里没有“${rule.refused.overruledBy.role}”`,
      `there is no "${rule.refused.overruledBy.role}" in cast`,
    );
  for (const span of [...offsetsOf(rule), ...duesOf(rule).filter((due) => 'on' in due || 'sameDay' in due)])
    if (span.cal !== undefined && span.cal !== COMPANY) must(span.cal, under(placeOf(span), 'cal'));
}

function effects(site: Site, { rule }: Spot): void {
  const all = roles(site);
  for (const { effect } of effectsOf(rule)) {
    const path = placeOf(effect);
    if ('letter' in effect && !all.has(effect.to))
      site.say(under(path, 'to'), 'UNKNOWN_ROLE', `没有“${effect.to}”这个角色`, `there is no role "${effect.to}"`);
    if ('assign' in effect && !all.has(effect.assign))
      site.say(under(path, 'assign'), 'UNKNOWN_ROLE', `没有“${effect.assign}”这个角色`, `there is no role "${effect.assign}"`);
    if ('tell' in effect && !site.milestones.has(effect.fact))
      site.say(under(path, 'fact'), 'UNKNOWN_NAME', `没有叫“${effect.fact}”的节点`, `there is no milestone called "${effect.fact}"`);
    if (('ask' in effect || 'clear' in effect) && !SERVICES.has(effect.of))
      site.say(
        under(path, 'of'),
        'UNKNOWN_SERVICE',
        `没有“${effect.of}”这个服务，只有：${[...SERVICES].join('、')}`,
        `there is no service "${effect.of}", only: ${[...SERVICES].join(', ')}`,
      );
  }
}

function ladders(site: Site): void {
  const { rules, say } = site;
  const all = roles(site);
  const used = new Set([DEFAULT_LADDER, ...site.spots.flatMap(({ rule }) => rule.ladder ?? [])]);
  for (const { rule, path } of site.spots)
    if (rule.ladder !== undefined && !Object.hasOwn(rules.ladders, rule.ladder))
      say(under(path, 'ladder'), 'UNKNOWN_LADDER', `没有“${rule.ladder}”这个催办阶梯`, `there is no ladder "${rule.ladder}"`);
  for (const [name, rungs] of Object.entries(rules.ladders)) {
    if (!used.has(name))
      say(`rules.ladders.${name}`, 'UNUSED', `催办阶梯“${name}”没有节点用`, `no milestone uses the ladder "${name}"`, 'warning');
    rungs.forEach((rung, at) => {
      if (!READERS.has(rung.to) && !all.has(rung.to))
        say(
          `rules.ladders.${name}.${at}.to`,
          'UNKNOWN_READER',
          `催给“${rung.to}”，可是没有这个角色，谁也收不到`,
          `goes to "${rung.to}", a role nobody plays: nobody would read it`,
        );
    });
  }
}
