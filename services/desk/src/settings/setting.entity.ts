import type { Scalar } from '@gendan/procedure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a setting of the house: never changed, only followed by another. */
@Entity({ name: 'setting' })
export class SettingEntity {
  @PrimaryColumn('text') procedure!: string;
  @PrimaryColumn('text') name!: string;
  @PrimaryColumn('integer') version!: number;
  /** Null: the procedure's own default again. */
  @Column('json', { nullable: true }) value!: Scalar;
  @Column('text') by!: string;
  @Column('timestamptz') at!: Date;
}
