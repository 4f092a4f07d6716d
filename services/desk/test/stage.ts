import type { finance, records } from '@gendan/contracts/grpc';
import { type Engine, type Refusal, type Service, temporalClient } from '@gendan/platform';
import type { Duty } from '@gendan/procedure';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../src/config';
import type { Production } from '../src/registers/kept-by-services';
import { startDesk } from '../src/start';
import type { Listeners } from '../src/telling/telling-relay';
import { Company, Outsiders } from './company';
import { Factory } from './factory';
import { KeptByOthers } from './kept-by-others';

export type StageSettings = {
  databaseUrl: string;
  temporal: string;
  smtpUrl: string;
  duties?: readonly Duty[];
  more?: Record<string, string>;
};

/** A desk with real PostgreSQL, Temporal and SMTP, and neighbours that remember. */
export class Stage {
  readonly company = new Company();
  readonly outsiders = new Outsiders();
  readonly factory = new Factory();
  /** What finance was told to expect, by number/milestone/part. */
  readonly expected = new Map<string, Parameters<Listeners['finance']['ExpectInstalment']>[0]>();
  /** While it is there finance takes nothing. */
  financeRefuses?: Refusal;
  /** What services keep, for the desk to show. */
  readonly kept = new KeptByOthers();
  /** What services were told to keep, as it came. */
  readonly told: records.KeepRequest[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), 'gendan-desk-'));
  desk!: Service;
  private engine?: Engine;

  async start({ databaseUrl, temporal, smtpUrl, duties, more = {} }: StageSettings): Promise<void> {
    const config = settings.parse({
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporal,
      SMTP_URL: smtpUrl,
      LINK_KEY: 'a key for tests only',
      FILES_FOLDER: join(this.folder, 'files'),
      LETTER_POLL_MS: '100',
      LETTER_AGAIN_MS: '50',
      SMTP_PATIENCE_MS: '700',
      FILE_LIMIT_MB: '1',
      LOG_LEVEL: 'warn',
      SCREENS_FOLDER: this.folder,
      ...Object.fromEntries(['PEOPLE', 'CUSTOMERS', 'PRODUCTION', 'LOGISTICS', 'FINANCE'].map((name) => [`${name}_GRPC`, '127.0.0.1:1'])),
      ...more,
    });
    this.engine = temporalClient({ address: temporal });
    this.desk = await startDesk(config, {
      people: this.company,
      parties: this.outsiders,
      engine: this.engine,
      listeners: this.listeners,
      keepers: this.kept,
      production: this.production,
      duties,
    });
  }
  async stop(): Promise<void> {
    await this.desk?.stop();
    await this.engine?.close();
  }

  private get production(): Production {
    return {
      ListProgress: async ({ cases }) => this.factory.progress(cases),
      PlaceFactoryOrder: async (asked, how) => this.factory.place(asked, how?.as ?? ''),
      RecordProgress: async (told, how) => this.factory.record(told, how?.as ?? ''),
      SampleRegister: async ({ cases }) => this.factory.samples(cases),
      close: () => {},
    };
  }
  private get listeners(): Listeners {
    const finance = {
      ExpectInstalment: async (told: finance.ExpectInstalmentRequest) => {
        if (this.financeRefuses) throw this.financeRefuses;
        this.expected.set(`${told.case}/${told.milestone}/${told.part}`, told);
        return { instalment: undefined };
      },
      close: () => {},
    };
    const keeps = {
      Keep: async (told: records.KeepRequest) => {
        this.told.push(told);
        return { state: told.withdrawn ? 'withdrawn' : 'kept' };
      },
      close: () => {},
    };
    return { finance, records: { customers: keeps, production: keeps, logistics: keeps, finance: keeps } };
  }

  /** When everything that writes there has stopped. */
  tidy(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  async signIn(user: string): Promise<Caller> {
    const answer = await fetch(`${this.desk.httpUrl}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, password: 'right' }),
    });
    if (answer.status !== 200) throw new Error(`${user} could not sign in: ${await answer.text()}`);
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return new Caller(this.desk.httpUrl, { cookie });
  }
  /** Somebody whose sign-in is not what it is about. */
  as(person: string): Caller {
    const session = `session-of-${person}`;
    this.company.sessions.set(session, person);
    return new Caller(this.desk.httpUrl, { cookie: `gendan_session=${session}` });
  }
  withKey(key: string): Caller {
    return new Caller(this.desk.httpUrl, { authorization: `Bearer ${key}` });
  }
  get nobody(): Caller {
    return new Caller(this.desk.httpUrl, {});
  }
}

export type Answered<T> = { status: number; body: T; headers: Headers };

/** Somebody with a cookie, a key, or nothing. */
export class Caller {
  constructor(
    private readonly url: string,
    readonly headers: Record<string, string>,
  ) {}

  async get<T = Record<string, unknown>>(path: string): Promise<Answered<T>> {
    return this.ask('GET', path);
  }
  async post<T = Record<string, unknown>>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answered<T>> {
    return this.ask('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }
  async upload<T = Record<string, unknown>>(path: string, name: string, bytes: Buffer): Promise<Answered<T>> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return this.ask('POST', path, form);
  }
  async ask<T>(method: string, path: string, body?: string | FormData, headers: Record<string, string> = {}): Promise<Answered<T>> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...this.headers, ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: (answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T,
      headers: answer.headers,
    };
  }
}
