import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../staff/person.entity';

/** A signed-in browser. The token itself is in the browser's cookie only. */
@Entity('session')
export class Session {
  /** SHA-256 of the token */
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash!: string;

  @Index('session_person')
  @ForeignKey(() => Person)
  @Column('text')
  person!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;

  /** Whatever happens, it ends here. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
