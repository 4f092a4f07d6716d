import { Refusal } from '@gendan/platform';

export class ShipmentUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'SHIPMENT_UNKNOWN',
      zh: `没有出运 ${id}。请从出运列表里选择，或先建。`,
      en: `There is no shipment ${id}. Choose one from the list, or plan it first.`,
      details: { shipment: id },
    });
  }
}

export class ShipmentExists extends Refusal {
  constructor(id: string) {
    super({
      kind: 'conflict',
      code: 'SHIPMENT_EXISTS',
      zh: `出运 ${id} 已建，内容不同。要改请在订单里改这一批。`,
      en: `Shipment ${id} is planned with other content. Change this part in the order.`,
      details: { shipment: id },
    });
  }
}

export class GoodsLoadedAlready extends Refusal {
  constructor(id: string) {
    super({
      kind: 'conflict',
      code: 'GOODS_LOADED_ALREADY',
      zh: `出运 ${id} 已装柜，不能再改或撤。请按已出货处理。`,
      en: `Shipment ${id} is loaded: it cannot be changed or taken back. Deal with it as gone.`,
      details: { shipment: id },
    });
  }
}

export class ForwarderUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'invalid',
      code: 'FORWARDER_UNKNOWN',
      zh: `没有编号为“${id}”的货代。请先建档，或换一家。`,
      en: `There is no forwarder "${id}". File it first, or choose another one.`,
      details: { forwarder: id },
    });
  }
}
