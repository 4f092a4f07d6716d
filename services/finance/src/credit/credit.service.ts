import { compare, subtract } from '@gendan/trade';
import type { EffectAct } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { moneyFrom, someMoneyFrom } from '../instalments/amounts';
import { CreditCurrencyDiffers, CreditExceeded, NoCreditLimit } from './credit.errors';
import { CreditRepository } from './credit.repository';
import { creditAsked } from './reserve-credit';

export type Credit = { customer: string; amount: string; currency: string; reserved: string; free: string };

@Injectable()
export class CreditService {
  constructor(private readonly credit: CreditRepository) {}

  async setLimit(customer: string, amount: string, currency: string, by: string): Promise<Credit> {
    await this.credit.setLimit({ customer, ...moneyFrom(amount, currency), setBy: by, setAt: new Date() });
    return this.of(customer);
  }

  async of(customer: string): Promise<Credit> {
    const limit = await this.credit.limitNow(customer);
    if (!limit) throw new NoCreditLimit(customer);
    const reserved = await this.credit.reserved(customer);
    const { amount, currency } = limit;
    return { customer, amount, currency, reserved, free: subtract(amount, reserved) };
  }

  /** The limit is held, not read: two orders at once cannot both have the last of it. */
  readonly reserveCredit: EffectAct = {
    act: async (tx, asked) => {
      const { customer, ...wanted } = creditAsked(asked);
      const { amount, currency } = someMoneyFrom(wanted.amount, wanted.currency);
      const limit = await this.credit.limit(tx, customer);
      if (!limit) throw new NoCreditLimit(customer);
      if (limit.currency !== currency) throw new CreditCurrencyDiffers(customer, limit.currency, currency);
      const free = subtract(limit.amount, await this.credit.reserved(customer, asked.key, tx));
      if (compare(amount, free) > 0) throw new CreditExceeded(customer, free, amount, currency);
      const { key, number, part } = asked;
      await this.credit.reserve(tx, { key, customer, number, part, amount, currency, madeAt: new Date() });
      return { reserved: { amount, currency }, left: { amount: subtract(free, amount), currency } };
    },
    undo: (tx, key) => this.credit.release(tx, key),
  };
}
