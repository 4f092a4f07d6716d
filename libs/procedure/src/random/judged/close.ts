import type { Plan } from '../..';
import { ruleOf, type Scene } from './scene';

/** Law 8: a case closes only when nothing open is needed, no effect is pending, no breach unanswered. */
export function closeJudged(seen: Scene): string[] {
  const { plan, look } = seen;
  const wrong: string[] = [];
  if (Object.keys(plan.effects).length > 0) wrong.push('an effect is pending');
  if (plan.breaches.length > 0) wrong.push('a breach is unanswered');
  if (!plan.cancelled && Object.values(plan.own).some((item) => !item.done)) wrong.push('an item is open');
  for (const [key, kept] of Object.entries(plan.kept))
    if (kept.shaken !== undefined && !isDropped(plan, key)) wrong.push(`${key} is shaken`);
  const left = look.keys().filter((key) => !ruleOf(seen, key)?.every && ['open', 'waits', 'undecided'].includes(look.state(key).state));
  wrong.push(...left.map((key) => `${key} is ${look.state(key).state}`));
  return wrong;
}

const isDropped = ({ parts }: Plan, key: string): boolean => parts[key.split('@')[1] ?? '']?.dropped === true;
