import { type Tx } from '@gendan/platform';
import { Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { moneyFrom } from './amounts';
import type { Instalment } from './instalment.entity';
import { CurrencyDiffers } from './instalments.errors';
import { type InstalmentView, InstalmentsRepository } from './instalments.repository';

export type Target = Pick<Instalment, 'number' | 'milestone' | 'part'>;
export type Expected = Target & { amount: string; currency: string; due?: string; customer?: string };

export const instalmentId = ({ number, milestone, part }: Target): string => `${number}/${milestone}/${part}`;

@Injectable()
export class InstalmentsService {
  constructor(
    private readonly instalments: InstalmentsRepository,
    private readonly transactions: Transactions,
  ) {}

  of(number: string): Promise<InstalmentView[]> {
    return this.instalments.of(number);
  }

  /** What an order expects now; said again it replaces amount, currency and due day. The currency of what has been paid stays. */
  expect(expected: Expected): Promise<Instalment> {
    const { amount, currency } = moneyFrom(expected.amount, expected.currency);
    return this.transactions.run(async (tx) => {
      const instalment = await this.opened(tx, expected, currency);
      if (instalment.currency !== currency && (await this.instalments.isPaidInto(tx, instalment.id)))
        throw new CurrencyDiffers(instalment.id, instalment.currency, currency);
      Object.assign(instalment, { amount, currency, due: expected.due ?? null, customer: expected.customer ?? instalment.customer });
      await this.instalments.save(tx, instalment);
      return instalment;
    });
  }

  /** The instalment of a count, made when money comes before the order has told what it expects; locked. */
  async known(tx: Tx, target: Target, currency: string): Promise<Instalment> {
    const found = await this.opened(tx, target, currency);
    if (found.currency !== currency) throw new CurrencyDiffers(found.id, found.currency, currency);
    return found;
  }

  private opened(tx: Tx, target: Target, currency: string): Promise<Instalment> {
    const { number, milestone, part } = target;
    return this.instalments.opened(tx, {
      id: instalmentId(target),
      number,
      milestone,
      part,
      amount: null,
      currency,
      due: null,
      customer: null,
    });
  }
}
