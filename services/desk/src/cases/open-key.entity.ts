import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An Idempotency-Key under which a case was asked for, with what was asked: the key stands for that one request for good. */
@Entity({ name: 'open_key' })
export class OpenKeyEntity {
  @PrimaryColumn('text') key!: string;
  @Column('text') request!: string;
  @Column('timestamptz') at!: Date;
}
