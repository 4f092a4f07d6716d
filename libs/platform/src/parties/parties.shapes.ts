import type { parties } from '@gendan/contracts/grpc';
import { isZone } from '@gendan/trade';
import { z } from 'zod';
import { orNone } from '../shapes';
import type { Party } from './party.entity';

const name = z.string().min(1).max(120);
const Contact = z.object({
  nameZh: z.string().max(120).default(''),
  nameEn: z.string().max(120).default(''),
  mail: z.email(),
  language: z.enum(['zh', 'en']),
  phone: z.string().max(40).default(''),
});
const PartyFields = z.object({
  /** The version that was read; 0 for a new party. */
  base: z.number().int().nonnegative(),
  nameZh: name,
  nameEn: name,
  mails: z.array(z.email()).max(10),
  language: z.enum(['zh', 'en']),
  zone: z.string().refine(isZone, { error: 'an IANA zone that is known here, such as Europe/Berlin' }),
  calendar: orNone(z.string().max(120)),
  country: z.string().regex(/^[A-Z]{2}$/),
  contacts: z.array(Contact).max(20).default([]),
});

/** What is filed of a party, with what one service's kinds have besides. */
export const partyBody = (more: z.ZodRawShape = {}): PartyBody =>
  PartyFields.extend(more)
    .transform((given) => {
      const { calendar, ...rest } = given as z.output<typeof PartyFields>;
      return { ...rest, calendar: calendar ?? `buyer:${rest.zone}` };
    })
    .meta({ id: 'Party' });
export type PartyGiven = Omit<Party, 'id' | 'version'> & { base: number };
export type PartyBody = z.ZodType<PartyGiven>;

/** Where a kind of party has them: whose it is, who follows its orders, who delivers to it. */
type Ours = { owner: string | null; merchandiser: string | null; distributor: string | null };

export const partyView = ({ owner, merchandiser, distributor, ...party }: Party & Partial<Ours>): parties.Party => ({
  ...party,
  owner: owner ?? '',
  merchandiser: merchandiser ?? '',
  distributor: distributor ?? '',
});
