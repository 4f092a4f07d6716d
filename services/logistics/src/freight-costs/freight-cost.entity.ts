import type { SaidFile } from '@gendan/platform';
import { SaidRow } from '@gendan/platform/nest';
import type { Money } from '@gendan/trade';
import { Column, Entity, Index } from 'typeorm';

/** What it costs to move a shipment, and what was paid of it (source: S1.3.1, S2.1). */
@Entity('freight_cost')
export class FreightCost extends SaidRow {
  /** As it was written, or who it is in the order. */
  @Index('freight_cost_carrier')
  @Column('text')
  carrier!: string;

  @Column('numeric', { name: 'cubic_metres', nullable: true })
  cubicMetres!: string | null;

  @Column('jsonb')
  freight!: Money;

  @Column('jsonb', { name: 'terminal_fee', nullable: true })
  terminalFee!: Money | null;

  @Column('jsonb', { name: 'other_costs', nullable: true })
  otherCosts!: Money | null;

  @Column('jsonb', { nullable: true })
  paid!: Money | null;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn!: string | null;

  @Column('jsonb')
  slip!: SaidFile[];

  @Column('date', { name: 'known_on' })
  knownOn!: string;
}
