import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const INSPECTORS = ['company', 'customer', 'thirdParty'] as const;
export type Inspector = (typeof INSPECTORS)[number];
export type InspectionResult = 'pass' | 'fail';
export type StoredReport = { hash: string; name: string };

/** One time somebody looks at finished goods; after a failure the goods are reworked and looked at again, in a further round. */
@Entity('inspection')
export class Inspection {
  /** number/part/milestone/round */
  @PrimaryColumn('text')
  id!: string;

  /** The case's number. */
  @Index('inspection_number')
  @Column('text')
  number!: string;

  @Column('text')
  part!: string;

  @Column('text')
  inspector!: Inspector;

  @Column('text', { name: 'inspector_name' })
  inspectorName!: string;

  @Column('text')
  milestone!: string;

  @Column('integer')
  round!: number;

  @Column('text')
  goods!: string;

  @Column('text')
  place!: string;

  @Column('date', { name: 'booked_for' })
  bookedFor!: string;

  @Column('text', { nullable: true })
  result!: InspectionResult | null;

  @Column('date', { name: 'inspected_on', nullable: true })
  inspectedOn!: string | null;

  @Column('text')
  findings!: string;

  @Column('jsonb', { nullable: true })
  report!: StoredReport | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;

  @Column('integer')
  version!: number;
}
