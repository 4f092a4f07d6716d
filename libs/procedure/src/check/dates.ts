import { DEFAULT_LADDER, type Due, type EvidenceField, type Rung } from '../language';
import { comesAfter, fieldAt, readable } from './conditions';
import { duesOf, isKnown, meant, offsetsOf, type Site, type Spot } from './site';
import { placeOf, under } from './shape';

const WHOLE = new Set(['days', 'weeks', 'months', 'workingDays']);
const DATES: ReadonlySet<EvidenceField> = new Set<EvidenceField>(['date', 'instant']);

/** Due dates that never come or come too late, and rungs that never fire. */
export function checkDates(site: Site): void {
  for (const spot of site.spots) {
    for (const due of duesOf(spot.rule)) dueRule(site, spot, due);
    spans(site, spot);
    ladderOf(site, spot);
  }
  circles(site);
  for (const [name, rungs] of Object.entries(site.rules.ladders)) ladder(site, `rules.ladders.${name}`, rungs);
}

function dueRule(site: Site, spot: Spot, due: Due): void {
  const at = placeOf(due);
  if ('cases' in due) {
    const open = due.cases.findIndex((one) => !one.when);
    if (open >= 0 && open < due.cases.length - 1)
      site.say(
        `${at}.cases.${open}`,
        'NEVER_REACHED',
        '没有条件的这一种后面的都轮不到',
        'the cases after this one, which has no condition, are never reached',
      );
  }
  if ('on' in due) date(site, spot, due.on, under(at, 'on'));
  if ('sameDay' in due) anchor(site, spot, due.sameDay, under(at, 'sameDay'), 'after');
  if ('after' in due) anchor(site, spot, due.after, under(at, 'after'), 'after');
  if ('before' in due) anchor(site, spot, due.before, under(at, 'before'), 'before');
}

function anchor(site: Site, spot: Spot, name: string, at: string, side: 'after' | 'before'): void {
  if (name === 'case.opened') return;
  if (/^(terms|part|facts|setting)\./.test(name)) return date(site, spot, name, at);
  const [milestone = '', moment] = name.split('.');
  if (!isKnown(site, milestone))
    return site.say(
      at,
      'UNKNOWN_NAME',
      `没有叫“${milestone}”的节点，期限算不出来`,
      `there is no milestone called "${milestone}": no date comes of it`,
    );
  if (moment !== undefined && moment !== 'opened' && moment !== 'refused')
    return site.say(
      at,
      'UNKNOWN_NAME',
      `只能写“${milestone}”、“${milestone}.opened”或“${milestone}.refused”`,
      `write "${milestone}", "${milestone}.opened" or "${milestone}.refused"`,
    );
  const rule = site.milestones.get(milestone)?.rule;
  if (moment !== undefined && rule && rule.m !== 'approval' && rule.m !== 'outside')
    site.say(
      at,
      'NO_SUCH_MOMENT',
      `“${milestone}”不是审批，也不是外面的人答复，没有 ${moment}`,
      `"${milestone}" is neither an approval nor answered from outside: it has no "${moment}"`,
    );
  const members = meant(site, milestone);
  const later = (one: string): boolean => one === spot.rule.name || comesAfter(site, one, spot.rule.name);
  if (side === 'after' && members.some(later))
    site.say(
      at,
      'ANCHOR_LATER',
      `从“${milestone}”算起，可是它在后面，到那时已经晚了`,
      `counted from "${milestone}", which comes later: by then it is too late`,
    );
  if (side === 'before' && members.some((one) => comesAfter(site, spot.rule.name, one)))
    site.say(
      at,
      'ANCHOR_EARLIER',
      `要在“${milestone}”之前到期，可是“${milestone}”办好才轮到它，一开始就超期`,
      `due before "${milestone}", which must be done first: overdue from the start`,
    );
  if (side === 'before' && moment === undefined && members.length > 0 && members.every((one) => !site.milestones.get(one)?.rule.due))
    site.say(
      at,
      'ANCHOR_WITHOUT_DATE',
      `“${milestone}”没有期限，在它发生之前算不出这个日期`,
      `"${milestone}" has no due date of its own: this date is not known before it happens`,
      'warning',
    );
}

function date(site: Site, spot: Spot, path: string, at: string): void {
  readable(site, path, at, spot.kind);
  const field = fieldAt(site, path);
  const type = typeof field === 'object' ? field.type : field;
  if (type !== undefined && !DATES.has(type)) site.say(at, 'NOT_A_DATE_FIELD', `“${path}”不是日期`, `"${path}" is not a date`);
  const of = path.startsWith('facts.') ? path.split('.')[1] : undefined;
  if (of !== undefined && (of === spot.rule.name || comesAfter(site, of, spot.rule.name)))
    site.say(at, 'ANCHOR_LATER', `“${path}”在它后面才有，到那时已经晚了`, `"${path}" is known only after it: by then it is too late`);
}

function spans(site: Site, { rule }: Spot): void {
  for (const span of offsetsOf(rule)) {
    const at = placeOf(span);
    if (typeof span.n === 'number') {
      if (span === rule.every && span.n === 0)
        site.say(under(at, 'n'), 'NOT_A_SPAN', '反复办（every）的间隔要大于 0', 'what is repeated (every) needs an interval above 0');
      continue;
    }
    const setting = span.n.setting;
    const value = Object.hasOwn(site.rules.settings, setting) ? site.rules.settings[setting] : undefined;
    if (value === undefined) site.say(`${at}.n.setting`, 'UNKNOWN_SETTING', `没有“${setting}”这个设置`, `there is no setting "${setting}"`);
    else if (typeof value !== 'number' || value < 0 || (WHOLE.has(span.unit) && !Number.isInteger(value)))
      site.say(
        `rules.settings.${setting}`,
        'NOT_A_SPAN',
        `“${setting}”用来算日期，要写不小于 0 的整数`,
        `"${setting}" counts time: write a whole number not below 0`,
      );
  }
}

/** A date by another that is a date by this one: neither is ever known. */
function circles(site: Site): void {
  const anchors = (name: string): string[] => {
    const rule = site.milestones.get(name)?.rule;
    if (!rule) return [];
    return duesOf(rule).flatMap((due) => {
      const of = 'after' in due ? due.after : 'before' in due ? due.before : 'sameDay' in due ? due.sameDay : undefined;
      return of === undefined || of.includes('.') ? [] : meant(site, of);
    });
  };
  const told = new Set<string>();
  const done = new Set<string>();
  const walk = (name: string, trail: string[]): void => {
    const from = trail.indexOf(name);
    if (from < 0) {
      if (done.has(name)) return;
      for (const next of anchors(name)) walk(next, [...trail, name]);
      done.add(name);
      return;
    }
    const circle = trail.slice(from);
    const spot = site.milestones.get(circle[0] ?? '');
    const id = [...circle].sort().join(' ');
    if (!spot || told.has(id) || circle.length === 1) return;
    told.add(id);
    site.say(
      under(spot.path, 'due'),
      'DATES_IN_A_CIRCLE',
      `期限互相推算，谁也算不出：${[...circle, name].join(' → ')}`,
      `these dates are counted from one another, none is ever known: ${[...circle, name].join(' → ')}`,
    );
  };
  for (const { rule } of site.spots) walk(rule.name, []);
}

function ladderOf(site: Site, { rule, path }: Spot): void {
  if (rule.ladder !== undefined && !rule.due && !rule.every)
    site.say(
      under(path, 'ladder'),
      'NEVER_FIRES',
      `“${rule.name}”没有期限，催办阶梯永远不动`,
      `"${rule.name}" has no due date: its ladder never fires`,
    );
  if ((rule.due || rule.every) && rule.ladder === undefined && !Object.hasOwn(site.rules.ladders, DEFAULT_LADDER))
    site.say(
      path,
      'NO_LADDER',
      `“${rule.name}”有期限却没有催办阶梯，也没有 default`,
      `"${rule.name}" has a due date but no ladder, and there is no "default"`,
      'warning',
    );
}

function ladder(site: Site, path: string, rungs: readonly Rung[]): void {
  rungs.forEach((rung, at) => {
    const here = `${path}.${at}`;
    const last = at === rungs.length - 1;
    const comparable = rungs.slice(at + 1).filter((other) => other.n === 0 || rung.n === 0 || other.unit === rung.unit);
    if (comparable.some((other) => other.n <= rung.n))
      site.say(
        here,
        'NEVER_FIRES',
        '后面有一级不比它晚，这一级永远单独催不出去，请按先后排',
        'a later rung comes no later: this one never fires by itself; put them in order of time',
      );
    if (last && rung.once)
      site.say(here, 'ENDS', '最后一级只催一次（once），以后没人再催', 'the last rung fires once: nobody is reminded after it', 'warning');
    if (rung.once && rung.every) site.say(here, 'CONTRADICTS', '又是 once 又是 every', 'both "once" and "every"');
    if (!last && rung.every)
      site.say(
        under(here, 'every'),
        'NEVER_REPEATS',
        '只有最后一级会反复催，这里的 every 不起作用',
        'only the last rung repeats: this "every" does nothing',
        'warning',
      );
  });
}
