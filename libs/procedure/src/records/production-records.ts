import type { RecordRule } from './record-rule';

const bom = (of: string, values: RecordRule['values']): RecordRule => ({
  at: 'production',
  record: 'bom',
  of,
  values: { part: 'case.part', bom: `files:facts.${of}.bom`, madeOn: `day:facts.${of}.happened`, ...values },
});

const purchase = (of: string, values: RecordRule['values']): RecordRule => ({
  at: 'production',
  record: 'purchase',
  of,
  values: { part: 'case.part', orderedOn: `day:facts.${of}.happened`, ...values },
});

export const PRODUCTION_RECORDS: readonly RecordRule[] = [
  // S2.11.2: one row for every candidate
  {
    at: 'production',
    record: 'scorecard',
    of: 'candidateAssessed',
    values: {
      part: 'case.part',
      supplier: 'facts.candidateAssessed.supplierName',
      capacity: 'facts.candidateAssessed.capacity',
      qualityControl: 'facts.candidateAssessed.qualityControl',
      deliveryTime: 'facts.candidateAssessed.deliveryTime',
      performance: 'facts.candidateAssessed.performance',
      assessedOn: 'day:facts.candidateAssessed.happened',
      chosen: 'facts.supplierChosen.chosen',
      why: 'facts.supplierChosen.why',
      agreement: 'facts.agreementFiled.agreementReference',
    },
  },
  // S1.11.3, S2.16a
  bom('bomMade', {}),
  bom('bomConfirmed', { documentNumber: 'facts.bomConfirmed.documentNumber', stamp: 'facts.bomConfirmed.stamp' }),
  // S2.12
  {
    at: 'production',
    record: 'material',
    of: 'materialListed',
    values: {
      part: 'case.part',
      project: 'facts.materialListed.projectName',
      material: 'facts.materialListed.materialName',
      required: 'facts.materialListed.requiredQuantity',
      remark: 'facts.materialListed.remark',
      listedOn: 'day:facts.materialListed.happened',
      arrivedOn: 'day:facts.materialArrived.happened',
      acceptedOn: 'day:facts.materialAccepted.happened',
    },
  },
  // S2.12, S1.15
  purchase('purchaseOrdered', {
    supplier: ['facts.purchaseOrdered.supplierName', 'cast.supplier'],
    purchaseNumber: 'facts.purchaseOrdered.purchaseNumber',
    material: 'facts.materialListed.materialName',
    specification: 'facts.purchaseOrdered.specification',
    quantity: 'facts.purchaseOrdered.purchasedQuantity',
    lines: 'part.quantity',
    price: 'money:facts.purchaseOrdered.unitPrice',
    orderedOn: ['facts.purchaseOrdered.purchaseDate', 'day:facts.purchaseOrdered.happened'],
    wantedOn: ['facts.purchaseOrdered.wantedOn', 'facts.purchaseOrdered.arriveOn'],
    promisedOn: 'facts.supplierConfirmed.confirmedArrival',
    arrivedOn: ['day:facts.materialArrived.happened', 'day:facts.goodsArrived.happened'],
    remark: 'facts.purchaseOrdered.remark',
  }),
  // S2.2, S2.11
  purchase('materialOrdered', {
    supplier: 'cast.supplier',
    material: 'facts.materialOrdered.material',
    specification: 'facts.materialOrdered.spec',
    price: 'money:facts.materialOrdered.materialPrice',
    wantedOn: 'facts.materialOrdered.arrivesOn',
    promisedOn: 'facts.materialConfirmed.deliveryDate',
    arrivedOn: 'day:facts.materialArrived.happened',
  }),
  // S2.16a
  purchase('materialsOrdered', { contract: 'files:facts.materialsOrdered.purchaseContract', wantedOn: 'facts.materialsOrdered.arrivesOn' }),
  // S2.18
  purchase('purchased', {
    lines: 'facts.purchased.bought',
    wantedOn: 'facts.purchased.arrivesOn',
    remark: 'facts.purchased.remark',
  }),
  // S1.3: what an authorised person buys in batches
  purchase('batchSent', {
    supplier: 'cast.supplier',
    goods: 'facts.batchDrafted.goods',
    total: 'money:facts.batchDrafted.total',
    contract: 'files:facts.batchSent.printFiled',
    arrivedOn: 'day:facts.batchReceived.happened',
    paid: 'money:facts.batchPaid.paid',
    paidOn: 'day:facts.batchPaid.happened',
  }),
];
