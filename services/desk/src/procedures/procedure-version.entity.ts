import type { Rules, Words } from '@gendan/procedure';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A procedure as published: never changed, only followed by another version. */
@Entity({ name: 'procedure_version' })
@Index('procedure_version_hash', ['hash'])
export class ProcedureVersionEntity {
  @PrimaryColumn('text') id!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') hash!: string;
  @Column('text') kind!: string;
  @Column('json') rules!: Rules;
  @Column('json') words!: Words;
  @Column('boolean', { name: 'built_in' }) builtIn!: boolean;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
  @Column('text', { name: 'published_by' }) publishedBy!: string;
}
