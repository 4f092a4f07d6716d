/** What is read of an absence to find who stands in. */
export type Away = { person: string; substitute: string; since: Date; until: Date; roles: readonly string[] };

export type StandingIn = { substitute: string; until: Date };

/**
 * Who stands in for a person in a role (any role when none is asked) at that moment. A substitute who is away as well hands on to the
 * own one; when the chain leads back nobody stands in.
 */
export function substituteOf(absences: readonly Away[], person: string, role: string | undefined, at: Date): StandingIn | undefined {
  const asked = new Set([person]);
  let away = absenceOf(absences, person, role, at);
  let until = away?.until;
  while (away && until) {
    if (asked.has(away.substitute)) return undefined;
    asked.add(away.substitute);
    const next = absenceOf(absences, away.substitute, role, at);
    if (!next) return { substitute: away.substitute, until };
    until = next.until < until ? next.until : until;
    away = next;
  }
  return undefined;
}

function absenceOf(absences: readonly Away[], person: string, role: string | undefined, at: Date): Away | undefined {
  return absences.find(
    (each) =>
      each.person === person &&
      each.since <= at &&
      at < each.until &&
      (each.roles.length === 0 || (role !== undefined && each.roles.includes(role))),
  );
}
