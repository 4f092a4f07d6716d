import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const CHANNELS = ['email', 'fax', 'phone', 'message', 'visit', 'onSite'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a customer wrote, called or came about, and when it was answered. */
@Entity('conversation')
export class Conversation {
  /** The number of its case. */
  @PrimaryColumn('text')
  number!: string;

  @Index('conversation_customer')
  @Column('text')
  customer!: string;

  @Column('text')
  channel!: Channel;

  @Column('text')
  subject!: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  /** Until when an answer was promised that could not be given at once. */
  @Column('timestamptz', { name: 'promised_at', nullable: true })
  promisedAt!: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('text', { name: 'entered_by' })
  enteredBy!: string;
}
