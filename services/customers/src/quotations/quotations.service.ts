import { PartiesService, type RecordKeeper, RowsOfCases, Transactions } from '@gendan/platform/nest';
import { compare, money } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import type { Quotation } from './quotation.entity';
import { QuotationExists, QuotationUnfit, QuotationVersionMissing } from './quotations.errors';
import { QuotationsRepository } from './quotations.repository';
import { SaidQuotation } from './said-quotation';

export type NewQuotation = Omit<Quotation, 'enteredBy' | 'part'>;

@Injectable()
export class QuotationsService {
  constructor(
    private readonly quotations: QuotationsRepository,
    private readonly parties: PartiesService,
    private readonly transactions: Transactions,
    private readonly ofCases: RowsOfCases,
  ) {}

  /** As sent: the same version again is the same quotation, another price is the next version. */
  async record(given: NewQuotation, by: string): Promise<Quotation> {
    await this.parties.one(given.customer);
    const { number, version } = given;
    const quotation: Quotation = { ...given, part: '', ...priceOf(given), enteredBy: by };
    return this.transactions.run(async (tx) => {
      const before = (await this.quotations.locked(tx, number)).filter(({ part }) => part === '');
      const known = before.find((each) => each.version === version);
      if (known && isSame(known, quotation)) return known;
      await this.ofCases.needTyped(tx, 'quotation', rowOf(quotation));
      if (known) throw new QuotationExists(number, version);
      if (version !== before.length + 1) throw new QuotationVersionMissing(number, version);
      await this.quotations.add(tx, quotation);
      return quotation;
    });
  }

  of(number: string): Promise<Quotation[]> {
    return this.quotations.of(number);
  }

  async ofCustomer(customer: string): Promise<Quotation[]> {
    return this.quotations.ofCustomer((await this.parties.one(customer)).id);
  }

  /** As its case has it, round by round; corrected there it is corrected here. */
  readonly keeper: RecordKeeper<SaidQuotation> = {
    shape: SaidQuotation,
    keep: async (tx, { number, by, values: { price, ...rest } }) => {
      const quotation = { ...rest, ...price, number, enteredBy: by };
      await this.quotations.save(tx, quotation);
      return rowOf(quotation);
    },
    drop: async (tx, row) => {
      const [number = '', part = '', version] = row.split('/');
      await this.quotations.remove(tx, { number, part, version: Number(version) });
    },
  };
}

const rowOf = ({ number, part, version }: Quotation): string => [number, part, version].join('/');

function priceOf({ amount, currency, sentOn, validUntil }: NewQuotation) {
  const read = money(amount, currency);
  if (!read.ok) throw new QuotationUnfit(read.refusal);
  if (validUntil < sentOn) throw new QuotationUnfit(OVER_BEFORE_SENT);
  return read.money;
}

const OVER_BEFORE_SENT = {
  code: 'QUOTATION_OVER_BEFORE_SENT',
  zh: '报价有效期早于发出日期，请改正有效期。',
  en: 'The quotation would be over before it was sent: correct until when it holds.',
};

function isSame(known: Quotation, given: Quotation): boolean {
  const words = ['customer', 'currency', 'sentOn', 'validUntil', 'remarks'] as const;
  return compare(known.amount, given.amount) === 0 && words.every((word) => known[word] === given[word]);
}
