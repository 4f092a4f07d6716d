import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to which revision of a case finance has been told what it expects. It is the desk's own: a rebuild tells nothing twice. */
@Entity('expecting')
export class Expecting {
  @PrimaryColumn('text', { name: 'case_id' })
  caseId!: string;

  @Column('integer')
  rev!: number;
}
