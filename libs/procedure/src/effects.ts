import { splitKey } from './compile';
import type { Effect } from './language';
import type { Making } from './making';
import type { By, Key } from './plan';

export function ask(making: Making, key: Key, effect: Effect): void {
  if ('hold' in effect) return hold(making, key, effect);
  making.emit({ type: 'effectAsked', effect: effectKey(key, effect), key, round: making.plan.rev + 1, of: effect });
}

export function effectKey(key: Key, effect: Effect): string {
  if ('letter' in effect) return `${key}/letter:${effect.letter}:${effect.to}`;
  if ('paper' in effect) return `${key}/paper:${effect.paper}`;
  if ('ask' in effect) return `${key}/ask:${effect.of}.${effect.ask}`;
  if ('clear' in effect) return `${key}/clear:${effect.of}.${effect.clear}`;
  if ('opens' in effect) return `${key}/opens:${effect.opens}`;
  if ('tell' in effect) return `${key}/tell:${effect.tell}.${effect.fact}`;
  if ('assign' in effect) return `${key}/assign:${effect.assign}`;
  return `${key}/hold`;
}

export function hold(making: Making, key: Key, effect: Extract<Effect, { hold: unknown }>): void {
  const { part } = splitKey(key);
  const around = part === undefined ? undefined : (making.plan.parts[part]?.inside ?? part);
  const { by } = making.look.kept(key).fact ?? {};
  making.emit({
    type: 'held',
    hold: {
      id: `h${making.plan.rev + 1}`,
      blocks: effect.hold,
      kind: effect.kind ?? 'other',
      ...(around === undefined ? {} : { part: around }),
      reason: key,
      by: by ?? { person: 'case', role: 'case' },
      from: key,
    },
  });
}

/** Takes back what services did for a round: reservations, clearances. */
export function revokeEffects(making: Making, key: Key): void {
  const rule = making.look.milestone(key)?.rule;
  const kept = making.look.kept(key);
  const asked = [
    ...(kept.fact ? (rule?.then ?? []) : []),
    ...(kept.opened === undefined && kept.cleared === undefined ? [] : (rule?.atOpening ?? [])),
  ];
  for (const effect of asked) {
    const reversible =
      'ask' in effect || ('clear' in effect && (kept.cleared === undefined || kept.cleared.includes(effectKey(key, effect))));
    if (!reversible) continue;
    making.emit({ type: 'effectRevoked', effect: effectKey(key, effect), key, round: making.plan.rev + 1, of: effect });
  }
}

/** A letter has told what is not so: putting it right is a task. */
export function correctLetters(making: Making, key: Key, by: By | undefined): void {
  const { look } = making;
  const rule = look.milestone(key)?.rule;
  if (!rule || look.kept(key).out !== true) return;
  const [first = ''] = look.rules.cast;
  const to = rule.by !== undefined && look.rules.cast.includes(rule.by) ? rule.by : first;
  for (const effect of rule.then ?? []) {
    if (!('letter' in effect)) continue;
    const title = `更正函 · Correction letter: ${effect.letter} → ${effect.to}`;
    making.emit({ type: 'added', item: { id: `i${making.plan.rev + 1}`, title, to, by: by ?? { person: 'case', role: 'case' } } }, by);
  }
}

/** Questions asked at opening must be answered before a milestone is done. */
export function effectsAnswered(making: Making, key: Key): boolean {
  const asked = making.look.milestone(key)?.rule.atOpening ?? [];
  return asked.every((effect) => (making.plan.effects[effectKey(key, effect)]?.state ?? 'revoking') === 'revoking');
}
