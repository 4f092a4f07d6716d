import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed link for somebody without an account: one round of one milestone of one case, one party. */
@Entity({ name: 'link' })
@Index('link_case', ['caseId'])
export class LinkEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case' }) caseId!: string;
  @Column('text') key!: string;
  @Column('integer') round!: number;
  @Column('text') role!: string;
  @Column('text') party!: string;
  @Column('timestamptz') made!: Date;
  @Column('timestamptz') expires!: Date;
  @Column('timestamptz', { nullable: true }) revoked!: Date | null;
  /** The last answer as it was given, with the ids of all of them. */
  @Column('jsonb', { nullable: true }) answer!: Record<string, unknown> | null;
  @Column('timestamptz', { name: 'first_answered', nullable: true }) firstAnswered!: Date | null;
}
