import { addMs, dayOf, daysBetween, isDay, type Calendar, type Day, type Instant } from '@gendan/trade';
import { amountOf, calendarFor } from './dues';
import { Forecast } from './forecast';
import type { Due, Rules } from './language';
import { latestAnchor, latestSameDay } from './latest-anchor';
import { netOf, open, type Net, type NetNode } from './net';
import type { Key, Plan } from './plan';
import type { Promised } from './promises';
import { Remembered } from './remembered';
import type { Risk, Schedule, ScheduleDates } from './standing.types';
import { fullDay, workingMinutes } from './working-clock';

/** The latest instant a milestone may be, and the promise that would break after it. */
export type Limit = { at: Instant; promise: Promised };

/** Both passes over a plan. */
export type Passes = { net: Net; forecast: Forecast; limits: ReadonlyMap<NetNode, Limit> };

type Scheduled = { now: Instant; passes: Passes; schedule: Schedule };
let last: Scheduled | undefined;

/** Forecasts, latest dates, float and the critical path of a plan. */
export function schedule(rules: Rules, plan: Plan, now: Instant): Schedule {
  return passed(rules, plan, now).schedule;
}

export const passesOf = (rules: Rules, plan: Plan, now: Instant): Passes => passed(rules, plan, now).passes;

/** The last answer is kept: the same question comes from the standing, an explanation and a proposal. */
function passed(rules: Rules, plan: Plan, now: Instant): Scheduled {
  const net = netOf(rules, plan);
  if (last?.passes.net === net && last.now === now) return last;
  const passes = passesOver(net, now);
  return (last = { now, passes, schedule: written(passes) });
}

export function passesOver(net: Net, now: Instant, assumed?: ReadonlyMap<Key, Instant>): Passes {
  const forecast = new Forecast(net, now, assumed);
  for (const node of net.nodes) forecast.of(node);
  return { net, forecast, limits: backwards(forecast) };
}

/** The backward pass: whoever stands before something promised must be early enough for it. */
function backwards(forecast: Forecast): Map<NetNode, Limit> {
  const limits = new Map<NetNode, Limit>();
  const push = (node: NetNode | undefined, at: Instant, promise: Promised): void => {
    if (!node || !open(node)) return;
    const known = limits.get(node);
    if (!known || at < known.at) limits.set(node, { at, promise });
  };
  for (const { key, promises } of forecast.net.nodes) for (const promise of promises) push(forecast.net.node(key), promise.at, promise);
  for (let i = forecast.order.length - 1; i >= 0; i--) {
    const node = forecast.order[i];
    const limit = node && limits.get(node);
    if (!node || !limit || forecast.of(node)?.decided.by === 'assumed') continue;
    for (const before of node.before) for (const one of bound(forecast, before)) push(one, limit.at, limit.promise);
    if (node.due) bindAnchors(forecast, node, node.due, dueLimit(node, limit.at), (one, at) => push(one, at, limit.promise));
  }
  return limits;
}

/** Of alternatives the first one is enough: only it is bound. */
function bound(forecast: Forecast, alternatives: NetNode[]): NetNode[] {
  if (alternatives.length === 1) return alternatives;
  return first(alternatives, (one) => forecast.of(one)?.at);
}

const first = <T>(many: T[], at: (one: T) => Instant | undefined): T[] =>
  many.reduce(
    (least, one) => ((at(one) ?? '~') < (least[0] === undefined ? '~' : (at(least[0]) ?? '~')) ? [one] : least),
    many.slice(0, 1),
  );

/** Beside a commitment the rule counts only beyond the first plan. */
const dueLimit = (node: NetNode, limit: Instant): Instant =>
  node.committed !== undefined && node.baseline !== undefined && node.baseline > limit ? node.baseline : limit;

function bindAnchors(
  forecast: Forecast,
  node: NetNode,
  due: Due,
  limit: Instant,
  push: (node: NetNode | undefined, at: Instant) => void,
): void {
  if ('latest' in due) for (const one of due.latest) bindAnchors(forecast, node, one, limit, push);
  else if ('earliest' in due)
    for (const one of deciding(forecast, node, due.earliest, limit)) bindAnchors(forecast, node, one, limit, push);
  else if ('opens' in due) bindAnchors(forecast, node, due.due, limit, push);
  else if ('cases' in due) bindCase(forecast, node, due.cases, limit, push);
  else if ('sameDay' in due) bindKeys(forecast, node, due.sameDay, latestSameDay(calendarFor(forecast.net.look, due.cal), limit), push);
  else if ('after' in due) {
    const { look } = forecast.net;
    bindKeys(forecast, node, due.after, latestFor(calendarFor(look, due.cal), limit, amountOf(look, due.n), due), push);
  }
}

const latests = new Remembered<Instant>();
const latestFor = (calendar: Calendar, limit: Instant, n: number, due: Extract<Due, { after: string }>): Instant =>
  latests.of(calendar, `${limit} ${n} ${due.unit} ${due.at ?? ''} ${due.closed ?? ''}`, () => latestAnchor(calendar, limit, n, due));

function bindCase(
  forecast: Forecast,
  node: NetNode,
  cases: Extract<Due, { cases: unknown }>['cases'],
  limit: Instant,
  push: (node: NetNode | undefined, at: Instant) => void,
): void {
  const one = cases.find(({ when }) => when === undefined || forecast.net.look.truth(when, node.part) === true);
  if (one) bindAnchors(forecast, node, one.due, limit, push);
}

/** Of the earlier of several dates one is enough to keep the limit: where no fixed date does, the earliest. */
function deciding(forecast: Forecast, node: NetNode, dues: Due[], limit: Instant): Due[] {
  const fixed = dues.find((due) => 'on' in due && (forecast.dateBy(node, due) ?? '~') <= limit);
  return fixed ? [] : first(dues, (due) => forecast.dateBy(node, due));
}

function bindKeys(
  forecast: Forecast,
  node: NetNode,
  name: string,
  at: Instant,
  push: (node: NetNode | undefined, at: Instant) => void,
): void {
  const { net } = forecast;
  for (const spot of net.look.meant(name, node.part).spots) push(net.at(spot), at);
}

function written(passes: Passes): Schedule {
  const dates: Record<Key, ScheduleDates> = {};
  for (const node of passes.net.nodes) dates[node.key] = datesOf(passes, node);
  const paths = pathsOf(passes);
  const criticalPath = paths[0]?.keys ?? pathTo(passes, farthest(passes));
  for (const key of criticalPath) {
    const one = dates[key];
    if (one) one.critical = true;
  }
  return { dates, criticalPath, paths };
}

export function datesOf(passes: Passes, node: NetNode): ScheduleDates {
  if (!open(node)) return {};
  const { earliest, at: forecast } = passes.forecast.of(node) ?? {};
  const limit = passes.limits.get(node);
  const dates: ScheduleDates = {};
  if (earliest !== undefined) dates.earliest = earliest;
  if (forecast !== undefined) dates.forecast = forecast;
  if (limit) dates.latest = limit.at;
  if (!limit || forecast === undefined) return dates;
  const calendar = calendarFor(passes.net.look);
  dates.floatMinutes = Math.round(workingMinutes(calendar, forecast, limit.at));
  dates.floatDays = Math.trunc(dates.floatMinutes / fullDay(calendar)) + 0;
  if (forecast > limit.at) {
    const risk = riskOf(passes, limit.promise);
    if (risk) [dates.atRisk, dates.risk] = [risk.what, risk];
  }
  return dates;
}

/** By how much the milestone that a promise binds misses it. */
export function riskOf(passes: Passes, promise: Promised): Risk | undefined {
  const { net, forecast } = passes;
  const bound = net.node(promise.key);
  const at = bound && forecast.of(bound)?.at;
  if (at === undefined || at <= promise.at) return undefined;
  const calendar = calendarFor(net.look);
  const { what, key, date } = promise;
  const day = isDay(date) ? date : untilDay(calendar, date);
  return {
    what,
    key,
    date,
    byDays: daysBetween(day, untilDay(calendar, at)),
    byMinutes: Math.round(workingMinutes(calendar, promise.at, at)),
  };
}

/** The day whose work a moment ends: midnight is the end of the day before. */
const untilDay = (calendar: Calendar, at: Instant): Day => dayOf(calendar, addMs(at, -1));

/** The deciding chain of every promise that has a forecast, least float first. */
function pathsOf(passes: Passes): Schedule['paths'] {
  const { net, forecast } = passes;
  return net.nodes
    .flatMap((node) => {
      const at = forecast.of(node)?.at;
      const tightest = node.promises.reduce<Promised | undefined>(
        (least, one) => (least === undefined || one.at < least.at ? one : least),
        undefined,
      );
      if (at === undefined || !tightest) return [];
      const floatMinutes = Math.round(workingMinutes(calendarFor(net.look), at, tightest.at));
      return [{ end: node.key, what: tightest.what, floatMinutes, keys: pathTo(passes, node) }];
    })
    .sort((a, b) => a.floatMinutes - b.floatMinutes || b.keys.length - a.keys.length);
}

/** What decided a forecast, back to what is open now. */
export function pathTo(passes: Passes, end: NetNode | undefined): Key[] {
  const path: Key[] = [];
  for (let node = end; node && open(node) && !path.includes(node.key);) {
    path.unshift(node.key);
    const decided = passes.forecast.of(node)?.decided;
    const key = decided && 'key' in decided ? decided.key : undefined;
    node = key === undefined ? undefined : passes.net.node(key);
  }
  return path;
}

/** Without promises: what ends last of what is needed for the end. */
function farthest(passes: Passes): NetNode | undefined {
  let end: NetNode | undefined;
  for (const node of passes.net.nodes) {
    const at = passes.forecast.of(node)?.at;
    if (at === undefined || !open(node) || node.milestone.rule.every) continue;
    if (!end || at >= (passes.forecast.of(end)?.at ?? '')) end = node;
  }
  return end;
}
