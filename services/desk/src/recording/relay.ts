import { inOwnRequest, LOG, type Log } from '@gendan/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CaseRepository } from './case.repository';
import { Delivery } from './delivery';
import { leaseMs } from './inbox';
import { InboxRepository, type Waiting } from './inbox.repository';
import { Openings } from './openings';
import { Restart } from './restart';

const pollMs = 1_000;
const batch = 20;
const callMs = 4_000;
const patientAfter = 30_000;

/** Keeps asking for what no door waits for any more: never final, same id, same `have`. And looks once whether the engine has every open case. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private stopped = false;
  private running?: Promise<void>;
  private wake: () => void = () => {};

  constructor(
    private readonly inbox: InboxRepository,
    private readonly cases: CaseRepository,
    private readonly delivery: Delivery,
    private readonly openings: Openings,
    private readonly restart: Restart,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.running = Promise.all([this.run(), this.recover()]).then(() => {});
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  /** One round over everything that nobody holds; how many messages were taken up. */
  async round(): Promise<number> {
    for (const row of await this.cases.unopened()) await this.openings.again(row);
    const waiting = await this.inbox.lease(leaseMs, batch);
    await Promise.all(waiting.map((each) => inOwnRequest(() => this.ask(each))));
    return waiting.length;
  }

  private async ask(waiting: Waiting): Promise<void> {
    const delivered = await this.delivery.deliver(waiting, Date.now() + callMs);
    if (delivered.state !== 'again') return;
    const { caseId, id, tries } = waiting;
    const wait = delivered.waiting ? 0 : Math.min(200 * 2 ** Math.min(tries, 10), patientAfter);
    await this.inbox.later(caseId, id, wait, delivered.why);
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const taken = await this.round().catch((error: unknown) => {
        this.log.warn({ err: error }, 'the inbox could not be read');
        return 0;
      });
      if (taken < batch) await this.pause(pollMs);
    }
  }

  private async recover(): Promise<void> {
    for (let wait = 1_000; !this.stopped; wait = Math.min(wait * 2, patientAfter)) {
      try {
        await this.restart.missing();
        return;
      } catch (error) {
        this.log.warn({ err: error }, 'the engine cannot be asked for the open cases yet');
        await this.pause(wait);
      }
    }
  }

  private pause(ms: number): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      const before = this.wake;
      this.wake = () => {
        clearTimeout(timer);
        before();
        resolve();
      };
    });
  }
}
