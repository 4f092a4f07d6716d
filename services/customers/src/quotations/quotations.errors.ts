import { Refusal } from '@gendan/platform';

export class QuotationExists extends Refusal {
  constructor(number: string, version: number) {
    super({
      kind: 'conflict',
      code: 'QUOTATION_EXISTS',
      zh: `${number} 的第 ${version} 版报价单已发出，内容不同。已发出的报价不能改，请登记为下一版。`,
      en: `Version ${version} of quotation ${number} has been sent with other content. What was sent stays: record the next version.`,
      details: { number, version },
    });
  }
}

export class QuotationVersionMissing extends Refusal {
  constructor(number: string, version: number) {
    super({
      kind: 'not-allowed-yet',
      code: 'QUOTATION_VERSION_MISSING',
      zh: `${number} 的第 ${version} 版报价单之前还缺一版。请按顺序登记。`,
      en: `A version before ${version} of quotation ${number} is missing. Record them in order.`,
      details: { number, version },
    });
  }
}

export class QuotationUnfit extends Refusal {
  constructor({ code, zh, en }: { code: string; zh: string; en: string }) {
    super({ kind: 'invalid', code, zh, en });
  }
}
