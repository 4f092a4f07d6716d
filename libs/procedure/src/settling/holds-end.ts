import { keyOf, splitKey } from '../compile';
import type { Making } from '../making';

/** A hold that a milestone set for a part ends with the last milestone of that part. */
export function holdsEnd(making: Making): void {
  const { look } = making;
  for (const hold of making.plan.holds) {
    if (hold.from === undefined) continue;
    const { name, part } = splitKey(hold.from);
    const kind = look.compiled.milestones.get(name)?.partKind;
    const gone = part !== undefined && (making.plan.parts[part]?.dropped ?? false);
    const members =
      kind === undefined || part === undefined ? [] : (look.compiled.groups.get(kind) ?? []).map((member) => keyOf(member, part));
    if (gone || (members.length > 0 && members.every((key) => look.satisfied(key))))
      return void making.emit({ type: 'released', hold: hold.id, reason: 'solved' });
  }
}
