import { Refusal } from '@gendan/platform';

export class UndertakingHonoured extends Refusal {
  constructor(number: string, on: string) {
    super({
      kind: 'conflict',
      code: 'UNDERTAKING_HONOURED',
      zh: `订单 ${number} 的承诺款已于 ${on} 付清，不能再改。请核对订单号。`,
      en: `What was undertaken for order ${number} was paid on ${on} and stays as it is. Check the order number.`,
      details: { number, on },
    });
  }
}

export class UndertakingOfItself extends Refusal {
  constructor(number: string) {
    super({
      kind: 'invalid',
      code: 'UNDERTAKING_OF_ITSELF',
      zh: `承诺款随下一单付，下一单不能还是订单 ${number}。请填下一张订单的编号。`,
      en: `What is undertaken is paid with the next order, which cannot be ${number} again. Give the number of the next one.`,
      details: { number },
    });
  }
}
