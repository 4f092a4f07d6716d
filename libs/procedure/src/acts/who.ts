import { splitKey } from '../compile';
import type { Look } from '../look';
import { refuse } from '../making';
import type { Attached } from '../messages';
import type { By, Key } from '../plan';
import { turns } from '../signatures';

/** The person an act counts for: the one stood in for, else the one who acts. That a substitution is valid is the door's to say. */
export const personOf = (by: By): string => by.for ?? by.person;

/** Whether two acts are by the same person, themselves or through a substitute. */
export function samePerson(a: By, b: By): boolean {
  const people = [b.person, b.for].filter((one) => one !== undefined);
  return [a.person, a.for].some((one) => one !== undefined && people.includes(one));
}

/** Whoever the cast names for a role; a role nobody is named for is open to whoever the door lets act in it. */
export function actsAs(look: Look, role: string, by: By): boolean {
  const person = look.plan.cast[role];
  return person === undefined ? by.role === role : person === personOf(by);
}

export const isOneOfUs = (look: Look, by: By): boolean => look.rules.cast.some((role) => actsAs(look, role, by));
export const isInCast = (look: Look, by: By): boolean => isOneOfUs(look, by) || look.rules.parties.some((role) => actsAs(look, role, by));

export function mustBeOneOfUs(look: Look, by: By, at?: Key): void {
  if (!isOneOfUs(look, by)) refuse('NOT_YOURS', at, { owners: look.rules.cast });
}

/** A task is its owner's. What an outside party does is the party's own, or one of us says so with a file as evidence. */
export function mayConfirm(look: Look, key: Key, by: By, files: Attached[] | undefined): void {
  const rule = look.milestone(key)?.rule;
  if (!rule) return refuse('UNKNOWN_MILESTONE', key);
  const owner = rule.by ?? look.rules.cast[0] ?? '';
  if (actsAs(look, owner, by)) return;
  if (rule.m !== 'outside' || !isOneOfUs(look, by)) refuse('NOT_YOURS', key, { owners: [owner] });
  if ((files ?? []).length === 0) refuse('EVIDENCE_MISSING', key, { field: 'files' });
}

/** Law 5: nobody signs what they submitted, nor through a substitute, nor in a second role. */
export function fourEyes(look: Look, key: Key, by: By, own: boolean): void {
  if (own) return;
  const { part } = splitKey(key);
  const milestone = look.milestone(key);
  const before = milestone?.afterNames.flatMap((name) => look.compiled.groups.get(name) ?? [name]) ?? [];
  const submitters = before
    .filter((name) => look.compiled.milestones.get(name)?.rule.m === 'task')
    .flatMap((name) => look.meant(name, part).keys)
    .flatMap((task) => look.kept(task).fact?.by ?? []);
  const ownRoles = new Set(
    turns(look, key)
      .filter((turn) => turn.own)
      .map((turn) => turn.role),
  );
  const signers = (look.kept(key).signs ?? []).filter((sign) => !ownRoles.has(sign.role)).map((sign) => sign.by);
  const clash = [...submitters, ...signers].find((other) => samePerson(other, by));
  if (clash) refuse('FOUR_EYES', key, { other: clash.role, person: clash.person });
}
