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

/** What a factory, or the company itself, is to make: once it has been issued. */
const factoryOrder = (of: string): RecordRule => ({
  at: 'production',
  record: 'factoryOrder',
  of,
  whileRunning: true,
  values: {
    part: 'case.part',
    factory: ['part.factory', 'cast.factory'],
    quantity: ['part.quantity', 'terms.quantity'],
    due: ['day:part.dueOn', 'terms.delivery'],
  },
});

const inspection = (of: string, values: RecordRule['values']): RecordRule => ({
  at: 'production',
  record: 'inspection',
  of,
  rounds: true,
  values: { part: 'case.part', round: 'case.round', inspectedOn: `day:facts.${of}.happened`, ...values },
});
const withResult = (of: string): RecordRule =>
  inspection(of, { result: `facts.${of}.result`, findings: `facts.${of}.situation`, report: `files:facts.${of}.report` });

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
  ...[
    'productionOrderIssued',
    'productionNoticeIssued',
    'taskOrderIssued',
    'productionStarted',
    'instructionSheetIssued',
    'sheetIssued',
    'productionScheduled',
  ].map(factoryOrder),
  // S2.9.3, S2.2
  {
    at: 'production',
    record: 'sample',
    of: 'sampleFinished',
    rounds: true,
    values: {
      part: 'case.part',
      round: 'case.round',
      factory: ['part.factory', 'cast.factory', 'cast.sampleRoom'],
      finishedOn: 'day:facts.sampleFinished.happened',
    },
  },
  // S2.1, S2.2, S2.16a, S1.1, S1.11
  ...['companyInspected', 'customerInspected', 'thirdPartyInspected'].map(withResult),
  inspection('goodsInspected', { report: 'files:facts.goodsInspected.inspectionReport' }),
  inspection('goodsPassed', { findings: 'facts.goodsPassed.findings' }),
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
