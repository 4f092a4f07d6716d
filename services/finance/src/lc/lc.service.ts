import { randomUUID } from 'node:crypto';
import { Transactions, putReport } from '@gendan/platform/nest';
import { Injectable } from '@nestjs/common';
import { compare } from '@gendan/trade';
import { someMoneyFrom } from '../instalments/amounts';
import type { LcVersion } from './lc-version.entity';
import type { Lc } from './lc.entity';
import { LcDatesUnfit, LcVersionExists, LcVersionMissing } from './lc.errors';
import { LcRepository } from './lc.repository';

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
}

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
