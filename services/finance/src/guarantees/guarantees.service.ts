import { type RecordKeeper, RowsOfCases, Transactions } from '@gendan/platform/nest';
import { compare, subtract, sum } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { moneyFrom, someMoneyFrom } from '../instalments/amounts';
import type { Guarantee } from './guarantee.entity';
import { GuaranteeCurrencyDiffers, GuaranteeExceeded, NoGuaranteeLimit } from './guarantees.errors';
import { GuaranteesRepository } from './guarantees.repository';
import { SaidGuarantee } from './said-guarantee';

export type Guarantor = { person: string; amount: string; currency: string; given: string; free: string; guarantees: Guarantee[] };
export type NewGuarantee = Omit<Guarantee, 'enteredBy' | 'endedOn'>;

@Injectable()
export class GuaranteesService {
  constructor(
    private readonly guarantees: GuaranteesRepository,
    private readonly transactions: Transactions,
    private readonly ofCases: RowsOfCases,
  ) {}

  async setLimit(person: string, amount: string, currency: string, by: string): Promise<Guarantor> {
    await this.guarantees.setLimit({ person, ...moneyFrom(amount, currency), setBy: by, setAt: new Date() });
    return this.of(person);
  }

  async of(person: string): Promise<Guarantor> {
    const limit = await this.guarantees.limitNow(person);
    if (!limit) throw new NoGuaranteeLimit(person);
    const guarantees = await this.guarantees.of(person);
    const given = sum(guarantees.map(({ amount }) => amount));
    const { amount, currency } = limit;
    return { person, amount, currency, given, free: subtract(amount, given), guarantees };
  }

  /** The capacity is held, not read: two orders at once cannot both have the last of it. */
  async give(given: NewGuarantee, by: string): Promise<Guarantor> {
    const { amount, currency } = someMoneyFrom(given.amount, given.currency);
    const { guarantor } = given;
    await this.transactions.run(async (tx) => {
      await this.ofCases.needTyped(tx, 'guarantee', rowOf(given));
      const limit = await this.guarantees.limit(tx, guarantor);
      if (!limit) throw new NoGuaranteeLimit(guarantor);
      if (limit.currency !== currency) throw new GuaranteeCurrencyDiffers(guarantor, limit.currency, currency);
      const others = (await this.guarantees.of(guarantor, tx)).filter(({ number }) => number !== given.number);
      const free = subtract(limit.amount, sum(others.map((each) => each.amount)));
      if (compare(amount, free) > 0) throw new GuaranteeExceeded(guarantor, free, amount, currency);
      await this.guarantees.save(tx, { ...given, amount, currency, endedOn: null, enteredBy: by });
    });
    return this.of(guarantor);
  }

  /** Paid or given back: the capacity is free again. */
  async end(number: string, guarantor: string): Promise<Guarantor> {
    await this.transactions.run(async (tx) => {
      await this.ofCases.needTyped(tx, 'guarantee', rowOf({ number, guarantor }));
      await this.guarantees.end(tx, { number, guarantor }, new Date().toISOString().slice(0, 10));
    });
    return this.of(guarantor);
  }

  all(where: { number: string } | { customer: string }): Promise<Guarantee[]> {
    return this.guarantees.all(where);
  }

  /** A letter that an order has on file has been given, also beyond the capacity: whoever asks next finds less than nothing free. */
  readonly keeper: RecordKeeper<SaidGuarantee> = {
    shape: SaidGuarantee,
    keep: async (tx, { number, by, values: { amount, ...rest } }) => {
      const guarantee = { ...rest, ...amount, number, enteredBy: by };
      await this.guarantees.save(tx, guarantee);
      return rowOf(guarantee);
    },
    drop: async (tx, row) => {
      const [number = '', guarantor = ''] = row.split('/');
      await this.guarantees.remove(tx, { number, guarantor });
    },
  };
}

const rowOf = ({ number, guarantor }: Pick<Guarantee, 'number' | 'guarantor'>): string => `${number}/${guarantor}`;
