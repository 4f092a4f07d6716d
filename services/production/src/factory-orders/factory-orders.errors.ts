import { Refusal } from '@gendan/platform';

export class FactoryOrderUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'FACTORY_ORDER_UNKNOWN',
      zh: `没有生产单 ${id}。请从生产单列表里选择。`,
      en: `There is no factory order ${id}. Choose one from the list.`,
      details: { factoryOrder: id },
    });
  }
}

export class FactoryOrderExists extends Refusal {
  constructor(id: string) {
    super({
      kind: 'conflict',
      code: 'FACTORY_ORDER_EXISTS',
      zh: `生产单 ${id} 已下，内容不同。要改请在订单里走变更，不要重下。`,
      en: `Factory order ${id} is placed with other content. Change it through the order; do not place it again.`,
      details: { factoryOrder: id },
    });
  }
}

export class ProductionStarted extends Refusal {
  constructor(id: string, on: string) {
    super({
      kind: 'conflict',
      code: 'PRODUCTION_STARTED',
      zh: `生产单 ${id} 已于 ${on} 开工，不能直接改或撤。请先与工厂谈妥损失，再在订单里走变更。`,
      en: `Production of ${id} began on ${on}: it cannot just be changed or taken back. Agree with the factory who bears the loss, then change it through the order.`,
      details: { factoryOrder: id, on },
    });
  }
}

export class FactoryOrderCancelled extends Refusal {
  constructor(id: string) {
    super({
      kind: 'conflict',
      code: 'FACTORY_ORDER_CANCELLED',
      zh: `生产单 ${id} 已撤，不能再报。确实在做请先在订单里重新下单。`,
      en: `Factory order ${id} was taken back, nothing can be reported on it. If it is being made, place it again through the order first.`,
      details: { factoryOrder: id },
    });
  }
}

export class FactoryUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'invalid',
      code: 'FACTORY_UNKNOWN',
      zh: `没有编号为“${id}”的工厂。请先建档，或在订单里换一家。`,
      en: `There is no factory "${id}". File it first, or choose another one in the order.`,
      details: { factory: id },
    });
  }
}
