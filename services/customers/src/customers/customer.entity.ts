import { Party } from '@gendan/platform/nest';
import { Column, Entity, Index } from 'typeorm';

/** A customer abroad; a shop here, and the distributor who delivers to it. */
@Entity('customer')
export class Customer extends Party {
  /** The salesperson whose customer it is. */
  @Index('customer_owner')
  @Column('text', { nullable: true })
  owner!: string | null;

  /** Who follows its orders, unless another is named. */
  @Column('text', { nullable: true })
  merchandiser!: string | null;

  /** Of a shop: who delivers to it. */
  @Column('text', { nullable: true })
  distributor!: string | null;
}
