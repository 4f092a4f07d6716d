import { Refusal } from '@gendan/platform';

export class ContainerUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'CONTAINER_UNKNOWN',
      zh: `没有计划过柜子 ${id}。请先排柜。`,
      en: `Container ${id} was not planned. Plan it first.`,
      details: { container: id },
    });
  }
}

export class ContainerLoaded extends Refusal {
  constructor(id: string, number: string, at: string) {
    super({
      kind: 'conflict',
      code: 'CONTAINER_LOADED',
      zh: `柜子 ${id} 已于 ${at} 以箱号 ${number} 装好，不能再改。请核对箱号和封号。`,
      en: `Container ${id} was loaded as ${number} at ${at} and cannot be changed. Check number and seal.`,
      details: { container: id, number, at },
    });
  }
}

export class ContainerNumberUnfit extends Refusal {
  constructor(number: string) {
    super({
      kind: 'invalid',
      code: 'CONTAINER_NUMBER_UNFIT',
      zh: `箱号“${number}”不对：四个字母、六位数字、一位校验码。请照箱门重抄。`,
      en: `"${number}" is no container number: four letters, six digits and the right check digit. Copy it from the door of the box.`,
      details: { number },
    });
  }
}

export class ContainerEmpty extends Refusal {
  constructor(id: string) {
    super({
      kind: 'invalid',
      code: 'CONTAINER_EMPTY',
      zh: `柜子 ${id} 没有货。请写明装哪几批出运。`,
      en: `Container ${id} holds nothing. Say which shipments go into it.`,
      details: { container: id },
    });
  }
}
