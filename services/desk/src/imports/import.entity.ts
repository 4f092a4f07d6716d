import type { ImportPreview } from '@gendan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sheet that was read and looked at; its rows are opened from here, so that what is opened is what was seen. */
@Entity({ name: 'import' })
export class ImportEntity {
  /** Of the sheet's bytes, the procedure, who read it. */
  @PrimaryColumn('text') id!: string;
  @Column('text') by!: string;
  @Column('timestamptz') at!: Date;
  @Column('json') preview!: ImportPreview;
}
