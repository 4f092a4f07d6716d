import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Statement } from './statement.entity';

/** A delivery that has not been paid. */
@Entity('statement_line')
export class StatementLine {
  @ForeignKey(() => Statement, 'number', { name: 'statement_line_of' })
  @PrimaryColumn('text')
  statement!: string;

  @PrimaryColumn('integer')
  line!: number;

  /** The number of the order that was delivered; empty where the case has only its own words for it, in the note. */
  @Column('text')
  order!: string;

  @Column('date', { name: 'delivered_on', nullable: true })
  deliveredOn!: string | null;

  @Column('numeric', { nullable: true })
  amount!: string | null;

  @Column('text')
  note!: string;
}
