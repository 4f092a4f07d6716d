import { randomUUID } from 'node:crypto';
import { type RecordKeeper, Transactions, putReport } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { compare } from '@gendan/trade';
import { someMoneyFrom } from '../instalments/amounts';
import type { LcVersion } from './lc-version.entity';
import type { Lc } from './lc.entity';
import { LcDatesUnfit, LcVersionExists, LcVersionMissing } from './lc.errors';
import { LcRepository } from './lc.repository';
import { SaidLc } from './said-lc';

export type NewLc = Omit<Lc, 'id'> & { version: Omit<LcVersion, 'lc' | 'enteredBy'> };
export type LcView = { lc: Lc; versions: LcVersion[] };

@Injectable()
export class LcService {
  constructor(
    private readonly lcs: LcRepository,
    private readonly transactions: Transactions,
  ) {}

  /** As issued or as amended; the same version again changes nothing. Each version is reported to the order. */
  record({ version: given, ...of }: NewLc, by: string): Promise<LcView> {
    const money = someMoneyFrom(given.amount, given.currency);
    if (given.latestShipment > given.expiry) throw new LcDatesUnfit(given.latestShipment, given.expiry);
    return this.transactions.run(async (tx) => {
      const lc = await this.lcs.open(tx, { ...of, id: randomUUID() });
      const before = await this.lcs.versions(tx, lc.id);
      const version: LcVersion = { ...given, ...money, lc: lc.id, enteredBy: by };
      const known = before.find((each) => each.version === version.version);
      if (known && !isSame(known, version)) throw new LcVersionExists(lc.number, version.version);
      if (known) return { lc, versions: before };
      if (version.version !== before.length) throw new LcVersionMissing(lc.number, version.version);
      await this.lcs.add(tx, version);
      await putReport(tx, 'finance', {
        number: lc.caseNumber,
        milestone: 'lcReceived',
        part: lc.part,
        sourceId: lc.id,
        version: version.version + 1,
        outcome: 'confirmed',
        happened: version.receivedOn,
        values: evidenceOf(lc, version),
      });
      return { lc, versions: [...before, version] };
    });
  }

  of(number: string): Promise<LcView[]> {
    return this.lcs.of(number);
  }

  /** As its case has it; a version that was entered here stays as finance knows it. */
  readonly keeper: RecordKeeper<SaidLc> = {
    shape: SaidLc,
    keep: async (tx, { number, by, row, values: { part, lc: written, amount, ...days } }) => {
      const lc = await this.lcs.open(tx, { id: randomUUID(), caseNumber: number, part, number: written.number, issuingBank: '' });
      const { version } = written;
      const id = `${lc.id}/${version}`;
      const known = (await this.lcs.versions(tx, lc.id)).find((each) => each.version === version);
      if (known && row !== id) return '';
      await this.lcs.save(tx, { ...unwritten, ...known, ...days, ...amount, lc: lc.id, version, enteredBy: by });
      return id;
    },
    drop: (tx, row) => {
      const [lc = '', version] = row.split('/');
      return this.lcs.remove(tx, { lc, version: Number(version) });
    },
  };
}

/** What cases do not say. Without field 48 documents may be presented for 21 days (UCP 600, 14c). */
const unwritten = { presentationDays: 21, textHash: null };

const evidenceOf = (lc: Lc, { version, expiry, latestShipment, presentationDays, amount, currency }: LcVersion) => ({
  lc: { number: lc.number, version },
  expiry,
  latestShipment,
  presentationDays,
  amount: { amount, currency },
  issuingBank: lc.issuingBank,
});

function isSame(a: LcVersion, b: LcVersion): boolean {
  const words = ['currency', 'expiry', 'latestShipment', 'presentationDays', 'receivedOn', 'textHash'] as const;
  return compare(a.amount, b.amount) === 0 && words.every((word) => a[word] === b[word]);
}
