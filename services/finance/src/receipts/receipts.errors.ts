import { Refusal } from '@gendan/platform';

export class ReceiptExists extends Refusal {
  constructor(account: string, line: string) {
    super({
      kind: 'conflict',
      code: 'RECEIPT_EXISTS',
      zh: `账户 ${account} 的第 ${line} 笔已登记过，内容不同。请核对银行流水，不要重复登记。`,
      en: `Line ${line} of account ${account} is on file with other content. Compare the bank statement; do not enter it twice.`,
      details: { account, line },
    });
  }
}

export class ReceiptUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'RECEIPT_UNKNOWN',
      zh: `没有这笔到账（${id}）。请从到账列表中选择。`,
      en: `There is no such receipt (${id}). Choose from the list of receipts.`,
      details: { receipt: id },
    });
  }
}

export class ReceiptStale extends Refusal {
  constructor(id: string, base: number, version: number) {
    super({
      kind: 'stale',
      code: 'STALE_RECEIPT',
      zh: '这笔到账刚被别人分配过。请打开最新的再分。',
      en: 'Somebody allocated this receipt a moment ago. Open it again and allocate what is there now.',
      details: { receipt: id, base, version },
    });
  }
}

export class AllocatedTooMuch extends Refusal {
  constructor(amount: string, over: string, currency: string) {
    super({
      kind: 'conflict',
      code: 'ALLOCATED_TOO_MUCH',
      zh: `这笔到账是 ${currency} ${amount}，分配多出 ${over}。请减少分配金额。`,
      en: `The receipt is ${currency} ${amount}; the shares exceed it by ${over}. Reduce them.`,
      details: { amount, over, currency },
    });
  }
}
