import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody typed into a register: one version of one cell, never changed, only followed by another. */
@Entity({ name: 'register_cell' })
@Index('register_cell_case', ['register', 'case'])
export class RegisterCellEntity {
  @PrimaryColumn('text') register!: string;
  /** As the register names it; `*` for a figure of the whole register. */
  @PrimaryColumn('text') row!: string;
  @PrimaryColumn('text') column!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') case!: string;
  /** Null: emptied. */
  @Column('json', { nullable: true }) value!: string | number | boolean | null;
  @Column('text') by!: string;
  @Column('timestamptz') at!: Date;
}
