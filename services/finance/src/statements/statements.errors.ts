import { Refusal } from '@gendan/platform';

export class StatementUnknown extends Refusal {
  constructor(number: string) {
    super({
      kind: 'not-found',
      code: 'STATEMENT_UNKNOWN',
      zh: `没有编号为 ${number} 的对账单。请先登记对账单，或核对编号。`,
      en: `There is no statement of account ${number}. Draft it first, or check the number.`,
      details: { number },
    });
  }
}

export class StatementOfMonthExists extends Refusal {
  constructor(customer: string, month: string, number: string) {
    super({
      kind: 'conflict',
      code: 'STATEMENT_OF_MONTH_EXISTS',
      zh: `客户 ${customer} ${month} 的对账单已有一张（${number}）。请在那一张上改，不要另开。`,
      en: `Customer ${customer} has a statement for ${month} already (${number}). Change that one; do not open another.`,
      details: { customer, month, number },
    });
  }
}

export class StatementReturned extends Refusal {
  constructor(number: string, on: string) {
    super({
      kind: 'conflict',
      code: 'STATEMENT_RETURNED',
      zh: `对账单 ${number} 客户已于 ${on} 盖章寄回，明细不能再改。差异请写进下月对账单。`,
      en: `The customer sealed and returned statement ${number} on ${on}; its lines stay. Put the difference into next month's statement.`,
      details: { number, on },
    });
  }
}

export class StatementOutOfOrder extends Refusal {
  constructor(number: string, lacks: 'signed' | 'returned') {
    const [zh, en] = lacks === 'signed' ? ['我方签字', 'we have signed it'] : ['客户盖章寄回', 'the customer has returned it sealed'];
    super({
      kind: 'not-allowed-yet',
      code: 'STATEMENT_OUT_OF_ORDER',
      zh: `对账单 ${number} 还没有${zh}。请先登记${zh}的日期。`,
      en: `Statement ${number} cannot go on before ${en}. Record that day first.`,
      details: { number, lacks },
    });
  }
}
