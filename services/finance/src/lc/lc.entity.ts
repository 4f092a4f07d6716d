import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A letter of credit that was advised to us for an order. */
@Entity('lc')
@Index('lc_of', ['caseNumber', 'part', 'number'], { unique: true })
export class Lc {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'case_number' })
  caseNumber!: string;

  /** instalment:1 */
  @Column('text')
  part!: string;

  @Column('text')
  number!: string;

  @Column('text', { name: 'issuing_bank' })
  issuingBank!: string;
}
