import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity';

/** A role that somebody holds: merchandiser, salesperson, businessManager … */
@Entity('role_grant')
@Index('role_grant_role', ['role', 'since'])
export class RoleGrant {
  @ForeignKey(() => Person)
  @PrimaryColumn('text')
  person!: string;

  @PrimaryColumn('text')
  role!: string;

  @PrimaryColumn('timestamptz')
  since!: Date;

  @Column('timestamptz', { nullable: true })
  until!: Date | null;

  @Column('text', { name: 'granted_by' })
  grantedBy!: string;
}
