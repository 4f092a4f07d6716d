import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a case last told a service, and at which of its revisions. It is the desk's own: a rebuild tells nothing twice. */
@Entity('told')
export class Told {
  @PrimaryColumn('text', { name: 'case_id' })
  caseId!: string;

  /** What it is about, for ever: finance/instalment/depositReceived@instalment:1 */
  @PrimaryColumn('text')
  thing!: string;

  @Column('integer')
  rev!: number;

  @Column('jsonb')
  content!: Record<string, unknown>;

  /** It was taken back. */
  @Column('boolean')
  gone!: boolean;
}
