import type { finance } from '@gendan/contracts/grpc';
import { type Calls, LOG, type Log, OutboxRelay } from '@gendan/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Expected } from './expected-of';

/** What the desk asks of finance. */
export type Finance = Pick<Calls<finance.FinanceService>, 'ExpectInstalment' | 'close'>;
export const FINANCE = Symbol('finance');

/** Carries what cases expect to finance, in order per instalment; finance takes a repeat as the same. */
@Injectable()
export class FinanceRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly relay: OutboxRelay;

  constructor(
    source: DataSource,
    @Inject(FINANCE) private readonly finance: Finance,
    @Inject(LOG) log: Log,
  ) {
    this.relay = new OutboxRelay({
      source,
      log,
      deliver: async ({ payload }) => void (await finance.ExpectInstalment(payload as Expected)),
    });
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    this.finance.close();
  }
}
