import type { OpenCase } from '@gendan/contracts';
import { besideTheOrders } from './beside-the-orders';
import { aPdf } from './export-by-tt';
import { domesticNote, inDays, lcOrder, ttOrder } from './orders';
import { addressesIn, Person, Refused } from './talk';

/**
 * What the demo company has on its desk on the first morning: orders that began before Gendan came, entered with what had happened by then.
 * Entered once more they are the same orders: nothing happens twice.
 */

type Done = NonNullable<OpenCase['onFile']>[number];
const done = (milestone: string, daysAgo: number, more: Partial<Done> = {}): Done => ({ milestone, happened: inDays(-daysAgo), ...more });

const SAMPLING = ['sampleNoteDrafted', 'sampleNoteSigned', 'sampleFinished', 'sampleDispatched', 'sampleApproved'];
const ORDERING = ['proformaDrafted', 'proformaApproved', 'orderConfirmed'];
const sampled = (daysAgo: number): Done[] => SAMPLING.map((milestone, at) => done(milestone, daysAgo - at * 2));
const ordered = (daysAgo: number): Done[] => ORDERING.map((milestone, at) => done(milestone, daysAgo - at));

const WHOLE = { '1': '600', '2': '400' };
const factoryOrder = (dueIn: number) => ({ kind: 'factoryOrder', label: '1', quantity: WHOLE, values: { dueOn: inDays(dueIn) } });
const shipment = (label: string, quantity: Record<string, string>, etdIn: number) => ({
  kind: 'shipment',
  label,
  quantity,
  carries: { 'factoryOrder:1': quantity },
  values: { etd: inDays(etdIn) },
});
const issued = (daysAgo: number): Done =>
  done('productionOrderIssued', daysAgo, {
    part: 'factoryOrder:1',
    values: { quality: 'AQL 2.5', packing: '12 pcs/ctn', deliveryDate: inDays(10) },
  });
const deposit = (daysAgo: number): Done => done('depositReceived', daysAgo, { part: 'instalment:deposit', amount: '3750.00' });

const order = (base: OpenCase, more: Partial<OpenCase> & { deliveryIn: number }): OpenCase => {
  const { deliveryIn, ...rest } = more;
  return { ...base, ...rest, terms: { currency: 'USD', ...base.terms, delivery: inDays(deliveryIn) } };
};

const maplelane = (number: string): OpenCase => ({ ...ttOrder(number), customer: 'customer:maplelane' });

const ON_THE_DESK: OpenCase[] = [
  // samples are with the customer, who has not answered in time
  order(ttOrder('EX2611-003'), { deliveryIn: 90, onFile: SAMPLING.slice(0, 4).map((milestone, at) => done(milestone, 20 - at * 2)) }),
  // a new order: the sample note is to be written
  order(maplelane('EX2611-012'), { deliveryIn: 120 }),
  // the proforma waits for the manager
  order(maplelane('EX2610-014'), { deliveryIn: 80, onFile: [...sampled(22), done('proformaDrafted', 1)] }),
  // the deposit is late
  order(ttOrder('EX2610-009'), { deliveryIn: 60, onFile: [...sampled(30), ...ordered(14)] }),
  // in production, two shipments planned
  order(ttOrder('EX2609-017'), {
    deliveryIn: 40,
    parts: [factoryOrder(6), shipment('1', { '1': '600' }, 14), shipment('2', { '2': '400' }, 35)],
    onFile: [...sampled(60), ...ordered(45), deposit(40), issued(39)],
  }),
  // finished, to be loaded this week
  order(maplelane('EX2608-021'), {
    deliveryIn: 7,
    parts: [factoryOrder(-3), shipment('1', WHOLE, 3)],
    onFile: [
      ...sampled(90),
      ...ordered(70),
      deposit(64),
      issued(63),
      done('goodsFinished', 2, { part: 'factoryOrder:1' }),
      done('forwarderContacted', 9, { part: 'shipment:1', values: { readyOn: inDays(-2) } }),
      done('sailingConfirmed', 7, { part: 'shipment:1', values: { vessel: 'COSCO Aries 064W', sailing: inDays(3) } }),
    ],
  }),
  // the L/C is here, two people are to review it
  order(lcOrder('EX2610-020'), {
    deliveryIn: 65,
    onFile: [
      ...sampled(40),
      ...ordered(20),
      done('lcReceived', 1, {
        part: 'instalment:lc',
        values: {
          lc: { version: 0, hash: 'as advised' },
          amount: { amount: '17000.00', currency: 'USD' },
          latestShipment: inDays(60),
          expiry: inDays(81),
        },
      }),
    ],
  }),
  // a domestic note on its way
  {
    ...domesticNote('DN2611-031'),
    onFile: [done('orderSigned', 1, { values: { giftReceiptField: 'empty', copyThree: 'leftWithShop', nextVisit: inDays(6) } })],
  },
];

async function enter(): Promise<void> {
  const addresses = addressesIn(process.env['GENDAN_DATA'] ?? '.gendan');
  const [limingzhe, zhaolei] = [await Person.signIn(addresses, 'limingzhe'), await Person.signIn(addresses, 'zhaolei')];
  const beside = await besideTheOrders((name) => limingzhe.upload(name, aPdf(name), 'application/pdf'));
  for (const one of [...ON_THE_DESK, ...beside]) {
    const opener = one.procedure.id === 'oneNote' ? zhaolei : limingzhe;
    await opener.post('/api/cases', one).catch((error: unknown) => {
      if (!(error instanceof Refused) || error.problem.code !== 'ALREADY_OPEN') throw error;
    });
  }
}

enter().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
