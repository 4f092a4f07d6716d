import { directlyBefore, splitKey } from './compile';
import { inPart, type Look } from './look';
import type { Key, PartId } from './plan';
import { withAncestors } from './resolve';

type Changed = { rev: number; of: string };
type Note = (rev: number, of: string) => void;

/** Latest revision at which something a milestone's fact reads has changed. */
export function readsChanged(look: Look, key: Key): Changed {
  const milestone = look.milestone(key);
  const { part } = splitKey(key);
  let latest: Changed = { rev: 0, of: '' };
  const note: Note = (rev, of) => void (rev > latest.rev && (latest = { rev, of }));
  for (const path of milestone?.rule.reads ?? []) pathChanged(look, path, part, note);
  if (milestone?.rule.m === 'approval')
    for (const name of directlyBefore(look.compiled, milestone)) factsChanged(look, name, part, undefined, note);
  return latest;
}

function pathChanged(look: Look, path: string, from: PartId | undefined, note: Note): void {
  if (path.startsWith('terms.')) return note(look.plan.terms.changed[path] ?? 0, path);
  if (path.startsWith('part.')) {
    const field = path.slice(5);
    const around = from === undefined ? [] : withAncestors(look.plan, from);
    const read = around.find((part) => inPart(part, field) !== undefined) ?? around[0];
    return note(read?.changed[field] ?? 0, path);
  }
  const [, name = '', field] = path.split('.');
  factsChanged(look, name, from, field, note);
}

function factsChanged(look: Look, name: string, from: PartId | undefined, field: string | undefined, note: Note): void {
  for (const key of look.meant(name, from).keys) {
    const fact = look.kept(key).fact;
    if (!fact) continue;
    note(fact.rev, key);
    for (const [changed, rev] of Object.entries(fact.changed ?? {}))
      if (field === undefined ? changed !== 'happened' : field === changed) note(rev, key);
  }
}

/** What a command about it carries as `seen`: events naming it, paths it reads, facts directly before it. */
export function revision(look: Look, key: Key): number {
  const milestone = look.milestone(key);
  const { part } = splitKey(key);
  let latest = Math.max(look.kept(key).rev, readsChanged(look, key).rev);
  for (const name of milestone ? directlyBefore(look.compiled, milestone) : [])
    for (const before of look.meant(name, part).keys) latest = Math.max(latest, look.kept(before).fact?.rev ?? 0);
  return latest;
}
