import type { finance, records } from '@gendan/contracts/grpc';
import { type Calls, LOG, type Log, type OutboxRelay } from '@gendan/platform';
import type { Keeper } from '@gendan/procedure';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Message } from './saying';
import { TellingRepository } from './telling.repository';

type KeepsRecords = Pick<Calls<records.RecordsService>, 'Keep' | 'close'>;
/** What the desk asks of the services it tells. */
export type Listeners = { finance: Pick<Calls<finance.FinanceService>, 'ExpectInstalment' | 'close'> } & {
  records: Record<Keeper, KeepsRecords>;
};
export const LISTENERS = Symbol('listeners');

/** Carries what cases say to the services, in order per case and service, as long as it takes; they take a repeat as the same. */
@Injectable()
export class TellingRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly relay: OutboxRelay;

  constructor(
    rows: TellingRepository,
    @Inject(LISTENERS) private readonly listeners: Listeners,
    @Inject(LOG) log: Log,
  ) {
    this.relay = rows.relay(log, (message) => this.deliver(message));
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    const { finance: money, records: keepers } = this.listeners;
    for (const each of [money, ...Object.values(keepers)]) each.close();
  }

  private async deliver({ kind, payload }: Message): Promise<void> {
    if (kind === 'expectInstalment') await this.listeners.finance.ExpectInstalment(payload);
    else await this.listeners.records[payload.to].Keep(payload.request);
  }
}
