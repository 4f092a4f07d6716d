import { Column, PrimaryColumn } from 'typeorm';

/** A row that cases alone write, whole, as they say it. */
export abstract class SaidRow {
  /** The number of its case. */
  @PrimaryColumn('text')
  number!: string;

  /** What of the case it is about: freightKnown@shipment:1 */
  @PrimaryColumn('text')
  key!: string;

  /** shipment:1; empty: the whole case */
  @Column('text')
  part!: string;

  /** Who confirmed it. */
  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
