import { evolve, splitKey, type Event, type Plan, type Rules } from '..';
import type { Milestone, Node } from '../language';

/**
 * For specs only: a slow judge of money, by what milestones mean and the text of laws 1 and 2, not by laws.ts. An act that nothing on file
 * secures is an offence unless an override was used just before or a breach follows. Answers sentences.
 */
export function actsOutOfLaw(rules: Rules, events: Event[]): string[] {
  const milestones = new Map(rules.of.flatMap(leaves).map((rule) => [rule.name, rule]));
  const wrong: string[] = [];
  let plan: Plan | undefined;
  events.forEach((event, at) => {
    if (plan && (event.type === 'confirmed' || event.type === 'upheld') && !('early' in event && event.early)) {
      const gate = GATE[milestones.get(splitKey(event.key).name)?.is ?? ''];
      const excused = [...events.slice(Math.max(0, at - 3), at), ...events.slice(at + 1, at + 12)];
      if (gate && lacks(rules, milestones, plan, gate) && !excused.some(({ type }) => type === 'overrideUsed' || type === 'breached'))
        wrong.push(`${event.rev} ${event.key}: not secured before ${gate}`);
    }
    plan = evolve(rules, plan, event);
  });
  return wrong;
}

const GATE: Record<string, string> = { startsProduction: 'production', goodsLeave: 'shipment' };
const leaves = (node: Node): Milestone[] => ('m' in node ? [node] : node.of.flatMap(leaves));

type Agreed = { id: string; method: string; gate: string; amount: string };

function lacks(rules: Rules, milestones: Map<string, Milestone>, plan: Plan, gate: string): boolean {
  const agreed = (plan.terms.slice['terms.instalments'] ?? []) as Agreed[];
  return agreed.filter((one) => one.gate === gate).some((one) => !isIn(rules, milestones, plan, one));
}

function isIn(rules: Rules, milestones: Map<string, Milestone>, plan: Plan, { id, method, gate, amount }: Agreed): boolean {
  const kept = Object.entries(plan.kept).flatMap(([key, one]) => {
    const { name, part } = splitKey(key);
    const rule = milestones.get(name);
    return rule && (part === undefined || !part.startsWith('instalment:') || part === `instalment:${id}`) ? [{ rule, one }] : [];
  });
  if (method === 'tt') {
    const money = kept.filter(({ rule }) => rule.is === 'moneyIn' && rule.gate === gate);
    if (money.some(({ one, rule }) => one.fact && rule.m !== 'count')) return true;
    const sums = money.flatMap(({ one }) => Object.values(one.entries ?? {}).map(([, sum]) => Number(sum)));
    return sums.reduce((a, b) => a + b, 0) >= Number(amount) - Number(rules.settings['bankCharges'] ?? 0);
  }
  if (method !== 'lc' && method !== 'openAccount') return true;
  return kept.some(({ rule, one }) => rule.is === (method === 'lc' ? 'lcStands' : 'creditStands') && one.fact !== undefined);
}
