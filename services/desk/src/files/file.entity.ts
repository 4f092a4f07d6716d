import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An uploaded file; its bytes lie on disk under their hash. */
@Entity({ name: 'file' })
export class FileEntity {
  @PrimaryColumn('text') hash!: string;
  @Column('text') name!: string;
  @Column('text') type!: string;
  @Column('integer') size!: number;
  @Column('text') by!: string;
  @Column('timestamptz') at!: Date;
  /** The link it came through: its party may see it again. */
  @Column('text', { nullable: true }) link!: string | null;
}
