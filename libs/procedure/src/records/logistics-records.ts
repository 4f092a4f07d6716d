import type { RecordRule } from './record-rule';

const sailing = (of: string): RecordRule => ({
  at: 'logistics',
  record: 'sailing',
  of,
  values: {
    part: 'case.part',
    forwarder: ['cast.forwarder', 'cast.carrier'],
    vessel: `facts.${of}.vessel`,
    sailsOn: `facts.${of}.sailing`,
    confirmedOn: `day:facts.${of}.happened`,
  },
});
const booked = (of: string): RecordRule => {
  const rule = sailing(of);
  return { ...rule, values: { ...rule.values, cutOff: `instant:facts.${of}.cutOff`, eta: `facts.${of}.eta` } };
};

const loading = (of: string, values: RecordRule['values']): RecordRule => ({
  at: 'logistics',
  record: 'loading',
  of,
  values: { part: 'case.part', loadedOn: `day:facts.${of}.happened`, ...values },
});

const handedOriginals = (of: string, values: RecordRule['values']): RecordRule => ({
  at: 'logistics',
  record: 'handedOriginals',
  of,
  values: {
    part: 'case.part',
    bill: 'facts.blChecked.blNumber',
    keptBy: 'facts.originalsInHand.keptBy',
    courier: `facts.${of}.courier`,
    trackingNumber: `facts.${of}.trackingNumber`,
    handedOn: `day:facts.${of}.happened`,
    ...values,
  },
});

const stockCount = (of: string, values: RecordRule['values']): RecordRule => ({
  at: 'logistics',
  record: 'stockCount',
  of,
  values: { on: `day:facts.${of}.happened`, ...values },
});

export const LOGISTICS_RECORDS: readonly RecordRule[] = [
  // S2.9.6, S2.1, S3.8; planned anew it is a row of its own
  booked('sailingConfirmed'),
  booked('sailingReplanned'),
  sailing('transportConfirmed'),
  loading('goodsLoaded', {
    container: 'facts.goodsLoaded.container',
    seal: 'facts.goodsLoaded.seal',
    quantity: 'facts.goodsLoaded.quantity',
    carrier: 'facts.goodsLoaded.carrierName',
    loaders: 'facts.goodsLoaded.loaders',
  }),
  // S1.1.6
  loading('containerRecorded', {
    container: 'facts.containerRecorded.container',
    containerSpec: 'facts.containerRecorded.containerSpec',
    seal: 'facts.containerRecorded.seal',
    quantity: 'facts.containerRecorded.loadedQuantity',
  }),
  loading('goodsShipped', {
    container: 'facts.goodsShipped.container',
    quantity: ['facts.goodsShipped.quantity', 'facts.goodsShipped.shipped'],
    carrier: 'facts.goodsShipped.carrier',
    trackingNumber: 'facts.goodsShipped.trackingNumber',
    deliveryNote: 'files:facts.goodsShipped.deliveryNote',
  }),
  loading('goodsDispatched', { quantity: 'facts.goodsDispatched.quantity', trackingNumber: 'facts.goodsDispatched.waybill' }),
  handedOriginals('originalsSent', {}),
  handedOriginals('documentsPresented', { bank: 'facts.documentsPresented.bank' }),
  // S1.1, S1.13
  {
    at: 'logistics',
    record: 'dispatchNote',
    of: 'deliveryNoteMade',
    values: {
      part: 'case.part',
      noteNumber: 'facts.deliveryNoteMade.noteNumber',
      address: 'facts.deliveryNoteMade.deliveryAddress',
      madeOn: 'day:facts.deliveryNoteMade.happened',
    },
  },
  // S1.1.6a
  {
    at: 'logistics',
    record: 'handedSlips',
    of: 'slipsHandedOver',
    values: {
      part: 'case.part',
      applicationSlip: 'files:facts.slipsHandedOver.applicationSlip',
      pickUpOrder: 'files:facts.slipsHandedOver.pickUpOrder',
      outboundSlip: 'files:facts.slipsHandedOver.outboundSlip',
      inboundSlips: 'files:facts.slipsHandedOver.inboundSlips',
      handedOn: 'day:facts.slipsHandedOver.happened',
    },
  },
  // S1.3.1, S2.1
  {
    at: 'logistics',
    record: 'freightCost',
    of: 'freightKnown',
    values: {
      part: 'case.part',
      carrier: ['facts.freightKnown.forwarderName', 'cast.forwarder'],
      cubicMetres: 'facts.freightKnown.cbm',
      freight: 'money:facts.freightKnown.freightAmount',
      terminalFee: 'money:facts.freightKnown.terminalFee',
      otherCosts: 'money:facts.freightKnown.otherCosts',
      paid: 'money:facts.freightRemitted.remitted',
      paidOn: 'day:facts.freightRemitted.happened',
      slip: 'files:facts.freightRemitted.slip',
      knownOn: 'day:facts.freightKnown.happened',
    },
  },
  // S1.13–S1.15: known when it is paid
  {
    at: 'logistics',
    record: 'freightCost',
    of: 'carrierPaid',
    values: {
      part: 'case.part',
      carrier: ['cast.carrier', 'cast.forwarder'],
      freight: 'money:facts.carrierPaid.freight',
      paid: 'money:facts.carrierPaid.freight',
      paidOn: 'day:facts.carrierPaid.happened',
      knownOn: 'day:facts.carrierPaid.happened',
    },
  },
  // S1.3.10, S1.3.9, S1.3.13
  stockCount('stockTableUpdated', { belowSafety: 'facts.stockTableUpdated.belowSafety', items: 'facts.stockTableUpdated.shortItems' }),
  stockCount('stockCompared', {
    differs: 'facts.stockCompared.differs',
    items: 'facts.stockCompared.differences',
    cause: 'facts.differencesExplained.cause',
    sheet: 'files:facts.stockCounted.countSheet',
  }),
  stockCount('receiptsRegistered', { sheet: 'files:facts.receiptsHandedOver.receipts' }),
];
