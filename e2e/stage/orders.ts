import type { OpenCase } from '@gendan/contracts';
import { domesticNote, inDays, ttOrder } from '../demo/orders';

/** Orders that begin in the middle: what was done before is on file. */
type OnFile = NonNullable<OpenCase['onFile']>;
const done = (daysAgo: number, ...milestones: string[]): OnFile =>
  milestones.map((milestone) => ({ milestone, happened: inDays(-daysAgo) }));

const sampleNote = ['sampleNoteDrafted', 'sampleNoteSigned'];
const sampling = [...sampleNote, 'sampleFinished', 'sampleDispatched', 'sampleApproved'];
const ordering = ['proformaDrafted', 'proformaApproved', 'orderConfirmed'];

/** Nothing done yet: the merchandiser writes the sample note. */
export const freshOrder = (number: string): OpenCase => ttOrder(number);
/** The factory makes the sample. */
export const atTheFactory = (number: string): OpenCase => ({ ...ttOrder(number), onFile: done(2, ...sampleNote) });
/** The sample is here, to be sent to the customer. */
export const sampleMade = (number: string): OpenCase => ({ ...ttOrder(number), onFile: done(2, ...sampleNote, 'sampleFinished') });
/** The sample is approved; the proforma is to be drafted. */
export const sampled = (number: string): OpenCase => ({ ...ttOrder(number), onFile: done(2, ...sampling) });
/** The deposit is here, the factory order is open. */
export const secured = (number: string): OpenCase => ({
  ...ttOrder(number),
  parts: [{ kind: 'factoryOrder', label: '1', quantity: { '1': '600', '2': '400' }, values: { dueOn: inDays(30) } }],
  onFile: [
    ...done(9, ...sampling),
    ...done(5, ...ordering),
    { milestone: 'depositReceived', part: 'instalment:deposit', happened: inDays(-3), amount: '3750.00' },
  ],
});
/** In production, the first shipment planned and booked, its customs papers to be sent: after them the goods may be loaded. */
export const booked = (number: string): OpenCase => {
  const goods = { '1': '600', '2': '400' };
  const before = secured(number);
  const part = 'shipment:1';
  return {
    ...before,
    parts: [
      ...(before.parts ?? []),
      { kind: 'shipment', label: '1', quantity: goods, carries: { 'factoryOrder:1': goods }, values: { etd: inDays(12) } },
    ],
    onFile: [
      ...(before.onFile ?? []),
      {
        milestone: 'productionOrderIssued',
        part: 'factoryOrder:1',
        happened: inDays(-2),
        values: { quality: 'AQL 2.5', packing: '12 pcs/ctn', deliveryDate: inDays(30) },
      },
      { milestone: 'goodsFinished', part: 'factoryOrder:1', happened: inDays(-1) },
      { milestone: 'forwarderContacted', part, happened: inDays(-1), values: { readyOn: inDays(9) } },
      { milestone: 'sailingConfirmed', part, happened: inDays(-1), values: { vessel: 'COSCO Aries 064W', sailing: inDays(12) } },
    ],
  };
};
/** Shipped, paid, settled: only the rebate is left, which closes the order. */
export const settled = (number: string): OpenCase => {
  const part = 'shipment:1';
  const before = booked(number);
  const shipped = ['customsPapersSent', 'goodsLoaded', 'blChecked', 'blConfirmed', 'paymentRequested'];
  return {
    ...before,
    onFile: [
      ...(before.onFile ?? []),
      ...shipped.map((milestone) => ({ milestone, part, happened: inDays(-1) })),
      { milestone: 'balanceReceived', part, happened: inDays(-1), amount: '8750.00' },
      { milestone: 'originalsSent', part, happened: inDays(-1) },
      ...done(0, 'documentsReturned', 'exchangeSettled'),
    ],
  };
};
/** A domestic note, signed by the shop; copy two is to be handed over. */
export const signedNote = (number: string): OpenCase => ({
  ...domesticNote(number),
  onFile: [
    {
      milestone: 'orderSigned',
      happened: inDays(0),
      values: { giftReceiptField: 'empty', copyThree: 'leftWithShop', nextVisit: inDays(7) },
    },
  ],
});

let count = 0;
const began = Date.now().toString(36).toUpperCase();
/** A number nobody has had, also when the same system is played against again. */
export const aNumber = (prefix = 'EX'): string => `${prefix}${began}-${(count += 1)}${process.pid}`;
