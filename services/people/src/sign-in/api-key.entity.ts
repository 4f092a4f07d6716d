import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const SCOPES = ['read', 'report', 'effects', 'cases', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** The key of a machine. */
@Entity('api_key')
export class ApiKey {
  @PrimaryColumn('uuid')
  id!: string;

  /** service:desk, service:erp */
  @Column('text')
  service!: string;

  /** SHA-256 of the key, which is shown once */
  @Index('api_key_hash', { unique: true })
  @Column('text', { name: 'key_hash' })
  keyHash!: string;

  @Column('text', { array: true })
  scopes!: Scope[];

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('text', { name: 'made_by' })
  madeBy!: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
