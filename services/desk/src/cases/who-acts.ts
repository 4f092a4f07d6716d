import type { By, Rules, Standing } from '@gendan/procedure';
import type { Reader } from '../sign-in/reader';
import { NotOnThisCase, NotStandingIn, NotThatRole } from './cases.errors';

/** What a sender may say about themselves; the rest is found out. */
export type Claim = { role?: string; for?: string; milestone?: string; part?: string };
type Acted = Pick<Standing, 'cast' | 'milestones' | 'number'> & {
  /** Roles of the procedure that may be left to their holders. */ roles: string[];
};
type Candidate = { role: string; for?: string; named: boolean };

/**
 * In which role, and for whom, somebody acts on a case: as whoever the cast names, as one who holds a role that the cast leaves to all its
 * holders, or in an absence for the person named. Where several fit, the one whose turn it is at the milestone. Whether the role may do
 * the act is the case's to say.
 */
export function whoActs(reader: Reader, standing: Acted, claim: Claim): By {
  if (claim.for && !reader.standsInFor.some(({ person }) => person === claim.for)) throw new NotStandingIn(claim.for);
  const candidates = candidatesOf(reader, standing).filter((each) => claim.for === undefined || each.for === claim.for);
  const chosen = claim.role ? candidates.find(({ role }) => role === claim.role) : best(candidates, turnAt(standing, claim));
  if (!chosen) throw claim.role ? new NotThatRole(claim.role, standing.number) : new NotOnThisCase(standing.number);
  return { person: reader.id, role: chosen.role, ...(chosen.for && { for: chosen.for }) };
}

/** Whether somebody has any role in a case. */
export const isOnCase = (reader: Reader, standing: Pick<Acted, 'cast' | 'roles'>): boolean => candidatesOf(reader, standing).length > 0;

/** Our own roles, and whoever grants overrides. */
export const rolesOf = ({ cast, settings }: Pick<Rules, 'cast' | 'settings'>): string[] => [
  ...cast,
  ...(typeof settings['overrideRole'] === 'string' ? [settings['overrideRole']] : []),
];

function candidatesOf(reader: Reader, { cast, roles }: Pick<Acted, 'cast' | 'roles'>): Candidate[] {
  const own = Object.entries(cast).flatMap(([role, person]) => (person === reader.id ? [{ role, named: true }] : []));
  const held = reader.roles.filter((role) => cast[role] === undefined && roles.includes(role)).map((role) => ({ role, named: false }));
  const substituted = reader.standsInFor.flatMap(({ person, roles: covered }) =>
    Object.entries(cast)
      .filter(([role, who]) => who === person && (covered.length === 0 || covered.includes(role)))
      .map(([role]) => ({ role, for: person, named: true })),
  );
  return [...own, ...substituted, ...held];
}

/** Roles whose turn it is; of a milestone for an outside party, the cast's first, who acts on its behalf. */
function turnAt({ milestones, cast }: Pick<Standing, 'cast' | 'milestones'>, { milestone, part }: Claim): string[] {
  const found = milestones.find((each) => each.milestone === milestone && (part === undefined || each.part === part));
  return [...(found?.owners ?? []), ...(found?.chain ?? []).map(({ role }) => role), ...Object.keys(cast).slice(0, 1)];
}

function best(candidates: Candidate[], turn: string[]): Candidate | undefined {
  for (const role of turn) {
    const fits = candidates.find((each) => each.role === role);
    if (fits) return fits;
  }
  return candidates[0];
}
