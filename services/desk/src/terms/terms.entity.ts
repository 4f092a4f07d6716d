import type { Terms } from '@gendan/trade';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was agreed, whole, under its hash; a case adopts the hash. */
@Entity({ name: 'terms' })
export class TermsEntity {
  @PrimaryColumn('text') hash!: string;
  @Column('json') body!: Terms;
  @Column('timestamptz') at!: Date;
}
