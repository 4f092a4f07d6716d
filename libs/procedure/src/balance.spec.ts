import { chinaOffice } from '@gendan/trade';
import { drawUp, fold, lookAt, type Plan, sliceOf } from '.';
import { LEFT_OPEN } from './conditions';
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

const order = (share: string, shipments: (Record<string, string> | undefined)[]): Plan =>
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
        parts: shipments.map((quantity) => ({ kind: 'shipment', ...(quantity ? { quantity } : {}) })),
      },
      '2026-03-02T01:00:00.000Z',
    ),
  );

const balances = (plan: Plan): unknown[] =>
  ['shipment:1', 'shipment:2']
    .map((part) => lookAt(nineSteps.rules, plan).value('part.balance', part))
    .map((found) => (found.known ? found.value : undefined));

const agreedOtherwise = (plan: Plan, slice: Record<string, unknown>): Plan => ({
  ...plan,
  terms: { ...plan.terms, slice: { ...plan.terms.slice, ...slice } },
});

describe('the balance of a shipment (S0.8b)', () => {
  it('is its share of the goods in it, and over all shipments the whole', () => {
    // 8,862.00 in all, 70 % = 6,203.40
    expect(balances(order('70', [{ '1': '300' }, { '1': '300', '2': '400' }]))).toEqual(['2635.50', '3567.90']);
  });

  it('makes up for the cents that earlier shipments were rounded by', () => {
    // 70 % of 12.55 is 8.785, of two of them 17.57
    expect(balances(order('70', [{ '1': '1' }, { '1': '1' }]))).toEqual(['8.79', '8.78']);
  });

  it('of a shipment whose goods are not written is that of all that is ordered', () => {
    expect(balances(order('70', [undefined]))[0]).toBe('6203.40');
  });

  it('of a share is that share, not a part of what the share was rounded to', () => {
    // 66.67 % of 8,862.00 is 5,908.2954; of 7,863.00 it is 5,242.2621
    const thirds = agreedOtherwise(order('70', [{ '1': '600', '2': '100' }, { '2': '300' }]), {
      'terms.instalments': [
        { id: 'deposit', method: 'tt', gate: 'production', share: '33.33', amount: '2953.70' },
        { id: 'balance', method: 'tt', gate: 'originals', share: '66.67', amount: '5908.30' },
      ],
    });

    expect(balances(thirds)).toEqual(['5242.26', '666.04']);
  });

  it('of a fixed amount is its part by value', () => {
    // 5,000.00 of it is fixed: 7,530.00 and 1,332.00 are shipped of 8,862.00
    const fixed = agreedOtherwise(order('70', [{ '1': '600' }, { '2': '400' }]), {
      'terms.instalments': [
        { id: 'deposit', method: 'tt', gate: 'production', share: '100', amount: '3862.00' },
        { id: 'balance', method: 'tt', gate: 'originals', amount: '5000.00' },
      ],
    });

    expect(balances(fixed)).toEqual(['4248.48', '751.52']);
  });

  it.each<[string, unknown]>([
    ['terms.lines', LEFT_OPEN],
    ['terms.prices', LEFT_OPEN],
    ['terms.prices', null],
    ['terms.currency', ''],
    ['terms.instalments', LEFT_OPEN],
  ])('is not known while %s are %j', (path, open) => {
    expect(balances(agreedOtherwise(order('70', [{ '1': '1' }, { '1': '1' }]), { [path]: open }))).toEqual([null, null]);
  });

  it('is nothing where nothing is to be paid before the originals', () => {
    const later = agreedOtherwise(order('70', [{ '1': '600' }, { '2': '400' }]), {
      'terms.instalments': [{ id: 'x', method: 'tt', gate: 'production', share: '100' }],
    });

    expect(balances(later)).toEqual(['0.00', '0.00']);
  });
});
