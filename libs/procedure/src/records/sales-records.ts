import type { RecordRule } from './record-rule';
import { customer } from './who';

const quotation = (of: string): RecordRule => ({
  at: 'customers',
  record: 'quotation',
  of,
  rounds: true,
  values: {
    part: 'case.part',
    version: 'case.round',
    customer,
    price: [`money:facts.${of}.price`, 'terms.value'],
    sentOn: `day:facts.${of}.happened`,
    validUntil: `day:facts.${of}.validUntil`,
    remarks: 'terms.remarks',
  },
});

export const SALES_RECORDS: readonly RecordRule[] = [
  // S1.5.4, S2.10.2, S2.2.8
  quotation('quotationSent'),
  quotation('styleQuoted'),
  // S2.2.8: 核价单
  {
    at: 'customers',
    record: 'costSheet',
    of: 'costSheetMade',
    rounds: true,
    values: {
      part: 'case.part',
      version: 'case.round',
      customer,
      madeOn: 'day:facts.costSheetMade.happened',
      unitPrice: 'money:facts.costSheetMade.unitPrice',
      profit: 'money:facts.costSheetMade.profit',
      printingPrice: 'money:facts.costSheetMade.printingPrice',
      embroideryPrice: 'money:facts.costSheetMade.embroideryPrice',
      processingFee: 'money:facts.costSheetMade.processingFee',
      washingFee: 'money:facts.costSheetMade.washingFee',
      shippingTransportDocumentFee: 'money:facts.costSheetMade.shippingTransportDocumentFee',
      materials: 'facts.costSheetMade.costedMaterials',
      fabric: 'facts.costSheetMade.fabric',
      yarnCount: 'facts.costSheetMade.yarnCount',
      gramWeight: 'facts.costSheetMade.gramWeight',
      width: 'facts.costSheetMade.width',
      consumption: 'facts.costSheetMade.consumption',
    },
  },
  // S1.4, S2.8.2
  {
    at: 'customers',
    record: 'conversation',
    of: 'contactTaken',
    values: {
      customer,
      channel: 'facts.contactTaken.channel',
      subject: 'facts.contactTaken.wanted',
      receivedAt: 'instant:facts.contactTaken.happened',
      promisedAt: 'instant:facts.nextTimeTold.nextTime',
      answeredAt: ['instant:facts.answered.happened', 'instant:facts.promiseKept.happened'],
    },
  },
  // S1.5.3: asked again it is a row of its own
  {
    at: 'customers',
    record: 'factoryQuote',
    of: 'factoryQuoteReceived',
    rounds: true,
    values: {
      part: 'case.part',
      version: 'case.round',
      factory: 'facts.inquirySheetSent.askedFactory',
      price: 'money:facts.factoryQuoteReceived.factoryPrice',
      leadDays: 'facts.factoryQuoteReceived.leadDays',
      comments: 'facts.factoryQuoteReceived.comments',
      quotedOn: 'day:facts.factoryQuoteReceived.happened',
    },
  },
  // S1.12: who was put on file, and who may be spoken to there
  {
    at: 'customers',
    record: 'customerFile',
    of: 'customerNamed',
    values: {
      name: 'facts.customerNamed.customerName',
      origin: 'facts.customerNamed.origin',
      firstPaper: 'files:facts.customerNamed.firstPaper',
      background: 'facts.companyLearned.companyBackground',
      businessScope: 'facts.companyLearned.businessScope',
      nature: 'facts.companyLearned.companyNature',
      strength: 'facts.companyLearned.strength',
      contacts: 'facts.companyLearned.contacts',
      salesperson: 'cast.salesperson',
      namedOn: 'day:facts.customerNamed.happened',
      learnedOn: 'day:facts.companyLearned.happened',
      filedOn: 'day:facts.trackingTableMade.happened',
    },
  },
];
