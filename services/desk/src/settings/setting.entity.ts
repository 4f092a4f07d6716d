import type { CopiesChoice, Rung, Scalar, SignersChoice } from '@gendan/procedure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a setting of the house: never changed, only followed by another. */
@Entity({ name: 'setting' })
export class SettingEntity {
  @PrimaryColumn('text') procedure!: string;
  @PrimaryColumn('text') name!: string;
  @PrimaryColumn('integer') version!: number;
  /** A figure; of `ladders/…`, `signers/…` and `copies/…` what the procedure's structure has there. Null: the procedure's own default again. */
  @Column('json', { nullable: true }) value!: Scalar | Rung[] | SignersChoice | CopiesChoice;
  @Column('text') by!: string;
  @Column('timestamptz') at!: Date;
}
