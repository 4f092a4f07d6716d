import { SaidRow } from '@gendan/platform/nest';
import { Column, Entity, Index } from 'typeorm';

/** A material that is needed, and how much of it (source: S2.12). */
@Entity('material')
export class Material extends SaidRow {
  @Index('material_project')
  @Column('text')
  project!: string;

  @Column('text')
  material!: string;

  @Column('numeric')
  required!: string;

  @Column('text')
  remark!: string;

  @Column('date', { name: 'listed_on' })
  listedOn!: string;

  @Column('date', { name: 'arrived_on', nullable: true })
  arrivedOn!: string | null;

  @Column('date', { name: 'accepted_on', nullable: true })
  acceptedOn!: string | null;
}
