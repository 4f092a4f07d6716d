import type { parties } from '@gendan/contracts/grpc';
import { isZone } from '@gendan/trade';
import { z } from 'zod';
import { orNone } from '../door/shapes';
import type { PartyRow } from './kept-parties.entity';

const name = z.string().min(1).max(120);
export const ContactBody = z.object({
  nameZh: z.string().max(120).default(''),
  nameEn: z.string().max(120).default(''),
  mail: z.email(),
  language: z.enum(['zh', 'en']),
  phone: z.string().max(40).default(''),
});

export const PartyBody = z
  .object({
    /** The version that was read; 0 for a new party. */
    base: z.number().int().nonnegative(),
    nameZh: name,
    nameEn: name,
    mails: z.array(z.email()).max(10),
    language: z.enum(['zh', 'en']),
    zone: z.string().refine(isZone, { error: 'an IANA zone that is known here, such as Europe/Berlin' }),
    calendar: orNone(z.string().max(120)),
    country: z.string().regex(/^[A-Z]{2}$/),
    contacts: z.array(ContactBody).max(20).default([]),
  })
  .transform(({ calendar, ...rest }) => ({ ...rest, calendar: calendar ?? `buyer:${rest.zone}` }))
  .meta({ id: 'Party' });
export type PartyBody = z.output<typeof PartyBody>;

export const partyView = (party: PartyRow): parties.Party => ({ ...party, owner: '', merchandiser: '', distributor: '' });
