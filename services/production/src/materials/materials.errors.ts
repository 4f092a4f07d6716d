import { Refusal } from '@gendan/platform';

export class BomUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'BOM_UNKNOWN',
      zh: `${id} 还没有物料清单（BOM）。请先录入物料清单，再登记采购。`,
      en: `${id} has no bill of materials. Enter it first, then the purchase.`,
      details: { bom: id },
    });
  }
}

export class BomStale extends Refusal {
  constructor(id: string, seen: number, version: number) {
    super({
      kind: 'stale',
      code: 'BOM_STALE',
      zh: `${id} 的物料清单刚被别人改过。请刷新后再改。`,
      en: `Somebody changed the bill of materials of ${id} meanwhile. Reload it, then change it.`,
      details: { bom: id, seen, version },
    });
  }
}

export class MaterialPurchased extends Refusal {
  constructor(id: string, materials: readonly string[]) {
    super({
      kind: 'conflict',
      code: 'MATERIAL_PURCHASED',
      zh: `${id} 的这些物料已采购，不能从清单里去掉：${materials.join('、')}。不再需要的请把需求数量改成 0。`,
      en: `These materials of ${id} have been purchased and cannot be left out: ${materials.join(', ')}. If they are not needed, make the required quantity 0.`,
      details: { bom: id, materials },
    });
  }
}

export class MaterialArrived extends Refusal {
  constructor(id: string, materials: readonly string[]) {
    super({
      kind: 'conflict',
      code: 'MATERIAL_ARRIVED',
      zh: `采购 ${id} 的这些物料已到货，不能从采购里去掉：${materials.join('、')}。请保留这些行，只改其他内容。`,
      en: `These materials of purchase ${id} have arrived and cannot be left out of it: ${materials.join(', ')}. Keep their lines and change only the rest.`,
      details: { purchase: id, materials },
    });
  }
}

export class MaterialUnknown extends Refusal {
  constructor(id: string, materials: readonly string[]) {
    super({
      kind: 'invalid',
      code: 'MATERIAL_UNKNOWN',
      zh: `${id} 没有这些物料：${materials.join('、')}。请核对名称，或先加进物料清单。`,
      en: `${id} has no such materials: ${materials.join(', ')}. Check the names, or add them to the bill of materials first.`,
      details: { id, materials },
    });
  }
}

export class PurchaseUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'PURCHASE_UNKNOWN',
      zh: `没有采购 ${id}。请先登记采购，再登记到货。`,
      en: `There is no purchase ${id}. Record the purchase first, then the arrival.`,
      details: { purchase: id },
    });
  }
}
