import { isStandIn } from './language-shape';
import { allBefore, condsAfter, directlyBefore, factsOf, kinds, leavesOf, meant, type Site, type Spot } from './site';
import { under } from './shape';

/** What can never happen: circles, groups without members, waiting for what never comes, no end. */
export function checkGraph(site: Site): void {
  circles(site);
  circlesOfParts(site);
  for (const spot of site.spots) {
    windingUp(site, spot);
    needless(site, spot);
    back(site, spot);
  }
  if (!site.spots.some(({ rule, windingUp: winding }) => rule.is === 'closes' && !winding))
    site.say('rules.of', 'NO_CLOSES', '没有一步是 closes，这张单永远结不了', 'no milestone "closes": such a case never ends');
}

/** What a milestone cannot happen without: what is before it, and facts that decide whether it is needed. */
function needs(site: Site, spot: Spot): string[] {
  const waited = condsAfter(spot.rule).flatMap((cond) =>
    leavesOf(cond).flatMap(({ leaf, must, denied }) => (must && !denied ? factsOf(leaf) : [])),
  );
  const decided = spot.whens.flatMap((when) =>
    leavesOf(when).flatMap(({ leaf, must }) => (must && leaf[0] !== 'onFile' && leaf[0] !== 'known' ? factsOf(leaf) : [])),
  );
  return [...directlyBefore(site, spot.rule.name), ...[...waited, ...decided].flatMap((fact) => meant(site, fact))];
}

function circles(site: Site): void {
  const done = new Set<string>();
  const told = new Set<string>();
  const walk = (name: string, trail: string[]): void => {
    const from = trail.indexOf(name);
    if (from >= 0) return tellCircle(site, trail.slice(from), told);
    const spot = site.milestones.get(name);
    if (done.has(name) || !spot) return;
    for (const before of new Set(needs(site, spot))) walk(before, [...trail, name]);
    done.add(name);
  };
  for (const { rule } of site.spots) walk(rule.name, []);
}

function tellCircle(site: Site, circle: string[], told: Set<string>): void {
  const id = [...circle].sort().join(' ');
  const spot = site.milestones.get(circle[0] ?? '');
  if (told.has(id) || !spot) return;
  told.add(id);
  const way = [...circle, circle[0]].reverse();
  site.say(
    under(spot.path, 'after'),
    'CIRCLE',
    `互相等，谁也办不了：${way.join(' → ')}`,
    `they wait for one another, none can ever be done: ${way.join(' → ')}`,
  );
}

function circlesOfParts(site: Site): void {
  const insideOf = new Map(kinds(site).map(({ node, around }) => [node.name, node.inside ?? around]));
  for (const { node, path } of kinds(site)) {
    const trail = new Set([node.name]);
    for (let at = insideOf.get(node.name); at !== undefined; at = insideOf.get(at)) {
      if (at === node.name) site.say(under(path, 'inside'), 'CIRCLE', `“${node.name}”装在自己里面`, `"${node.name}" is inside itself`);
      if (trail.has(at)) break;
      trail.add(at);
    }
  }
}

/** After a cancellation nothing else happens any more; before it the winding up is not needed. */
function windingUp(site: Site, { rule, path, windingUp: winding }: Spot): void {
  (rule.after ?? []).forEach((entry, at) => {
    if (typeof entry !== 'string') return;
    const others = meant(site, entry).map((name) => site.milestones.get(name));
    if (winding && others.some((other) => other && !other.windingUp))
      site.say(
        `${path}.after.${at}`,
        'WAITS_FOR_EVER',
        `取消后“${entry}”不会再办，这一步就永远轮不到；请改用 when: onFile`,
        `after a cancellation "${entry}" is not done any more and this never opens; use when: onFile`,
      );
    if (!winding && others.some((other) => other?.windingUp))
      site.say(
        `${path}.after.${at}`,
        'WAITS_FOR_NOTHING',
        `“${entry}”只在取消后才有，平时不用等`,
        `"${entry}" exists only after a cancellation: nothing is waited for`,
        'warning',
      );
  });
}

function needless(site: Site, { rule, path }: Spot): void {
  const seen = new Set<string>();
  (rule.after ?? []).forEach((entry, at) => {
    if (typeof entry !== 'string') return;
    if (seen.has(entry)) site.say(`${path}.after.${at}`, 'TWICE', `“${entry}”写了两次`, `"${entry}" stands there twice`, 'warning');
    seen.add(entry);
    if (site.milestones.get(entry)?.rule.every)
      site.say(
        `${path}.after.${at}`,
        'WAITS_FOR_NOTHING',
        `“${entry}”是反复办的（every），不会拦住任何事`,
        `"${entry}" is repeated (every) and holds nothing up`,
        'warning',
      );
  });
}

/** A refusal goes back along the way it came. */
function back(site: Site, { rule, path }: Spot): void {
  const { refused } = rule;
  if (!refused) return;
  if (rule.m === 'count')
    site.say(
      under(path, 'refused'),
      'COUNT_REFUSED',
      '计数的不能退回：报来的事实不能拒绝',
      'a count cannot be refused: what is reported is a fact',
    );
  if (!refused.again && refused.opens === undefined && !refused.stop)
    site.say(
      under(path, 'refused'),
      'REFUSED_TO_NOTHING',
      '要写明退回后怎样：again、opens 或 stop',
      'say what a refusal does: again, opens or stop',
    );
  const before = allBefore(site, rule.name);
  (refused.again ?? []).forEach((name, at) => {
    const members = meant(site, name);
    if (members.length > 0 && !members.some((member) => before.has(member)) && !isStandIn(name))
      site.say(
        `${path}.refused.again.${at}`,
        'BACK_NOT_BEFORE',
        `“${name}”不在它前面，退不回去`,
        `"${name}" does not come before it: there is no way back to it`,
      );
  });
}
