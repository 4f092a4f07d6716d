import { type RecordKeeper, RowsOfCases, Transactions } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { someMoneyFrom } from '../instalments/amounts';
import type { Undertaking } from './undertaking.entity';
import { UndertakingHonoured, UndertakingOfItself } from './undertakings.errors';
import { SaidUndertaking } from './said-undertaking';
import { UndertakingsRepository } from './undertakings.repository';

export type GivenUndertaking = Omit<Undertaking, 'enteredBy' | 'nextOrder' | 'honouredOn'> & { nextOrder?: string; honouredOn?: string };

@Injectable()
export class UndertakingsService {
  constructor(
    private readonly undertakings: UndertakingsRepository,
    private readonly transactions: Transactions,
    private readonly ofCases: RowsOfCases,
  ) {}

  /** As the letter says, then the order it is due with, then the day it was paid; paid it stays. */
  record(given: GivenUndertaking, by: string): Promise<Undertaking> {
    const { number, nextOrder, honouredOn } = given;
    const money = someMoneyFrom(given.amount, given.currency);
    if (nextOrder === number) throw new UndertakingOfItself(number);
    return this.transactions.run(async (tx) => {
      await this.ofCases.needTyped(tx, 'undertaking', number);
      const known = await this.undertakings.find(tx, number);
      if (known?.honouredOn && known.honouredOn !== honouredOn) throw new UndertakingHonoured(number, known.honouredOn);
      const undertaking = { ...given, ...money, nextOrder: nextOrder ?? null, honouredOn: honouredOn ?? null, enteredBy: by };
      await this.undertakings.save(tx, undertaking);
      return undertaking;
    });
  }

  of(where: { customer: string } | { number: string }): Promise<Undertaking[]> {
    return this.undertakings.of(where);
  }

  /** Kept under the order that lacked the sum, as the undertaking's own case has it. */
  readonly keeper: RecordKeeper<SaidUndertaking> = {
    shape: SaidUndertaking,
    keep: async (tx, { by, values: { order, amount, ...rest } }) => {
      await this.undertakings.save(tx, { ...rest, ...amount, number: order, enteredBy: by });
      return order;
    },
    drop: (tx, row) => this.undertakings.remove(tx, row),
  };
}
