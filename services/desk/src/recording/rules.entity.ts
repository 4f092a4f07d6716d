import type { Rules } from '@gendan/procedure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Rules that some case follows or followed: without them its events cannot be folded. */
@Entity('rules')
export class RulesEntity {
  /** Of the published procedure version. */
  @PrimaryColumn('text')
  hash!: string;

  @Column('json')
  body!: Rules;
}
