import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Bom } from './bom.entity';

/** How much of one material the project needs. */
@Entity('bom_line')
export class BomLine {
  @ForeignKey(() => Bom)
  @PrimaryColumn('text')
  bom!: string;

  @PrimaryColumn('text')
  material!: string;

  @Column('numeric')
  required!: string;

  @Column('text')
  unit!: string;

  /** Its place in the list. */
  @Column('integer')
  place!: number;
}
