import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Language = 'zh' | 'en';

/** Somebody who works here. Other services keep the id only: names stay in this one. */
@Entity('person')
export class Person {
  /** person:1001, the staff number; never a name */
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'name_zh' })
  nameZh!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text', { unique: true })
  mail!: string;

  @Column('text', { name: 'sign_in', unique: true })
  signIn!: string;

  @Column('text')
  language!: Language;

  /** IANA */
  @Column('text')
  zone!: string;

  /** The calendar this person works by. */
  @Column('text', { default: 'company' })
  calendar!: string;

  /** argon2id; without one the person cannot sign in */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('integer', { name: 'wrong_tries', default: 0 })
  wrongTries!: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;

  @Column('boolean', { default: true })
  active!: boolean;
}
