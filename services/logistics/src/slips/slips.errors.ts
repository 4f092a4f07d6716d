import { Refusal } from '@gendan/platform';

export class SlipUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'SLIP_UNKNOWN',
      zh: `没有单据 ${id}。请先登记单据，再登记财务联。`,
      en: `There is no slip ${id}. Record the slip first, then its finance copy.`,
      details: { slip: id },
    });
  }
}

export class SlipWithFinance extends Refusal {
  constructor(id: string, on: string) {
    super({
      kind: 'conflict',
      code: 'SLIP_WITH_FINANCE',
      zh: `单据 ${id} 的财务联已于 ${on} 交财务，不能再改。开错了请作废并另开一张。`,
      en: `Finance has had its copy of slip ${id} since ${on}: it cannot be changed. If it is wrong, void it and issue another one.`,
      details: { slip: id, on },
    });
  }
}

export class CopyBeforeSlip extends Refusal {
  constructor(id: string, issuedOn: string, on: string) {
    super({
      kind: 'invalid',
      code: 'COPY_BEFORE_SLIP',
      zh: `单据 ${id} 是 ${issuedOn} 开的，财务联不可能 ${on} 就交了。请核对日期。`,
      en: `Slip ${id} was issued on ${issuedOn}: finance cannot have had its copy on ${on}. Check the days.`,
      details: { slip: id, issuedOn, on },
    });
  }
}
