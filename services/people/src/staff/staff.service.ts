import { randomUUID } from 'node:crypto';
import { isTaken } from '@gendan/platform';
import { Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import type { Absence } from './absence.entity';
import type { Person } from './person.entity';
import { ROLES } from './roles';
import {
  AbsenceBackwards,
  AbsenceOverlaps,
  PersonUnknown,
  RoleNotHeld,
  RolesStillHeld,
  SignInNameTaken,
  SubstituteUnfit,
} from './staff.errors';
import { type Staff, StaffRepository } from './staff.repository';
import { type StandingIn, substituteOf } from './substitution';

export type NewPerson = Pick<Person, 'id' | 'nameZh' | 'nameEn' | 'mail' | 'signIn' | 'language' | 'zone'> & {
  manager?: string;
  calendar?: string;
  active?: boolean;
};
export type Away = Pick<Absence, 'person' | 'substitute' | 'since' | 'until' | 'roles'>;
/** For whom somebody may act, in which of their roles. */
export type StandIn = { person: string; roles: string[]; until: Date };

@Injectable()
export class StaffService {
  constructor(
    private readonly staff: StaffRepository,
    private readonly transactions: Transactions,
  ) {}

  people(ids?: readonly string[], at = new Date()): Promise<Staff[]> {
    return this.staff.staff(at, ids);
  }

  async holdersOf(role: string, at = new Date()): Promise<Staff[]> {
    const ids = await this.staff.holdersOf(role, at);
    const found = await this.staff.staff(at, ids);
    return ids.flatMap((id) => found.filter(({ person }) => person.id === id));
  }

  async managerOf(id: string): Promise<Staff | undefined> {
    const [asked] = await this.people([id]);
    if (!asked) throw new PersonUnknown(id);
    return asked.manager ? (await this.people([asked.manager]))[0] : undefined;
  }

  async substituteOf(id: string, role?: string, at = new Date()): Promise<{ staff: Staff; until: Date } | undefined> {
    const found = substituteOf(await this.staff.absencesAt(at), id, role, at);
    const [staff] = found ? await this.people([found.substitute], at) : [];
    return found && staff ? { staff, until: found.until } : undefined;
  }

  /** Everyone for whom this person stands in now. */
  async standsInFor(id: string, at = new Date()): Promise<StandIn[]> {
    const absences = await this.staff.absencesAt(at);
    if (absences.length === 0) return [];
    const away = await this.people([...new Set(absences.map(({ person }) => person))], at);
    return away.flatMap(({ person, roles }) => {
      const covered = roles
        .map((role): [string, StandingIn | undefined] => [role, substituteOf(absences, person.id, role, at)])
        .filter((each): each is [string, StandingIn] => each[1]?.substitute === id);
      const until = covered.map(([, standingIn]) => standingIn.until).sort((a, b) => a.getTime() - b.getTime())[0];
      return until ? [{ person: person.id, roles: covered.map(([role]) => role), until }] : [];
    });
  }

  absences(): Promise<Absence[]> {
    return this.staff.absencesFrom(new Date());
  }

  async addAbsence(away: Away, by: string): Promise<Absence> {
    const { person, substitute, since, until } = away;
    if (since >= until) throw new AbsenceBackwards(since.toISOString(), until.toISOString());
    return this.transactions.run(async (tx) => {
      if (!(await this.staff.find(tx, person))) throw new PersonUnknown(person);
      const held = (await this.staff.grantsOf(tx, person)).filter(({ until: end }) => end === null).map(({ role }) => role);
      const notHeld = away.roles.find((role) => !held.includes(role));
      if (notHeld) throw new RoleNotHeld(person, notHeld);
      const standIn = await this.staff.find(tx, substitute);
      if (!standIn?.active || substitute === person) throw new SubstituteUnfit(person, substitute);
      const other = await this.staff.overlapping(tx, person, since, until);
      if (other) throw new AbsenceOverlaps(person, other.since.toISOString(), other.until.toISOString());
      const absence = { id: randomUUID(), ...away, enteredBy: by };
      await this.staff.saveAbsence(tx, absence);
      return absence;
    });
  }

  /** Adds somebody or changes what is on file; a password is set by itself. */
  async save(given: NewPerson): Promise<Staff> {
    await this.transactions
      .run(async (tx) => {
        const { manager, ...content } = given;
        const before = await this.staff.find(tx, given.id);
        const held = given.active === false ? await this.staff.grantsOf(tx, given.id) : [];
        const roles = held.filter(({ until }) => until === null).map(({ role }) => role);
        if (roles.length > 0) throw new RolesStillHeld(given.id, roles);
        const empty = { calendar: 'company', active: true, passwordHash: null, wrongTries: 0, lockedUntil: null };
        if (manager && !(await this.staff.find(tx, manager))) throw new PersonUnknown(manager);
        await this.staff.save(tx, { ...empty, ...before, ...content } as Person);
        await this.staff.setManager(tx, given.id, manager);
      })
      .catch((error: unknown) => {
        throw isTaken(error) ? new SignInNameTaken(given.id) : error;
      });
    return this.one(given.id);
  }

  /** The usual roles and whatever a procedure of this company has brought besides. */
  async roles(): Promise<string[]> {
    const granted = (await this.people()).flatMap(({ roles }) => roles);
    return [...new Set([...ROLES, ...granted])];
  }

  /** Exactly these roles from now on; a role taken away keeps the time it was held. */
  async setRoles(id: string, roles: readonly string[], by: string): Promise<Staff> {
    await this.transactions.run(async (tx) => {
      if (!(await this.staff.find(tx, id))) throw new PersonUnknown(id);
      const now = new Date();
      const grants = await this.staff.grantsOf(tx, id);
      const held = (role: string): boolean => grants.some((grant) => grant.role === role && grant.until === null);
      for (const grant of grants.filter(({ role, until }) => until === null && !roles.includes(role)))
        await this.staff.saveGrant(tx, { ...grant, until: now });
      for (const role of roles.filter((each) => !held(each)))
        await this.staff.saveGrant(tx, { person: id, role, since: now, until: null, grantedBy: by });
    });
    return this.one(id);
  }

  private async one(id: string): Promise<Staff> {
    const [found] = await this.people([id]);
    if (!found) throw new PersonUnknown(id);
    return found;
  }
}
