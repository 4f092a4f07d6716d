import { Refusal } from '@gendan/platform';

export class CurrencyDiffers extends Refusal {
  constructor(instalment: string, expected: string, given: string) {
    super({
      kind: 'conflict',
      code: 'CURRENCY_DIFFERS',
      zh: `${instalment} 收的是 ${expected}，这里是 ${given}。请先结汇成 ${expected} 再登记，或改正币种。`,
      en: `${instalment} is in ${expected}, this is ${given}. Record it as converted to ${expected}, or correct the currency.`,
      details: { instalment, expected, given },
    });
  }
}

export class AmountUnfit extends Refusal {
  constructor({ code, zh, en }: { code: string; zh: string; en: string }) {
    super({ kind: 'invalid', code, zh, en });
  }
}
