import type { Due } from './language';

/** Marks an anchor on the opening of an approval, which the scheduler knows before it has happened. */
export const OPENING = ' opening';

const rewritten = new WeakMap<Due, Due>();

export function withOpenings(due: Due): Due {
  let made = rewritten.get(due);
  if (!made) rewritten.set(due, (made = rewrite(due)));
  return made;
}

function rewrite(due: Due): Due {
  if ('earliest' in due) return { earliest: due.earliest.map(rewrite) };
  if ('latest' in due) return { latest: due.latest.map(rewrite) };
  if ('cases' in due) return { cases: due.cases.map((one) => ({ ...one, due: rewrite(one.due) })) };
  if ('opens' in due) return { opens: rewrite(due.opens), due: rewrite(due.due) };
  if ('after' in due && due.after !== 'case.opened' && due.after.endsWith('.opened'))
    return { ...due, after: due.after.replace(/\.opened$/, OPENING) };
  return due;
}
