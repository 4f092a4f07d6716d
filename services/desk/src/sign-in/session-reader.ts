import { Refusal } from '@gendan/platform';
import { Injectable } from '@nestjs/common';
import { People } from './people';
import { type Reader, readerOf } from './reader';

export const SESSION_COOKIE = 'gendan_session';
const KEPT_MS = 5_000;

/** Who a request stands for, by its session cookie or its API key. Asked of people, kept for a moment. */
@Injectable()
export class SessionReader {
  private readonly kept = new Map<string, { until: number; reader: Promise<Reader | undefined> }>();

  constructor(private readonly people: People) {}

  async of(
    headers: Record<string, string | string[] | undefined>,
  ): Promise<{ reader: Reader; by: 'cookie' | 'key'; session?: string } | undefined> {
    const key = /^Bearer\s+(\S+)$/i.exec(String(headers.authorization ?? ''))?.[1];
    if (key) {
      const reader = await this.known(`key ${key}`, () => this.people.whoIs({ apiKey: key }));
      return reader && { reader, by: 'key' };
    }
    const session = cookieIn(String(headers.cookie ?? ''), SESSION_COOKIE);
    if (!session) return undefined;
    const reader = await this.known(`session ${session}`, () => this.people.whoIs({ session }));
    return reader && { reader, by: 'cookie', session };
  }

  forget(session: string): void {
    this.kept.delete(`session ${session}`);
  }

  private known(id: string, ask: () => ReturnType<People['whoIs']>): Promise<Reader | undefined> {
    const now = Date.now();
    const known = this.kept.get(id);
    if (known && known.until > now) return known.reader;
    const reader = ask().then(readerOf, (error: unknown) => {
      this.kept.delete(id);
      if (error instanceof Refusal && error.kind !== 'unavailable') return undefined;
      throw error;
    });
    if (this.kept.size > 2_000) this.kept.clear();
    this.kept.set(id, { until: now + KEPT_MS, reader });
    return reader;
  }
}

export function cookieIn(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}
