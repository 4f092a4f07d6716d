import { Column, Entity, PrimaryColumn } from 'typeorm';

export type EffectAnswer = { outcome: 'done'; values?: Record<string, unknown> } | { outcome: 'refused'; code: string; sentence: string };

/** What a case asked this service to do: by key the highest version heard of, with its answer. */
@Entity('effect')
export class Effect {
  /** case/milestone/part/effect */
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  epoch!: number;

  @Column('integer')
  round!: number;

  /** The act or clearance. */
  @Column('text')
  act!: string;

  @Column('text')
  state!: 'done' | 'refused' | 'revoked';

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  /** As text: a repeat gets the same answer to the letter. */
  @Column('json', { nullable: true })
  answer!: EffectAnswer | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
