import { chinaOffice } from '@gendan/trade';
import { drawUp, fold, lookAt, type Plan, sliceOf } from '.';
import { nineSteps } from './procedures/nine-steps';

const terms = (share: string) => ({
  currency: 'USD',
  incoterm: 'FOB',
  port: null,
  delivery: '2026-06-30',
  tolerancePercent: '0',
  inspection: 'none' as const,
  firstArticle: false,
  remarks: null,
  lines: [
    { line: '1', product: 'A', description: '', quantity: '600', unit: 'pcs', price: '12.55' },
    { line: '2', product: 'B', description: '', quantity: '400', unit: 'pcs', price: '3.33' },
  ],
  instalments: [
    { id: 'deposit', method: 'tt' as const, gate: 'production' as const, share: '30' },
    { id: 'balance', method: 'tt' as const, gate: 'originals' as const, share, per: 'shipment' as const },
  ],
});

const order = (share: string, shipments: Record<string, string>[]): Plan =>
  fold(
    nineSteps.rules,
    drawUp(
      nineSteps.rules,
      {
        case: 'order:B1',
        kind: 'order',
        number: 'B1',
        procedure: { id: 'nineSteps', version: 1, hash: 'x' },
        by: { person: 'p1', role: 'merchandiser' },
        cast: { merchandiser: 'p1' },
        terms: { version: 1, hash: 't', slice: sliceOf(nineSteps.rules, terms(share)) },
        calendars: { company: chinaOffice({ id: 'company', version: 1 }) },
        calendarOf: { company: 'company' },
        parts: shipments.map((quantity) => ({ kind: 'shipment', quantity })),
      },
      '2026-03-02T01:00:00.000Z',
    ),
  );

const balances = (plan: Plan): unknown[] =>
  ['shipment:1', 'shipment:2']
    .map((part) => lookAt(nineSteps.rules, plan).value('part.balance', part))
    .map((found) => (found.known ? found.value : undefined));

describe('the balance of a shipment (S0.8b)', () => {
  it('is its share of the goods in it, and over all shipments the whole', () => {
    // 8,862.00 in all, 70 % = 6,203.40
    expect(balances(order('70', [{ '1': '300' }, { '1': '300', '2': '400' }]))).toEqual(['2635.50', '3567.90']);
  });

  it('is nothing where nothing is to be paid before the originals', () => {
    const plan = order('70', [{ '1': '600' }, { '2': '400' }]);
    const later = {
      ...plan,
      terms: {
        ...plan.terms,
        slice: { ...plan.terms.slice, 'terms.instalments': [{ id: 'x', method: 'tt', gate: 'production', share: '100' }] },
      },
    };

    expect(balances(later)).toEqual(['0.00', '0.00']);
  });
});
