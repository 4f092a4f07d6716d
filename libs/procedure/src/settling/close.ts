import type { Look } from '../look';
import type { Making } from '../making';
import { allThere } from '../states';

/** By itself, in the decision that leaves nothing open: law 8. */
export function close(making: Making): void {
  const { plan, look } = making;
  if (plan.closed || Object.keys(plan.effects).length > 0 || plan.breaches.length > 0) return;
  const keys = look.keys();
  if (plan.cancelled) {
    const winding = keys.filter((key) => look.milestone(key)?.windingUp);
    const shaken = keys.some((key) => look.state(key).state === 'shaken');
    if (!shaken && winding.every((key) => look.satisfied(key))) making.emit({ type: 'closed' });
    return;
  }
  const closing = (look.compiled.byMeaning.get('closes') ?? []).flatMap((milestone) => look.meant(milestone.name).keys);
  const closes = closing.some((key) => look.state(key).state === 'done') && Object.values(plan.own).every((item) => item.done);
  if (closes && keys.every((key) => look.satisfied(key)) && partsThere(look)) making.emit({ type: 'closed' });
}

/** What the terms ask for has its parts: nothing that is needed is still to be planned. */
const partsThere = (look: Look): boolean =>
  [...look.compiled.kinds.values()].every((kind) => kind.inside !== undefined || allThere(look, kind.name));
