import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A box, planned before its number is known. */
@Entity('container')
export class Container {
  @PrimaryColumn('text')
  id!: string;

  /** ISO 6346, as on the box; known when it is loaded */
  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text', { nullable: true })
  seal!: string | null;

  @Column('timestamptz', { name: 'loaded_at', nullable: true })
  loadedAt!: Date | null;

  @Column('integer')
  version!: number;
}
