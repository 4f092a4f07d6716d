import type { Money } from '@gendan/trade';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Fees a costing names, in the order of the form. */
export const FEES = ['printingPrice', 'embroideryPrice', 'processingFee', 'washingFee', 'shippingTransportDocumentFee'] as const;
export type Cost = { of: (typeof FEES)[number]; amount: Money };

/** What one piece costs and what is earned by it (核价单). Costed anew it is the next version. */
@Entity('cost_sheet')
export class CostSheet {
  /** The number of its case. */
  @PrimaryColumn('text')
  number!: string;

  /** sample:1; empty: the whole case */
  @PrimaryColumn('text')
  part!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Index('cost_sheet_customer')
  @Column('text')
  customer!: string;

  @Column('date', { name: 'made_on' })
  madeOn!: string;

  @Column('jsonb', { name: 'unit_price' })
  unitPrice!: Money;

  @Column('jsonb')
  profit!: Money;

  @Column('jsonb')
  costs!: Cost[];

  /** One a row, as written. */
  @Column('text', { array: true })
  materials!: string[];

  @Column('text')
  fabric!: string;

  @Column('text')
  consumption!: string;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
