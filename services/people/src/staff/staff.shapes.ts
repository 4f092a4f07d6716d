import type { people } from '@gendan/contracts/grpc';
import { z } from 'zod';
import type { Staff } from './staff.repository';

const instant = z.iso.datetime().transform((text) => new Date(text));

export const PersonBody = z
  .object({
    nameZh: z.string().min(1).max(60),
    nameEn: z.string().min(1).max(60),
    mail: z.email(),
    signIn: z.string().regex(/^[a-z][a-z0-9.-]{1,39}$/),
    language: z.enum(['zh', 'en']),
    zone: z.string().default('Asia/Shanghai'),
    calendar: z.string().max(120).optional(),
    manager: z.string().optional(),
    active: z.boolean().optional(),
  })
  .meta({ id: 'Person' });
export type PersonBody = z.output<typeof PersonBody>;

export const AbsenceBody = z
  .object({ person: z.string(), substitute: z.string(), since: instant, until: instant, roles: z.array(z.string()).max(20).default([]) })
  .meta({ id: 'Absence' });
export type AbsenceBody = z.output<typeof AbsenceBody>;

/** What others learn of a person: nothing about passwords. */
export const personView = ({ person, roles, manager }: Staff): people.Person => ({
  id: person.id,
  nameZh: person.nameZh,
  nameEn: person.nameEn,
  mail: person.mail,
  language: person.language,
  zone: person.zone,
  roles,
  manager: manager ?? '',
  active: person.active,
  calendar: person.calendar,
});
