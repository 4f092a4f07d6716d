import { Refusal } from '@gendan/platform';

export class BillUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'BILL_UNKNOWN',
      zh: `没有这份提单（${id}）。请从提单列表里选择。`,
      en: `There is no such bill of lading (${id}). Choose one from the list.`,
      details: { bill: id },
    });
  }
}

export class BillExists extends Refusal {
  constructor(number: string) {
    super({
      kind: 'conflict',
      code: 'BILL_EXISTS',
      zh: `提单 ${number} 已登记，内容不同。请核对提单号；改单请先收回旧正本。`,
      en: `Bill of lading ${number} is on file with other content. Check its number; for a corrected bill take the old originals back first.`,
      details: { bill: number },
    });
  }
}

export class OriginalsNotHere extends Refusal {
  constructor(number: string, holder: string) {
    super({
      kind: 'conflict',
      code: 'ORIGINALS_NOT_HERE',
      zh: `提单 ${number} 的正本不在我们手里（${holder}）。请先查清正本在哪。`,
      en: `The originals of bill of lading ${number} are not with us (${holder}). Find out first where they are.`,
      details: { bill: number, holder },
    });
  }
}
