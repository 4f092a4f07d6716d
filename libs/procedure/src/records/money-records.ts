import type { RecordRule } from './record-rule';
import { customer } from './who';

export const MONEY_RECORDS: readonly RecordRule[] = [
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
  // S2.9.2, S2.1: as issued, then each amendment
  {
    at: 'finance',
    record: 'lc',
    of: 'lcReceived',
    rounds: true,
    values: {
      part: 'case.part',
      lc: 'facts.lcReceived.lc',
      amount: 'money:facts.lcReceived.amount',
      latestShipment: 'facts.lcReceived.latestShipment',
      expiry: 'facts.lcReceived.expiry',
      receivedOn: 'day:facts.lcReceived.happened',
    },
  },
  // S1.3.6: what we owe
  {
    at: 'finance',
    record: 'supplierStatement',
    of: 'deliveriesListed',
    whileRunning: true,
    values: {
      supplier: 'cast.supplier',
      month: 'facts.deliveriesListed.month',
      listedOn: 'day:facts.deliveriesListed.happened',
      deliveries: 'facts.deliveriesListed.deliveries',
      total: 'money:facts.deliveriesListed.total',
      agreedOn: 'day:facts.supplierAgreed.happened',
      statement: 'files:facts.supplierAgreed.supplierStatement',
      paid: 'money:facts.supplierPaid.paid',
      paidOn: 'day:facts.supplierPaid.happened',
      slip: 'files:facts.supplierPaid.slip',
    },
  },
  // S2.1, S2.3: documents at the bank, and what came of them
  {
    at: 'finance',
    record: 'presentation',
    of: 'documentsPresented',
    values: {
      part: 'case.part',
      bank: 'facts.documentsPresented.bank',
      courier: 'facts.documentsPresented.courier',
      trackingNumber: 'facts.documentsPresented.trackingNumber',
      presentedOn: 'day:facts.documentsPresented.happened',
      paid: 'money:facts.bankPaid.paid',
      charges: 'money:facts.bankPaid.charges',
      paidOn: 'day:facts.bankPaid.happened',
    },
  },
];
