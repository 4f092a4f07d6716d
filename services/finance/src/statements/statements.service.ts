import type { Tx } from '@gendan/platform';
import { type RecordKeeper, RowsOfCases, Transactions } from '@gendan/platform/nest';
import { compare, subtract, sum } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { moneyFrom, someMoneyFrom } from '../instalments/amounts';
import { SaidStatement } from './said-statement';
import type { StatementLine } from './statement-line.entity';
import type { Statement } from './statement.entity';
import { StatementOfMonthExists, StatementOutOfOrder, StatementReturned, StatementUnknown } from './statements.errors';
import { type StatementWithReceived, StatementsRepository } from './statements.repository';

export type DraftedStatement = Pick<Statement, 'number' | 'customer' | 'month' | 'currency'> & {
  lines: { order: string; deliveredOn: string; amount: string; note: string }[];
};
export type StatementCourse = Partial<Record<'signedOn' | 'returnedOn' | 'promisedOn', string>>;
export type StatementView = StatementWithReceived & { lines: StatementLine[] };
export type Arrears = StatementWithReceived & { owed: string };

@Injectable()
export class StatementsService {
  constructor(
    private readonly statements: StatementsRepository,
    private readonly transactions: Transactions,
    private readonly ofCases: RowsOfCases,
  ) {}

  /** One per customer and month; drafted anew it has to be signed anew. */
  async draft({ lines, ...drafted }: DraftedStatement, by: string): Promise<StatementView> {
    const { number, currency } = drafted;
    const amounts = lines.map((line) => moneyFrom(line.amount, currency).amount);
    const total = someMoneyFrom(sum(amounts), currency).amount;
    await this.transactions.run(async (tx) => {
      await this.ofCases.needTyped(tx, 'statement', number);
      const known = await this.statements.find(tx, number);
      if (known?.returnedOn) throw new StatementReturned(number, known.returnedOn);
      await this.needFree(tx, drafted);
      const statement = { ...drafted, total, signedOn: null, returnedOn: null, promisedOn: null, enteredBy: by };
      const rows = lines.map((line, i) => ({ ...line, amount: amounts[i] ?? '0', statement: number, line: i + 1 }));
      await this.statements.save(tx, statement, rows);
    });
    return this.of(number);
  }

  /** Signed, then returned sealed, then promised to be paid. */
  async note(number: string, course: StatementCourse): Promise<StatementView> {
    await this.transactions.run(async (tx) => {
      await this.ofCases.needTyped(tx, 'statement', number);
      const known = await this.statements.find(tx, number);
      if (!known) throw new StatementUnknown(number);
      const noted = { ...known, ...course };
      if (noted.returnedOn && !noted.signedOn) throw new StatementOutOfOrder(number, 'signed');
      if (noted.promisedOn && !noted.returnedOn) throw new StatementOutOfOrder(number, 'returned');
      await this.statements.save(tx, noted);
    });
    return this.of(number);
  }

  async of(number: string): Promise<StatementView> {
    const [row] = await this.statements.rows({ number });
    if (!row) throw new StatementUnknown(number);
    return { ...row, lines: await this.statements.lines(number) };
  }

  /** All of a customer, the latest month first. */
  async ofCustomer(customer: string): Promise<StatementWithReceived[]> {
    return (await this.statements.rows({ customer })).reverse();
  }

  /** As its case has it. The deliveries stand there in the words of whoever drafted it. */
  readonly keeper: RecordKeeper<SaidStatement> = {
    shape: SaidStatement,
    keep: async (tx, { number, by, values: { deliveries, total, ...rest } }) => {
      await this.needFree(tx, { ...rest, number, currency: total.currency });
      const lines = deliveries.map((note, i) => ({ statement: number, line: i + 1, order: '', deliveredOn: null, amount: null, note }));
      await this.statements.save(tx, { ...rest, number, currency: total.currency, total: total.amount, enteredBy: by }, lines);
      return number;
    },
    drop: (tx, row) => this.statements.remove(tx, row),
  };

  /** One per customer and month. */
  private async needFree(tx: Tx, drafted: Pick<Statement, 'number' | 'customer' | 'month' | 'currency'>): Promise<void> {
    const other = await this.statements.ofMonth(tx, drafted);
    if (other && other.number !== drafted.number) throw new StatementOfMonthExists(drafted.customer, drafted.month, other.number);
  }

  /** What a customer has not paid of its statements up to a month. */
  async arrears(customer: string, month: string): Promise<Arrears[]> {
    const rows = await this.statements.rows({ customer, month });
    return rows.map((row) => ({ ...row, owed: subtract(row.total, row.received) })).filter(({ owed }) => compare(owed, '0') > 0);
  }
}
