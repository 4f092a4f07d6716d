import { Refusal } from '@gendan/platform';

export class NoCreditLimit extends Refusal {
  constructor(customer: string) {
    super({
      kind: 'not-allowed-yet',
      code: 'NO_CREDIT_LIMIT',
      zh: `客户 ${customer} 还没有授信额度。请总经理或财务先核定额度，再重做这一步。`,
      en: `Customer ${customer} has no credit limit yet. Let the general manager or finance set one, then do this step again.`,
      details: { customer },
    });
  }
}

export class CreditExceeded extends Refusal {
  constructor(customer: string, free: string, asked: string, currency: string) {
    super({
      kind: 'not-allowed-yet',
      code: 'CREDIT_EXCEEDED',
      zh: `客户 ${customer} 的额度还剩 ${currency} ${free}，这单要 ${currency} ${asked}。请先催回货款、提高额度或改付款方式，再重做这一步。`,
      en: `Customer ${customer} has ${currency} ${free} of credit left, this order needs ${currency} ${asked}. Collect money, raise the limit or change the terms of payment, then do this step again.`,
      details: { customer, free, asked, currency },
    });
  }
}

export class CreditCurrencyDiffers extends Refusal {
  constructor(customer: string, limit: string, asked: string) {
    super({
      kind: 'conflict',
      code: 'CREDIT_CURRENCY_DIFFERS',
      zh: `客户 ${customer} 的额度是 ${limit}，订单是 ${asked}。请按 ${asked} 核定额度，再重做这一步。`,
      en: `The limit of ${customer} is in ${limit}, the order is in ${asked}. Set the limit in ${asked}, then do this step again.`,
      details: { customer, limit, asked },
    });
  }
}

export class CreditAmountUnknown extends Refusal {
  constructor(number: string) {
    super({
      kind: 'invalid',
      code: 'CREDIT_AMOUNT_UNKNOWN',
      zh: `订单 ${number} 没说明赊销金额、币种或客户，没法留额度。请补全付款条款，再重做这一步。`,
      en: `Order ${number} does not say the amount, the currency or the customer of the credit. Complete its terms of payment, then do this step again.`,
      details: { number },
    });
  }
}
