import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How somebody who wanted to supply was assessed, and whether it was them. */
@Entity('scorecard')
export class Scorecard {
  /** The number of the case that chose. */
  @PrimaryColumn('text')
  number!: string;

  /** candidate:1 */
  @PrimaryColumn('text')
  part!: string;

  /** As it was written: a candidate need not be on file. */
  @Index('scorecard_supplier')
  @Column('text')
  supplier!: string;

  @Column('text')
  capacity!: string;

  @Column('text', { name: 'quality_control' })
  qualityControl!: string;

  @Column('text', { name: 'delivery_time' })
  deliveryTime!: string;

  @Column('text')
  performance!: string;

  @Column('date', { name: 'assessed_on' })
  assessedOn!: string;

  @Column('boolean')
  chosen!: boolean;

  @Column('text')
  why!: string;

  /** Where the signed agreement is filed. */
  @Column('text')
  agreement!: string;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
