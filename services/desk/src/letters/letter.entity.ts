import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * Something sent to a person. Written in the transaction that records the event that asks for it, once per case, event, recipient and
 * template version; sent by the relay. What it says is rendered when it is sent and kept from then on.
 */
@Entity({ name: 'letter' })
@Unique('letter_once', ['caseId', 'rev', 'role', 'template', 'templateVersion'])
@Index('letter_at', ['at', 'id'])
@Index('letter_case', ['caseId', 'at', 'id'])
@Index('letter_leaving', ['nextTry'], { where: `state in ('waiting', 'sending')` })
export class LetterEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'case' }) caseId!: string;
  @Column('integer') rev!: number;
  @Column('text') kind!: 'document' | 'reminder' | 'chase';
  @Column('text') template!: string;
  @Column('integer', { name: 'template_version' }) templateVersion!: number;
  @Column('text', { nullable: true }) key!: string | null;
  @Column('integer', { nullable: true }) round!: number | null;
  /** A role of the case, `owner`, `ownerManager`. */
  @Column('text') role!: string;
  /** Person or party it goes to, as the cast was then. */
  @Column('text', { nullable: true }) party!: string | null;
  @Column('jsonb') about!: Record<string, unknown>;
  /** Collected with the reader's others of the day. */
  @Column('boolean') daily!: boolean;
  @Column('text', { nullable: true }) link!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('text') state!: 'waiting' | 'sending' | 'sent' | 'unsure' | 'failed';
  @Column('timestamptz', { name: 'next_try' }) nextTry!: Date;
  @Column('integer') tries!: number;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('text', { name: 'message_id', nullable: true }) messageId!: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  /** What was sent: to whom, subject, text, html, chat, in both languages. */
  @Column('jsonb', { nullable: true }) sent!: Record<string, unknown> | null;
}
