import { Refusal } from '@gendan/platform';

export class NoGuaranteeLimit extends Refusal {
  constructor(person: string) {
    super({
      kind: 'not-allowed-yet',
      code: 'NO_GUARANTEE_LIMIT',
      zh: `${person} 还没有核定担保额度。请总经理或财务先核定，再登记担保函。`,
      en: `${person} has no guarantee limit yet. Let the general manager or finance set one, then record the guarantee.`,
      details: { person },
    });
  }
}

export class GuaranteeExceeded extends Refusal {
  constructor(person: string, free: string, asked: string, currency: string) {
    super({
      kind: 'not-allowed-yet',
      code: 'GUARANTEE_EXCEEDED',
      zh: `${person} 的担保额度还剩 ${currency} ${free}，这单要担保 ${currency} ${asked}。请让客户补足水单，或换人担保。`,
      en: `${person} can still guarantee ${currency} ${free}, this order needs ${currency} ${asked}. Let the customer top up his payment, or somebody else guarantee.`,
      details: { person, free, asked, currency },
    });
  }
}

export class GuaranteeCurrencyDiffers extends Refusal {
  constructor(person: string, limit: string, asked: string) {
    super({
      kind: 'conflict',
      code: 'GUARANTEE_CURRENCY_DIFFERS',
      zh: `${person} 的担保额度是 ${limit}，这份担保是 ${asked}。请按 ${limit} 登记，或重新核定额度。`,
      en: `The guarantee limit of ${person} is in ${limit}, this guarantee is in ${asked}. Record it in ${limit}, or set the limit anew.`,
      details: { person, limit, asked },
    });
  }
}
