import type { KeptRow, KeptRows } from '@gendan/contracts';
import type { customers, finance } from '@gendan/contracts/grpc';
import { type Calls, LOG, type Log } from '@gendan/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** The services whose rows about a case are shown with it. */
export type Keepers = {
  customers: Pick<Calls<customers.CustomersService>, 'QuotationsOf' | 'ComplaintsOf' | 'ReturnsOf' | 'close'>;
  finance: Pick<Calls<finance.FinanceService>, 'GuaranteesOf' | 'UndertakingsOf' | 'close'>;
};
export const KEEPERS = Symbol('keepers');

/** Asked when somebody looks; nothing of it is kept here. */
@Injectable()
export class Kept implements OnApplicationShutdown {
  constructor(
    @Inject(KEEPERS) private readonly keepers: Keepers,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async of(number: string): Promise<KeptRows> {
    const [sales, money] = await Promise.all([
      this.asked('customers', () => salesRows(this.keepers.customers, number)),
      this.asked('finance', () => moneyRows(this.keepers.finance, number)),
    ]);
    const rows = [...(sales ?? []), ...(money ?? [])].sort((a, b) => (a.on < b.on ? 1 : -1));
    return { rows, away: [...(sales ? [] : ['customers' as const]), ...(money ? [] : ['finance' as const])] };
  }

  onApplicationShutdown(): void {
    this.keepers.customers.close();
    this.keepers.finance.close();
  }

  private async asked(service: string, ask: () => Promise<KeptRow[]>): Promise<KeptRow[] | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.log.warn({ err: error, service }, 'a service did not say what it keeps about a case');
      return undefined;
    }
  }
}

async function salesRows(sales: Keepers['customers'], number: string): Promise<KeptRow[]> {
  const asked = { case: number, customer: '' };
  const [{ quotations }, { complaints }, { returns }] = await Promise.all([
    sales.QuotationsOf(asked),
    sales.ComplaintsOf(asked),
    sales.ReturnsOf(asked),
  ]);
  return [
    ...quotations.map(({ case: of, sentOn, amount, currency, validUntil, remarks }): KeptRow => ({
      record: 'quotation',
      case: of,
      on: sentOn,
      until: validUntil,
      text: remarks,
      money: { amount, currency },
      open: false,
    })),
    ...complaints.map(({ case: of, takenOn, text, compensationAmount: money, closedOn }): KeptRow => ({
      record: 'complaint',
      case: of,
      on: takenOn,
      text,
      ...(money && { money }),
      open: closedOn === '',
    })),
    ...returns.map(({ case: of, bookedOn, model, pieces, fault, closedOn }): KeptRow => ({
      record: 'return',
      case: of,
      on: bookedOn,
      text: `${model} × ${pieces} · ${fault}`,
      open: closedOn === '',
    })),
  ];
}

async function moneyRows(money: Keepers['finance'], number: string): Promise<KeptRow[]> {
  const asked = { case: number, customer: '' };
  const [{ guarantees }, { undertakings }] = await Promise.all([money.GuaranteesOf(asked), money.UndertakingsOf(asked)]);
  return [
    ...guarantees.map(({ case: of, givenOn, amount, endedOn }): KeptRow => ({
      record: 'guarantee',
      case: of,
      on: givenOn,
      text: '',
      ...(amount && { money: amount }),
      open: endedOn === '',
    })),
    ...undertakings.map(({ case: of, givenOn, amount, nextOrder, honouredOn }): KeptRow => ({
      record: 'undertaking',
      case: of,
      on: givenOn,
      text: nextOrder,
      ...(amount && { money: amount }),
      open: honouredOn === '',
    })),
  ];
}
