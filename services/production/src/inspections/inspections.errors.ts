import { Refusal } from '@gendan/platform';

export class InspectionUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'INSPECTION_UNKNOWN',
      zh: `没有验货 ${id}。请先约验货，再登记结果。`,
      en: `There is no inspection ${id}. Book it first, then record its result.`,
      details: { inspection: id },
    });
  }
}

export class InspectionDone extends Refusal {
  constructor(id: string, on: string) {
    super({
      kind: 'conflict',
      code: 'INSPECTION_DONE',
      zh: `验货 ${id} 已于 ${on} 验完，不能再改约。要再验请约下一轮，结果登记错了请更正结果。`,
      en: `Inspection ${id} took place on ${on}: it cannot be booked anew. To inspect again book the next round; if its result is wrong, correct the result.`,
      details: { inspection: id, on },
    });
  }
}

export class EarlierInspectionOpen extends Refusal {
  constructor(id: string, earlier: string) {
    super({
      kind: 'not-allowed-yet',
      code: 'EARLIER_INSPECTION_OPEN',
      zh: `上一轮验货 ${earlier} 还没有结果，不能约 ${id}。请先登记上一轮的结果。`,
      en: `The round before, ${earlier}, has no result: ${id} cannot be booked. Record that result first.`,
      details: { inspection: id, earlier },
    });
  }
}
