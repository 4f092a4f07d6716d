import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person or party was called when it was last asked: what screens show while the service that knows is away. */
@Entity({ name: 'name' })
export class NameEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') zh!: string;
  @Column('text') en!: string;
  @Column('text', { nullable: true }) country!: string | null;
}
