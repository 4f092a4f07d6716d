import { Column, PrimaryColumn } from 'typeorm';

export type Contact = { nameZh: string; nameEn: string; mail: string; language: 'zh' | 'en'; phone: string };

/** Somebody outside we work with, and how to write to them. */
export abstract class Party {
  /** kind:name, for ever */
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'name_zh' })
  nameZh!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  /** Where letters go. */
  @Column('text', { array: true })
  mails!: string[];

  @Column('text')
  language!: 'zh' | 'en';

  /** IANA */
  @Column('text')
  zone!: string;

  /** The calendar their work days are in: their own, or one of their zone. */
  @Column('text')
  calendar!: string;

  /** ISO 3166-1 alpha-2 */
  @Column('text')
  country!: string;

  @Column('jsonb', { default: () => `'[]'` })
  contacts!: Contact[];

  @Column('integer')
  version!: number;
}
