import { Refusal } from '@gendan/platform';

export class DeliveryNoteUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'DELIVERY_NOTE_UNKNOWN',
      zh: `没有送货记录 ${id}。请先登记送货，再登记签收。`,
      en: `There is no delivery ${id}. Record the delivery first, then the signature.`,
      details: { note: id },
    });
  }
}

export class GiftsNotSigned extends Refusal {
  constructor(id: string) {
    super({
      kind: 'invalid',
      code: 'GIFTS_NOT_SIGNED',
      zh: `${id} 有赠品或陈列品，还缺“客户赠品签收确认”栏的签字。请补签后再登记。`,
      en: `${id} has gifts or display items: the gift-receipt field is not signed. Have it signed, then record it.`,
      details: { note: id },
    });
  }
}
