import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a case is found by: number, customer, P/O, products, with all pairs of their characters. */
@Entity({ name: 'search' })
@Index('search_pairs', { synchronize: false })
export class SearchEntity {
  @PrimaryColumn('text', { name: 'case' }) caseId!: string;
  @Column('text') text!: string;
  @Column('text', { array: true }) pairs!: string[];
}
