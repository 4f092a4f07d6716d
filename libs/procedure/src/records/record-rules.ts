import type { RecordRule } from './record-rule';

const customer = ['cast.customer', 'cast.shop'] as const;

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

const sales: RecordRule[] = [
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
];

const afterSales: RecordRule[] = [
  // S1.16
  {
    at: 'customers',
    record: 'complaint',
    of: 'complaintTaken',
    values: {
      customer,
      order: 'facts.complaintTaken.orderNumber',
      severity: 'facts.complaintTaken.severity',
      text: 'facts.complaintTaken.complaintText',
      takenOn: 'day:facts.complaintTaken.happened',
      departments: 'facts.liaisonFormSent.departments',
      metOn: 'day:facts.meetingHeld.happened',
      cause: 'facts.causeAnalysed.cause',
      countermeasure: 'facts.causeAnalysed.countermeasure',
      compensation: 'facts.causeAnalysed.compensation',
      compensationAmount: 'money:facts.causeAnalysed.compensationAmount',
      paidBy: 'facts.causeAnalysed.paidBy',
      approvedOn: 'day:facts.compensationApproved.happened',
      reply: 'facts.replyDrafted.reply',
      acceptedOn: 'day:facts.replyAccepted.happened',
      prevention: 'facts.complaintArchived.prevention',
      closedOn: 'day:facts.complaintArchived.happened',
    },
  },
  // S1.11.10
  {
    at: 'customers',
    record: 'return',
    of: 'returnBookedIn',
    values: {
      customer,
      order: 'facts.returnBookedIn.orderNumber',
      model: 'facts.returnBookedIn.model',
      pieces: 'facts.returnBookedIn.pieces',
      fault: 'facts.returnBookedIn.fault',
      bookedOn: 'day:facts.returnBookedIn.happened',
      cause: 'facts.qualityChecked.cause',
      findings: 'facts.qualityChecked.findings',
      qualityReport: 'files:facts.qualityChecked.qualityReport',
      fileNumber: 'facts.qualityReportFiled.fileNumber',
      agreedHow: 'facts.settlementProposed.agreedHow',
      agreedOn: 'day:facts.settlementAgreed.happened',
      courier: 'facts.unitsSentBack.courier',
      trackingNumber: 'facts.unitsSentBack.trackingNumber',
      sentBackOn: 'day:facts.unitsSentBack.happened',
      summary: 'facts.returnSummarised.summary',
      prevention: 'facts.returnSummarised.prevention',
      closedOn: 'day:facts.returnSummarised.happened',
    },
  },
  {
    at: 'customers',
    record: 'repairReport',
    of: 'repaired',
    rounds: true,
    values: {
      version: 'case.round',
      outcome: 'facts.repaired.outcome',
      done: 'facts.repaired.done',
      report: 'files:facts.repaired.repairReport',
      repairedOn: 'day:facts.repaired.happened',
      passedOn: 'day:facts.repairPassed.happened',
    },
  },
];

const money: RecordRule[] = [
  // S2.15.5b: whoever gives it is the guarantor; settled, it is over
  {
    at: 'finance',
    record: 'guarantee',
    of: 'guaranteeGiven',
    whileRunning: true,
    values: {
      customer,
      guarantor: 'facts.guaranteeGiven.by',
      amount: 'money:facts.guaranteeGiven.guaranteed',
      givenOn: 'day:facts.guaranteeGiven.happened',
      endedOn: 'day:facts.accountSettled.happened',
    },
  },
  // S2.15.5a
  {
    at: 'finance',
    record: 'undertaking',
    of: 'undertakingRegistered',
    whileRunning: true,
    values: {
      order: 'facts.undertakingRegistered.order',
      customer,
      amount: 'money:terms.undertaken',
      givenOn: 'day:facts.undertakingRegistered.happened',
      nextOrder: 'facts.nextOrderPlaced.nextOrder',
      honouredOn: 'day:facts.undertakingHonoured.happened',
    },
  },
  // S1.17
  {
    at: 'finance',
    record: 'statement',
    of: 'statementDrafted',
    whileRunning: true,
    values: {
      customer,
      month: 'facts.statementDrafted.month',
      draftedOn: 'day:facts.statementDrafted.happened',
      total: 'money:facts.statementDrafted.total',
      deliveries: 'facts.statementDrafted.deliveries',
      signedOn: 'day:facts.statementSigned.happened',
      returnedOn: 'day:facts.statementReturned.happened',
      promisedOn: 'facts.paymentDatePromised.promisedDate',
    },
  },
  // S1.3.14
  {
    at: 'finance',
    record: 'statement',
    of: 'notesCollected',
    whileRunning: true,
    values: {
      customer: 'cast.reseller',
      month: 'facts.notesCollected.month',
      draftedOn: 'day:facts.notesCollected.happened',
      total: 'money:facts.notesCollected.total',
      signedOn: 'day:facts.notesAudited.happened',
      returnedOn: 'day:facts.resellerAgreed.happened',
      promisedOn: 'terms.dueOn',
    },
  },
];

const suppliers: RecordRule[] = [
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
];

/** What is kept of the cases, and by whom. */
export const RECORD_RULES: readonly RecordRule[] = [...sales, ...afterSales, ...money, ...suppliers];
