import type { DoneTogether, HandOver, PutRoles, StaffRoles, StaffRow } from '@gendan/contracts';
import type { people } from '@gendan/contracts/grpc';
import { OUR_ROLES, type Phrase } from '@gendan/procedure';
import { Injectable } from '@nestjs/common';
import { ActsTogether, LOOKED_FOR } from '../cases/acts-together.service';
import { Procedures } from '../procedures/procedures.service';
import { People } from '../sign-in/people';
import type { Reader } from '../sign-in/reader';
import { type RoleNeed, RoleNeeds } from './role-needs.repository';
import { HoldsNoSuchRole, LastHolder, RolesChanged, UnknownPerson } from './staff.errors';

const ADMINISTRATOR: [string, Phrase] = ['administrator', { zh: '管理员', en: 'Administrator' }];

/** Who holds which role, what running cases need of it, and handing them over. New cases are cast from it. */
@Injectable()
export class Staff {
  constructor(
    private readonly people: People,
    private readonly procedures: Procedures,
    private readonly needs: RoleNeeds,
    private readonly together: ActsTogether,
  ) {}

  async list(): Promise<StaffRoles> {
    const [everybody, needs, roles] = [await this.people.everybody(), await this.needs.all(), await this.roles()];
    const people = everybody.filter(({ active }) => active).map((person) => rowOf(person, needs));
    return { people, roles: [...roles].map(([role, title]) => ({ role, title })) };
  }

  async setRoles(id: string, { roles, seen }: PutRoles, reader: Reader): Promise<StaffRow> {
    const everybody = await this.people.everybody();
    const person = everybody.find((each) => each.id === id && each.active);
    if (!person) throw new UnknownPerson(id);
    if (!sameRoles(person.roles, seen)) throw new RolesChanged(id, person.roles);
    const needs = await this.needs.all();
    for (const role of person.roles.filter((each) => !roles.includes(each))) await this.mustLeaveOne(role, person, everybody, needs);
    return rowOf(await this.people.setRoles(id, [...new Set(roles)], reader.id), needs);
  }

  /** Gives the running cases of somebody in a role to another holder of it: the same `assign` as on the case, for the one who had it. */
  async handOver(from: string, { id, role, to, after }: HandOver, reader: Reader): Promise<DoneTogether> {
    const holder = (await this.people.holdersOf(role)).find((each) => each.id === to);
    if (!holder || to === from) throw new HoldsNoSuchRole(to, (await this.roles()).get(role) ?? { zh: role, en: role });
    const played = await this.needs.played(role, from, LOOKED_FOR, after);
    const by = { person: reader.id, role, for: from };
    return this.together.perform(played, (file) => ({ kind: 'assign', id: `${id}:${file.id}`, by, door: 'ui', role, person: to }));
  }

  private async mustLeaveOne(role: string, { id }: people.Person, everybody: people.Person[], needs: RoleNeed[]): Promise<void> {
    if (everybody.some((each) => each.id !== id && each.active && each.roles.includes(role))) return;
    const needed = needs.filter((need) => need.role === role && (need.person === null || need.person === id));
    const cases = needed.reduce((sum, need) => sum + need.cases, 0);
    if (cases > 0 || role === ADMINISTRATOR[0]) throw new LastHolder(role, (await this.roles()).get(role) ?? { zh: role, en: role }, cases);
  }

  /** Roles of the house, and those that only a procedure of its own has. */
  private async roles(): Promise<Map<string, Phrase>> {
    const roles = new Map<string, Phrase>(Object.entries(OUR_ROLES));
    const newest = new Map((await this.procedures.list()).reverse().map(({ id, version }) => [id, version]));
    for (const [id, version] of newest) {
      const { rules, words } = await this.procedures.version(id, version);
      for (const role of rules.cast) if (!roles.has(role)) roles.set(role, words.roles[role] ?? { zh: role, en: role });
    }
    return roles.set(...ADMINISTRATOR);
  }
}

const sameRoles = (a: string[], b: string[]): boolean => [...a].sort().join() === [...b].sort().join();

function rowOf({ id, nameZh, nameEn, roles }: people.Person, needs: RoleNeed[]): StaffRow {
  const plays = needs.filter(({ person }) => person === id).map(({ role, cases }) => ({ role, cases }));
  return { id, name: { zh: nameZh || nameEn, en: nameEn || nameZh }, roles, plays };
}
