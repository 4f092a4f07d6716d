import { ask, effectKey } from '../effects';
import { holdsOn } from '../holding';
import { judged } from '../judging';
import type { Making } from '../making';

/**
 * Leave for a service to act stands exactly while the act may happen: its milestone open, no hold on it, no law against it.
 * It stays once the act is done, and is taken back when the act no longer may happen or its round ends.
 */
export function clearances(making: Making): void {
  const { look } = making;
  for (const { key } of look.spotsOf(look.compiled.clearing)) {
    const effects = look.milestone(key)?.rule.atOpening?.filter((effect) => 'clear' in effect) ?? [];
    const { state } = look.state(key);
    if (state === 'done' || state === 'shaken') continue;
    const may = state === 'open' && holdsOn(look, key).length === 0 && judged(look, key, making.now).failures.length === 0;
    for (const effect of effects) {
      const given = look.kept(key).cleared?.includes(effectKey(key, effect)) ?? false;
      if (may && !given) return ask(making, key, effect);
      if (!may && given)
        return void making.emit({ type: 'effectRevoked', effect: effectKey(key, effect), key, round: making.plan.rev + 1, of: effect });
    }
  }
}

/** What is still asked for a milestone that is not needed any more is taken back or let go. */
export function unneeded(making: Making): void {
  for (const [effect, pending] of Object.entries(making.plan.effects)) {
    const { state } = making.look.state(pending.key);
    if (pending.state === 'revoking' || (state !== 'dropped' && state !== 'notNeeded')) continue;
    if ('ask' in pending.effect)
      making.emit({ type: 'effectRevoked', effect, key: pending.key, round: making.plan.rev + 1, of: pending.effect });
    else making.emit({ type: 'effectWaived', effect, reason: state });
    return;
  }
}
