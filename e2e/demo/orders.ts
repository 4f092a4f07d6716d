import type { OpenCase } from '@gendan/contracts';

const DAY = 86_400_000;
export const inDays = (n: number): string => new Date(Date.now() + n * DAY).toISOString().slice(0, 10);
export const today = (): string => inDays(0);

/** T/T 30 % before production, 70 % against the B/L copy, per shipment. */
export const ttOrder = (number: string): OpenCase => ({
  kind: 'order',
  number,
  procedure: { id: 'nineSteps' },
  customer: 'customer:hansewerk',
  cast: { factory: 'factory:jinkai', forwarder: 'forwarder:haitong' },
  terms: {
    currency: 'USD',
    incoterm: 'FOB',
    port: 'Ningbo',
    delivery: inDays(75),
    tolerancePercent: '3',
    inspection: 'none',
    lines: [
      { line: '1', product: 'HW-2210', description: 'Storage basket, red', quantity: '600', unit: 'pcs', price: '12.50' },
      { line: '2', product: 'HW-2211', description: 'Storage basket, blue', quantity: '400', unit: 'pcs', price: '12.50' },
    ],
    instalments: [
      { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
      { id: 'balance', method: 'tt', gate: 'originals', share: '70', per: 'shipment' },
    ],
  },
});

/** L/C at sight for the whole value, before production. */
export const lcOrder = (number: string): OpenCase => ({
  kind: 'order',
  number,
  procedure: { id: 'nineSteps' },
  customer: 'customer:padma',
  cast: { factory: 'factory:jinkai', forwarder: 'forwarder:haitong' },
  terms: {
    currency: 'USD',
    incoterm: 'CFR',
    port: 'Chittagong',
    delivery: inDays(80),
    tolerancePercent: '5',
    inspection: 'none',
    lines: [{ line: '1', product: 'PA-77', description: 'Metal zipper no. 5', quantity: '20000', unit: 'pcs', price: '0.85' }],
    instalments: [{ id: 'lc', method: 'lc', gate: 'production', share: '100' }],
  },
});

/** A domestic order note with gifts, settled later. */
export const domesticNote = (number: string): OpenCase => ({
  kind: 'order',
  number,
  procedure: { id: 'oneNote' },
  customer: 'shop:huamei-chengxi',
  terms: {
    currency: 'CNY',
    delivery: inDays(1),
    inspection: 'none',
    lines: [
      { line: '1', product: 'D-10', description: '密封罐 1 L', quantity: '48', unit: '只', price: '18.00' },
      { line: 'g1', product: 'D-99', description: '赠品：展示架', quantity: '2', unit: '个', price: '0', gift: true },
    ],
    instalments: [{ id: 'later', method: 'openAccount', gate: 'later', share: '100' }],
  },
});
