import { Refusal } from '@gendan/platform';

export class LcVersionExists extends Refusal {
  constructor(number: string, version: number) {
    super({
      kind: 'conflict',
      code: 'LC_VERSION_EXISTS',
      zh: `信用证 ${number} 第 ${version} 版已登记，内容不同。原证是 0，改一次加 1；请核对版次。`,
      en: `Version ${version} of L/C ${number} is on file with other content. It is 0 as issued, one more per amendment: check which this is.`,
      details: { lc: number, version },
    });
  }
}

export class LcVersionMissing extends Refusal {
  constructor(number: string, version: number) {
    super({
      kind: 'not-allowed-yet',
      code: 'LC_VERSION_MISSING',
      zh: `信用证 ${number} 还没有第 ${version - 1} 版，不能登记第 ${version} 版。请先登记前一版。`,
      en: `Version ${version - 1} of L/C ${number} is not on file, so version ${version} cannot be. Enter the one before it first.`,
      details: { lc: number, version },
    });
  }
}

export class LcDatesUnfit extends Refusal {
  constructor(latestShipment: string, expiry: string) {
    super({
      kind: 'invalid',
      code: 'LC_DATES_UNFIT',
      zh: `最迟装运日（${latestShipment}）晚于有效期（${expiry}）。请核对 44C 和 31D；确实如此要先改证。`,
      en: `The latest shipment (${latestShipment}) is after the expiry (${expiry}). Compare 44C and 31D; if it really says so, have it amended first.`,
      details: { latestShipment, expiry },
    });
  }
}
