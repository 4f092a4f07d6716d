import type { Calls, Running, Start } from '@gendan/platform';
import { callsTo, serviceKey, type Operations } from './calls';
import { FakeDesk, FakePeople } from './neighbours';
import { freshDatabase, type FreshDatabase } from './postgres';

/** One service with a database of its own, between neighbours that remember. */
export class Neighbourhood {
  readonly people = new FakePeople();
  readonly desk = new FakeDesk();
  private database?: FreshDatabase;
  private running?: Running;
  private readonly calling: { close(): void }[] = [];

  constructor(
    private readonly name: string,
    private readonly start: Start,
  ) {}

  async open(): Promise<void> {
    const [database] = await Promise.all([freshDatabase(), this.people.open(), this.desk.open()]);
    this.database = database;
    this.running = await this.start({ ...this.settings(database), LOG_LEVEL: 'silent', DEMO_DATA: 'true' });
  }

  /** What another process of the same service would read, with a database of its own. */
  settings(database: FreshDatabase): Record<string, string> {
    const { people, desk } = this;
    return { DATABASE_URL: database.as(this.name), PEOPLE_GRPC: people.address, DESK_GRPC: desk.address, SERVICE_KEY: serviceKey };
  }

  get addresses(): Record<string, string> {
    return this.running?.addresses ?? {};
  }

  calls<T>(operations: Operations, key = serviceKey): Calls<T> {
    const calls = callsTo<T>(this.addresses['grpc'], operations, key);
    this.calling.push(calls);
    return calls;
  }

  async close(): Promise<void> {
    for (const each of this.calling) each.close();
    await this.running?.stop();
    this.people.close();
    this.desk.close();
    await this.database?.drop();
  }
}
