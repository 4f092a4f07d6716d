import { SaidRow } from '@gendan/platform/nest';
import type { Money } from '@gendan/trade';
import { Column, Entity, Index } from 'typeorm';

/** What a factory asked for the goods of an inquiry; asked again it is a row of its own (source: S1.5.3). */
@Entity('factory_quote')
export class FactoryQuote extends SaidRow {
  @Column('integer')
  version!: number;

  /** As it was written: who is asked need not be on file. */
  @Index('factory_quote_factory')
  @Column('text')
  factory!: string;

  @Column('jsonb')
  price!: Money;

  @Column('numeric', { name: 'lead_days', nullable: true })
  leadDays!: string | null;

  @Column('text')
  comments!: string;

  @Column('date', { name: 'quoted_on' })
  quotedOn!: string;
}
