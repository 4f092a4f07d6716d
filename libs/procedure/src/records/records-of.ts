import type { Terms } from '@gendan/trade';
import { type Compiled, compile, splitKey } from '../compile';
import { lookAt } from '../look';
import type { Rules } from '../language';
import type { Key, Plan } from '../plan';
import { CaseFile, factOf } from './case-file';
import type { RecordRule, RecordSaid } from './record-rule';
import { RECORD_RULES } from './record-rules';

const found = new WeakMap<Compiled, RecordRule[]>();

/** What is kept of the cases of a procedure. */
export function recordRulesOf(rules: Rules): RecordRule[] {
  const compiled = compile(rules);
  let mine = found.get(compiled);
  if (!mine) found.set(compiled, (mine = RECORD_RULES.filter(({ of }) => compiled.milestones.has(of))));
  return mine;
}

/** The rows that a case says now. A round that is over says nothing any more; `isOver` tells it from what was taken back. */
export function recordsOf(rules: Rules, plan: Plan, terms: Terms | undefined): RecordSaid[] {
  return recordRulesOf(rules).flatMap((rule) => {
    if (rule.whileRunning && plan.cancelled) return [];
    const milestone = compile(rules).milestones.get(rule.of);
    return milestone
      ? lookAt(rules, plan)
          .keysOf(milestone)
          .flatMap((key) => saidAt(rule, key, rules, plan, terms) ?? [])
      : [];
  });
}

function saidAt(rule: RecordRule, key: Key, rules: Rules, plan: Plan, terms: Terms | undefined): RecordSaid | undefined {
  const fact = factOf(plan, key);
  if (!fact) return undefined;
  const { part } = splitKey(key);
  const round = plan.kept[key]?.round ?? 1;
  const file = new CaseFile(rules, plan, terms, { round, ...(part !== undefined && { part }) });
  const values = Object.entries(rule.values).map(([name, where]): [string, unknown] => [name, file.read(where)]);
  return {
    at: rule.at,
    record: rule.record,
    key: rule.rounds ? `${key}/${round}` : key,
    by: fact.by.for ?? fact.by.person,
    values: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
  };
}

/** Whether what a case said of an earlier round stays as it was said, since the next one has begun. */
export function isOver(plan: Plan, key: string): boolean {
  const [milestone = '', round] = key.split('/');
  return round !== undefined && (plan.kept[milestone]?.round ?? 1) > Number(round);
}
