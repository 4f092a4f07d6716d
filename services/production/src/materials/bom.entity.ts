import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The bill of materials of one project: what the goods of a case, or of a part of it, are made from. */
@Entity('bom')
export class Bom {
  /** number/part */
  @PrimaryColumn('text')
  id!: string;

  /** The case's number. */
  @Index('bom_number')
  @Column('text')
  number!: string;

  @Column('text')
  part!: string;

  @Column('text', { name: 'project_name' })
  projectName!: string;

  @Column('integer')
  version!: number;
}
