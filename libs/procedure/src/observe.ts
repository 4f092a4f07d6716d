import { isDay, isDecimal, isInstant, type Instant } from '@gendan/trade';
import { openPart } from './acts/parts';
import { maySendBack, recordRefusal } from './acts/signing';
import { keyFor } from './acts/target';
import { linesOf, sameValue } from './conditions';
import { withdraw } from './spreading';
import { breach, judged } from './judging';
import { confirm } from './happening';
import { correctLetters, effectsAnswered } from './effects';
import { defined } from './defined';
import { heldByBreach } from './laws';
import type { Rules } from './language';
import { Making, Refused } from './making';
import type { EffectAnswer, Event, Observation, Report } from './messages';
import type { By, Fact, Key, Plan } from './plan';
import { settle } from './settle';
import { countOf } from './counting';
import { holdsOn } from './holding';

/** Takes in what happened. Never refused: what does not fit is on file as such, with a task for a person. */
export function observe(rules: Rules, plan: Plan, observation: Observation, now: Instant): Event[] {
  const making = new Making(rules, plan, now, observation.id);
  if (plan.closed) return [];
  if (observation.kind === 'effectAnswer') answered(making, observation);
  else reported(making, observation);
  if (making.events.length > 0) settle(making);
  return making.events;
}

/** An answer to an asking that was replaced or revoked since is absorbed. */
function answered(making: Making, answer: EffectAnswer): void {
  const { effect, values, sentence, code = 'REFUSED' } = answer;
  const pending = making.plan.effects[effect];
  if (!pending || pending.round !== answer.round || pending.state === 'refused') return;
  const refused = answer.outcome === 'refused';
  if (pending.state === 'revoking') {
    making.emit({ type: 'effectDone', effect });
    if (refused) making.emit({ type: 'unfit', id: `${effect}/${answer.round}`, key: pending.key, why: code, ...defined({ sentence }) });
  } else if (refused) making.emit({ type: 'effectRefused', effect, code, ...defined({ sentence }) });
  else making.emit({ type: 'effectDone', effect, ...defined({ values }) });
}

const seenKey = (report: Report): string => `${report.source}/${report.sourceId}`;

function reported(making: Making, report: Report): void {
  const by: By = report.by ?? { person: report.source, role: report.source };
  const key = keyReported(making, report, by);
  if (typeof key !== 'string') return unfit(making, report, by, key.code);
  if ((making.look.kept(key).seen?.[seenKey(report)] ?? 0) >= report.version) return;
  if (!isDay(report.happened) && !isInstant(report.happened)) return unfit(making, report, by, 'NOT_A_DATE', key);
  if (making.look.milestone(key)?.rule.m === 'count') return counted(making, key, report, by);
  const { state } = making.look.state(key);
  if (state === 'dropped') return unfit(making, report, by, 'DROPPED', key);
  if (report.outcome === 'refused') return refusalReported(making, key, report, by);
  if (report.outcome === 'never') return neverReported(making, key, report, by);
  const { fact, early } = making.look.kept(key);
  if ((fact && !making.look.milestone(key)?.rule.every) || (early && early.source !== seenKey(report)))
    return again(making, key, fact ?? early, report, by);
  happened(making, key, report, by);
}

function keyReported(making: Making, report: Report, by: By): Key | { code: string } {
  try {
    const part = report.open ? openPart(making, report.open, insider(making, by)) : report.part;
    return keyFor(making.look, { milestone: report.milestone, ...defined({ part }) });
  } catch (answer) {
    if (answer instanceof Refused) return { code: answer.refusal.code };
    throw answer;
  }
}

/** A part that a report is the first to name is opened as the case's owner would. */
const insider = (making: Making, by: By): By => {
  const role = making.rules.cast[0] ?? by.role;
  return { person: making.plan.cast[role] ?? by.person, role };
};

function unfit(making: Making, report: Report, by: By, why: string, key?: Key): void {
  const known = making.plan.unfit.some((one) => one.id === `${seenKey(report)}/${report.version}`);
  if (known) return;
  making.emit(
    {
      type: 'unfit',
      id: `${seenKey(report)}/${report.version}`,
      why,
      source: report.source,
      sourceId: report.sourceId,
      version: report.version,
      ...defined({ key, sentence: report.reason }),
    },
    by,
  );
}

/** A fact out of turn is kept until its turn; an act that cannot be taken back is done, and a breach if a law says so. */
function happened(making: Making, key: Key, report: Report, by: By): void {
  const milestone = making.look.milestone(key);
  const { state } = making.look.state(key);
  const said = defined({
    by,
    happened: report.happened,
    values: report.values,
    source: report.source,
    sourceId: report.sourceId,
    version: report.version,
  });
  if (milestone?.rule.m === 'approval') return unfit(making, report, by, 'SIGN_IT', key);
  if (!milestone?.irrevocable) {
    if (state === 'open' && effectsAnswered(making, key)) return confirm(making, key, said);
    const { by: who, ...rest } = said;
    return void making.emit({ type: 'confirmed', key, round: making.look.kept(key).round, early: true, ...rest }, who);
  }
  const { failures, used } = judged(making.look, key, making.now);
  const held = holdsOn(making.look, key).length > 0;
  for (const override of used) making.emit({ type: 'overrideUsed', override: override.id });
  confirm(making, key, said);
  const broken = failures.length > 0 || !held ? failures : [{ law: lawOfScope(heldByBreach(milestone.rule.is)), code: 'ON_HOLD' as const }];
  breach(making, key, broken, by);
}

const lawOfScope = (scope: string): number => (scope === 'production' ? 1 : scope === 'shipment' ? 2 : 3);

/** Of the same source a newer version corrects; another source that says the same is absorbed, one that says otherwise is a task. */
function again(making: Making, key: Key, fact: Fact | undefined, report: Report, by: By): void {
  if (!fact) return;
  const changed = Object.fromEntries(
    Object.entries(report.values ?? {}).filter(([field, value]) => !sameValue(value, fact.values?.[field])),
  );
  const differs = Object.keys(changed).length > 0 || report.happened !== fact.happened;
  if (fact.source !== seenKey(report)) {
    if (Object.keys(changed).length > 0) unfit(making, report, by, 'OTHER_SOURCE', key);
    return;
  }
  if (!differs) return;
  if (Object.keys(changed).length > 0) correctLetters(making, key, by);
  making.emit(
    {
      type: 'corrected',
      key,
      values: changed,
      happened: report.happened,
      reason: 'reported',
      source: report.source,
      sourceId: report.sourceId,
      version: report.version,
    },
    by,
  );
}

function refusalReported(making: Making, key: Key, report: Report, by: By): void {
  const { state } = making.look.state(key);
  const rule = making.look.milestone(key)?.rule;
  if (rule?.m === 'approval') return unfit(making, report, by, 'SIGN_IT', key);
  if (state !== 'open' || (rule?.m === 'task' && !rule.refused)) return unfit(making, report, by, 'REFUSED_OUT_OF_TURN', key);
  const back = report.back?.filter((one) => maySendBack(making.look, key, one));
  recordRefusal(making, key, {
    by,
    reason: report.reason ?? '',
    ...defined({ back: back?.length ? back : undefined }),
    source: report.source,
    sourceId: report.sourceId,
    version: report.version,
  });
}

function neverReported(making: Making, key: Key, report: Report, by: By): void {
  const kept = making.look.kept(key);
  const fact = kept.fact ?? kept.early;
  if (!fact) return unfit(making, report, by, 'NOT_DONE', key);
  if (fact.source !== seenKey(report)) return unfit(making, report, by, 'OTHER_SOURCE', key);
  withdraw(making, key, by, {
    reason: report.reason ?? 'never',
    source: report.source,
    sourceId: report.sourceId,
    version: report.version,
  });
}

/** One entry of a count: the newest cumulative amount of its source. */
function counted(making: Making, key: Key, report: Report, by: By): void {
  if (making.look.state(key).state === 'dropped') return unfit(making, report, by, 'DROPPED', key);
  const { toward } = countOf(making.look, key);
  const inLines = toward.known && linesOf(toward.value) !== undefined;
  const amount = report.outcome === 'never' ? (inLines ? {} : '0') : report.amount;
  if (amount === undefined) return unfit(making, report, by, 'EVIDENCE_MISSING', key);
  const fits = typeof amount === 'string' ? isDecimal(amount) && !inLines : linesOf(amount) !== undefined && (inLines || !toward.known);
  if (!fits) return unfit(making, report, by, 'EVIDENCE_UNFIT', key);
  const { source, sourceId, version, happened } = report;
  making.emit({ type: 'counted', key, source, sourceId, version, amount, happened, ...cameWith(making.plan, report) }, by);
}

/** Cases of the first core have always gone on without. */
const cameWith = ({ core }: Plan, { values = {} }: Report): Pick<Report, 'values'> =>
  core > 1 && Object.keys(values).length > 0 ? { values } : {};
