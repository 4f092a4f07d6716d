import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type SlipKind = 'application' | 'pickUp' | 'outbound' | 'inbound';

/** A slip with which finished goods are asked for, fetched, go out or come in. Finance has its copy the same day (source: S1.1.6a). */
@Entity('slip')
export class Slip {
  /** case/kind/number */
  @PrimaryColumn('text')
  id!: string;

  /** The case's number. */
  @Index('slip_case')
  @Column('text', { name: 'case_number' })
  caseNumber!: string;

  @Column('text')
  part!: string;

  @Column('text')
  kind!: SlipKind;

  /** The one printed on the slip. */
  @Column('text')
  number!: string;

  @Column('date', { name: 'issued_on' })
  issuedOn!: string;

  @Column('date', { name: 'finance_on', nullable: true })
  financeOn!: string | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;

  @Column('integer')
  version!: number;
}
