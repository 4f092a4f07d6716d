import type { LiveEvent } from '@gendan/contracts';
import { LOG, type Log } from '@gendan/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import { Client } from 'pg';
import { CHANNEL } from './live.projection';
import { LiveRepository } from './live.repository';

const BEAT_MS = 25_000;
const AGAIN_MS = 1_000;
/** Clocks and commits are not in order: whoever comes back hears a little twice rather than anything never. */
const OVERLAP_MS = 10_000;

/** One connection that listens, and everybody who watches. */
@Injectable()
export class Live implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly watchers = new Set<ServerResponse>();
  private client?: Client;
  private beat?: NodeJS.Timeout;
  private retry?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly repository: LiveRepository,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.beat = setInterval(() => this.send({ type: 'beat' }), BEAT_MS);
    this.beat.unref();
    await this.listen();
  }
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.beat);
    clearTimeout(this.retry);
    for (const watcher of this.watchers) watcher.end();
    await this.client?.end().catch(() => {});
  }

  async watch(watcher: ServerResponse, lastEventId: string | undefined): Promise<void> {
    watcher.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    watcher.on('close', () => this.watchers.delete(watcher));
    this.watchers.add(watcher);
    const last = Number(lastEventId);
    const missed = lastEventId && Number.isFinite(last) ? await this.repository.since(new Date(last - OVERLAP_MS)) : [];
    for (const event of [...missed, { type: 'beat' } as const]) watcher.write(framed(event));
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.repository.address, keepAlive: true, application_name: 'desk live' });
    client.on('error', () => {});
    client.on('end', () => this.listenAgain());
    client.on('notification', ({ payload }) => this.send(JSON.parse(payload ?? '{"type":"beat"}') as LiveEvent));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.log.warn({ err: error }, 'live updates wait for PostgreSQL');
      this.listenAgain();
    }
  }
  private listenAgain(): void {
    if (this.stopped) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      void this.listen();
      // what was missed meanwhile is unknown: everybody looks again
      this.send({ type: 'tasks' });
    }, AGAIN_MS);
    this.retry.unref();
  }
  private send(event: LiveEvent): void {
    const text = framed(event);
    for (const watcher of this.watchers) watcher.write(text);
  }
}

const framed = (event: LiveEvent): string => `id: ${Date.now()}\ndata: ${JSON.stringify(event)}\n\n`;
