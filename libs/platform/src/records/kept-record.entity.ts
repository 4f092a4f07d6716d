import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a case told this service to keep, word for word, and up to which of its revisions it has been heard. */
@Entity('kept_record')
export class KeptRecord {
  /** What this service calls it: quotation, complaint, guarantee … */
  @PrimaryColumn('text')
  record!: string;

  /** inquiry:IQ2601-004 */
  @PrimaryColumn('text')
  case!: string;

  /** What of the case it is about: quotationSent/2 */
  @PrimaryColumn('text')
  key!: string;

  /** The case's number. */
  @Index('kept_record_number')
  @Column('text')
  number!: string;

  @Column('integer')
  revision!: number;

  /** Who confirmed it. */
  @Column('text')
  by!: string;

  @Column('jsonb')
  values!: Record<string, unknown>;

  /** The row that keeps it here; none while it is withdrawn. */
  @Column('text', { nullable: true })
  row!: string | null;

  @Column('timestamptz', { name: 'heard_at' })
  heardAt!: Date;
}
