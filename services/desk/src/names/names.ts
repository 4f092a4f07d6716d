import { LOG, type Log } from '@gendan/platform';
import type { parties, people } from '@gendan/contracts/grpc';
import type { Phrase } from '@gendan/procedure';
import { Inject, Injectable } from '@nestjs/common';
import { Parties, People } from '../sign-in/people';
import { type Named, NamesRepository } from './names.repository';

const FRESH_MS = 60_000;
const SYSTEM: Named[] = [
  { id: 'system', name: { zh: '系统', en: 'the system' } },
  { id: 'service:desk', name: { zh: '系统', en: 'the system' } },
  { id: 'service:demo', name: { zh: '系统', en: 'the system' } },
  { id: 'service:finance', name: { zh: '财务系统', en: 'the finance service' } },
  { id: 'service:production', name: { zh: '生产系统', en: 'the production service' } },
  { id: 'service:logistics', name: { zh: '物流系统', en: 'the logistics service' } },
  { id: 'service:customers', name: { zh: '客户系统', en: 'the customers service' } },
];

/** What ids of persons and parties are called. Asked of the services that know, kept for a minute, and on file for when they are away. */
@Injectable()
export class Names {
  private readonly fresh = new Map<string, { until: number; named: Named }>(SYSTEM.map((named) => [named.id, { until: Infinity, named }]));

  constructor(
    private readonly people: People,
    private readonly parties: Parties,
    private readonly repository: NamesRepository,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async of(ids: Iterable<string | undefined>): Promise<Record<string, Phrase>> {
    const named = await this.named(ids);
    return Object.fromEntries(named.map(({ id, name }) => [id, name]));
  }

  async named(asked: Iterable<string | undefined>): Promise<Named[]> {
    const ids = [...new Set([...asked].filter((id): id is string => typeof id === 'string' && id !== ''))];
    const now = Date.now();
    const missing = ids.filter((id) => (this.fresh.get(id)?.until ?? 0) <= now);
    if (missing.length > 0) for (const named of await this.ask(missing)) this.fresh.set(named.id, { until: now + FRESH_MS, named });
    return ids.map((id) => this.fresh.get(id)?.named ?? { id, name: bareName(id) });
  }

  private async ask(ids: string[]): Promise<Named[]> {
    const [persons, outside] = [
      ids.filter((id) => id.startsWith('person:')),
      ids.filter((id) => !id.startsWith('person:') && !id.startsWith('service:')),
    ];
    const [staff, parties] = await Promise.all([
      this.people.people(persons).catch((error: unknown) => this.away<people.Person>(error)),
      this.parties.parties(outside).catch((error: unknown) => this.away<parties.Party>(error)),
    ]);
    const found = [...staff.map(named), ...parties.map(named)];
    await this.repository.keep(found);
    const known = new Set(found.map(({ id }) => id));
    const rest = ids.filter((id) => !known.has(id));
    return rest.length === 0 ? found : [...found, ...(await this.repository.kept(rest))];
  }

  private away<T>(error: unknown): T[] {
    this.log.warn({ err: error }, 'names could not be asked, those on file are shown');
    return [];
  }
}

const named = (who: people.Person | parties.Party): Named => ({
  id: who.id,
  name: { zh: who.nameZh || who.nameEn || who.id, en: who.nameEn || who.nameZh || who.id },
  ...('country' in who && who.country !== '' && { country: who.country }),
});

/** An id nobody knows a name for: what stands behind its prefix. */
const bareName = (id: string): Phrase => {
  const text = id.replace(/^[a-zA-Z]+:/, '');
  return { zh: text, en: text };
};
