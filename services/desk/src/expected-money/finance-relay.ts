import type { finance } from '@gendan/contracts/grpc';
import { type Calls, LOG, type Log, type OutboxRelay } from '@gendan/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ExpectedMoneyRepository } from './expected-money.repository';

/** What the desk asks of finance. */
export type Finance = Pick<Calls<finance.FinanceService>, 'ExpectInstalment' | 'close'>;
export const FINANCE = Symbol('finance');

/** Carries what cases expect to finance, in order per instalment; finance takes a repeat as the same. */
@Injectable()
export class FinanceRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly relay: OutboxRelay;

  constructor(
    rows: ExpectedMoneyRepository,
    @Inject(FINANCE) private readonly finance: Finance,
    @Inject(LOG) log: Log,
  ) {
    this.relay = rows.relay(log, async (expected) => void (await finance.ExpectInstalment(expected)));
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    this.finance.close();
  }
}
