import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case's leave to do what cannot be taken back: load its goods, hand over its originals … */
@Entity('clearance')
@Index('clearance_of', ['what', 'number', 'part'])
export class Clearance {
  /** The key of the effect that wrote it. */
  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  what!: string;

  /** The case's number. */
  @Column('text')
  number!: string;

  /** shipment:1; empty: every part of the case */
  @Column('text')
  part!: string;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** When what it cleared was done. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
