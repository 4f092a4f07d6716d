import type { Tx } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan, MoreThan } from 'typeorm';
import { Absence } from './absence.entity';
import { ManagerOf } from './manager-of.entity';
import { Person } from './person.entity';
import { RoleGrant } from './role-grant.entity';

/** A person with what is true of them at a moment. */
export type Staff = { person: Person; roles: string[]; manager?: string };

@Injectable()
export class StaffRepository {
  constructor(private readonly source: DataSource) {}

  /** Everyone, or those of these ids; in order of their numbers. */
  async staff(at: Date, ids?: readonly string[]): Promise<Staff[]> {
    const manager = this.source.manager;
    const people = await manager.find(Person, { where: ids ? { id: In([...ids]) } : {}, order: { id: 'asc' } });
    const known = people.map(({ id }) => id);
    const [grants, managers] = await Promise.all([
      grantsAt(manager, at)
        .andWhere('g.person in (:...known)', { known: ['', ...known] })
        .getMany(),
      manager.find(ManagerOf, { where: { person: In(known) } }),
    ]);
    return people.map((person) => ({
      person,
      roles: grants.filter((grant) => grant.person === person.id).map((grant) => grant.role),
      manager: managers.find((each) => each.person === person.id)?.manager,
    }));
  }

  /** Ids of those who hold a role, the one who has held it longest first. */
  async holdersOf(role: string, at: Date): Promise<string[]> {
    const grants = await grantsAt(this.source.manager, at)
      .innerJoin(Person, 'p', 'p.id = g.person and p.active')
      .andWhere('g.role = :role', { role })
      .orderBy('g.since', 'ASC')
      .addOrderBy('g.person', 'ASC')
      .getMany();
    return grants.map((grant) => grant.person);
  }

  /** Every absence of that moment. */
  absencesAt(at: Date): Promise<Absence[]> {
    return this.source.manager
      .createQueryBuilder(Absence, 'a')
      .where('a.since <= :at and a.until > :at', { at })
      .orderBy('a.since', 'ASC')
      .getMany();
  }

  findBySignIn(tx: Tx, user: string): Promise<Person | null> {
    return tx
      .createQueryBuilder(Person, 'p')
      .setLock('pessimistic_write')
      .where('lower(p.sign_in) = lower(:user) or lower(p.mail) = lower(:user)', { user })
      .getOne();
  }

  find(tx: Tx, id: string): Promise<Person | null> {
    return tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  save(tx: Tx, person: Person): Promise<Person> {
    return tx.save(Person, person);
  }

  async setManager(tx: Tx, person: string, manager: string | undefined): Promise<void> {
    if (manager) await tx.save(ManagerOf, { person, manager });
    else await tx.delete(ManagerOf, { person });
  }

  grantsOf(tx: Tx, person: string): Promise<RoleGrant[]> {
    return tx.find(RoleGrant, { where: { person } });
  }

  async saveGrant(tx: Tx, grant: RoleGrant): Promise<void> {
    await tx.save(RoleGrant, grant);
  }

  overlapping(tx: Tx, person: string, since: Date, until: Date): Promise<Absence | null> {
    return tx.findOne(Absence, { where: { person, since: LessThan(until), until: MoreThan(since) } });
  }

  async saveAbsence(tx: Tx, absence: Absence): Promise<void> {
    await tx.insert(Absence, absence);
  }

  absencesFrom(at: Date): Promise<Absence[]> {
    return this.source.manager.find(Absence, { where: { until: MoreThan(at) }, order: { since: 'asc' } });
  }
}

const grantsAt = (manager: EntityManager, at: Date) =>
  manager.createQueryBuilder(RoleGrant, 'g').where('g.since <= :at and (g.until is null or g.until > :at)', { at });
