import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case as lists find it: what they filter and sort by, made from its events. What they show is computed from the plan when it is read. */
@Entity({ name: 'case_row' })
@Index('case_row_number', ['number', 'id'])
@Index('case_row_opened', ['opened', 'id'])
@Index('case_row_customer', ['customer', 'opened', 'id'])
@Index('case_row_state', ['state', 'opened', 'id'])
@Index('case_row_updated', ['updated', 'id'])
@Index('case_row_rank', ['rank', 'id'])
@Index('case_row_cast', { synchronize: false })
export class CaseRowEntity {
  /** `order:EX2601-017` */
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: string;
  @Column('text') number!: string;
  @Column('text', { name: 'procedure_id' }) procedureId!: string;
  @Column('integer', { name: 'procedure_version' }) procedureVersion!: number;
  @Column('text') customer!: string;
  /** Persons and parties of the cast, and `role:…` where nobody is named. */
  @Column('text', { array: true }) cast!: string[];
  /** Of its most urgent task (tasks/urgency.ts); a case without tasks comes last. */
  @Column('double precision', { default: 'Infinity' }) rank!: number;
  @Column('text') stage!: string;
  /** running, cancelled, closed */
  @Column('text') state!: string;
  @Column('boolean') held!: boolean;
  @Column('boolean') breached!: boolean;
  @Column('numeric') amount!: string;
  @Column('text') currency!: string;
  @Column('date', { nullable: true }) delivery!: string | null;
  @Column('text', { name: 'terms_hash' }) termsHash!: string;
  @Column('integer') rev!: number;
  @Column('timestamptz') opened!: Date;
  @Column('timestamptz') updated!: Date;
}
