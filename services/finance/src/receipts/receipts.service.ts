import { randomUUID } from 'node:crypto';
import type { Tx } from '@gendan/platform';
import { Transactions, putReport } from '@gendan/platform/nest';
import { compare, minorUnits, subtract } from '@gendan/trade';
import { Injectable } from '@nestjs/common';
import { moneyFrom, someMoneyFrom } from '../instalments/amounts';
import { InstalmentsRepository } from '../instalments/instalments.repository';
import { InstalmentsService, type Target, instalmentId } from '../instalments/instalments.service';
import { type Allocated, type ShareOf, changesTo, leftOf, propose } from './allocating';
import type { Receipt } from './receipt.entity';
import { AllocatedTooMuch, ReceiptExists, ReceiptStale, ReceiptUnknown } from './receipts.errors';
import { type ReceiptRow, ReceiptsRepository } from './receipts.repository';

export type NewReceipt = Omit<Receipt, 'id' | 'version' | 'enteredBy'>;
export type Share = Target & { amount: string };
export type ReceiptView = ReceiptRow & { unallocated: string };

@Injectable()
export class ReceiptsService {
  constructor(
    private readonly receipts: ReceiptsRepository,
    private readonly instalments: InstalmentsService,
    private readonly expected: InstalmentsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** A line of the statement, once: the same again is the same receipt. */
  record(given: NewReceipt, by: string): Promise<ReceiptView> {
    const { amount, currency } = someMoneyFrom(given.amount, given.currency);
    const bankCharge = moneyFrom(given.bankCharge || '0', currency).amount;
    const receipt: Receipt = { ...given, id: randomUUID(), amount, currency, bankCharge, enteredBy: by, version: 1 };
    return this.transactions.run(async (tx) => {
      if (await this.receipts.add(tx, receipt)) return this.view(tx, receipt.id);
      const known = await this.receipts.byLine(tx, given.account, given.line);
      if (!known || !isSame(known, receipt)) throw new ReceiptExists(given.account, given.line);
      return this.view(tx, known.id);
    });
  }

  /** Says anew where the whole receipt belongs. Every order concerned hears what it has of this receipt now. */
  allocate(id: string, base: number, shares: readonly Share[], by: string): Promise<ReceiptView> {
    return this.transactions.run(async (tx) => {
      const receipt = await this.receipts.find(tx, id);
      if (!receipt) throw new ReceiptUnknown(id);
      if (receipt.version !== base) throw new ReceiptStale(id, base, receipt.version);
      const wanted = shares.map((share) => ({ instalment: instalmentId(share), amount: moneyFrom(share.amount, receipt.currency).amount }));
      const left = leftOf(receipt.amount, wanted);
      if (compare(left, '0') < 0) throw new AllocatedTooMuch(receipt.amount, subtract('0', left), receipt.currency);
      // always in the same order: two receipts over the same orders must not wait for each other
      for (const share of [...shares].sort((a, b) => (instalmentId(a) < instalmentId(b) ? -1 : 1)))
        await this.instalments.known(tx, share, receipt.currency);
      await this.change(tx, receipt, wanted, by);
      return this.view(tx, id);
    });
  }

  /** Where it would go: the longest due of these orders first. Nothing is written. */
  async proposal(id: string, numbers?: string[]): Promise<{ shares: Share[]; left: string }> {
    const [receipt] = await this.receipts.rows(undefined, { id });
    if (!receipt) throw new ReceiptUnknown(id);
    const unpaid = await this.expected.unpaid(receipt.currency, numbers);
    const lacking = unpaid.map((each) => ({ instalment: each.id, amount: subtract(each.amount ?? '0', each.received) }));
    const { shares, left } = propose(viewed(receipt).unallocated, lacking);
    return {
      left,
      shares: shares.flatMap(({ instalment, amount }) =>
        unpaid.filter((each) => each.id === instalment).map(({ number, milestone, part }) => ({ number, milestone, part, amount })),
      ),
    };
  }

  async latest(): Promise<ReceiptView[]> {
    return (await this.receipts.rows(undefined, {})).map(viewed);
  }

  private async change(tx: Tx, receipt: Receipt, wanted: readonly ShareOf[], by: string): Promise<void> {
    const before = await this.receipts.allocations(tx, receipt.id);
    const changes = changesTo(before, wanted, minorUnits(receipt.currency));
    const rows = changes.map((change) => ({ receipt: receipt.id, changedBy: by, ...change }));
    await this.receipts.saveAllocations(tx, rows);
    await this.receipts.save(tx, { ...receipt, version: receipt.version + 1 });
    for (const change of changes) await this.tell(tx, receipt, change);
  }

  private async tell(tx: Tx, receipt: Receipt, { instalment, amount, version }: Allocated): Promise<void> {
    const target = targetOf(instalment);
    await putReport(tx, 'finance', {
      ...target,
      sourceId: receipt.id,
      version,
      outcome: 'counted',
      happened: receipt.creditedOn,
      amount,
      values: {
        account: receipt.account,
        line: receipt.line,
        payer: receipt.payer,
        reference: receipt.reference,
        currency: receipt.currency,
      },
    });
  }

  private async view(tx: Tx, id: string): Promise<ReceiptView> {
    const [row] = await this.receipts.rows(tx, { id });
    if (!row) throw new ReceiptUnknown(id);
    return viewed(row);
  }
}

const viewed = (row: ReceiptRow): ReceiptView => ({
  ...row,
  unallocated: leftOf(
    row.amount,
    row.shares.map(({ amount }) => ({ instalment: '', amount })),
  ),
});

function targetOf(instalment: string): Target {
  const [number = '', milestone = '', part = ''] = instalment.split('/');
  return { number, milestone, part };
}

function isSame(known: Receipt, given: Receipt): boolean {
  const { currency, payer, reference, creditedOn } = given;
  const sameWords =
    known.currency === currency && known.payer === payer && known.reference === reference && known.creditedOn === creditedOn;
  return sameWords && compare(known.amount, given.amount) === 0 && compare(known.bankCharge, given.bankCharge) === 0;
}
