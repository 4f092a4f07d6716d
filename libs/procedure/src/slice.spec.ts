import type { Terms } from '@gendan/trade';
import { LEFT_OPEN } from './conditions';
import type { Rules } from './language';
import { nineSteps, oneNote } from './procedures';
import { sliceOf, slicePaths } from './slice';

const terms: Terms = {
  currency: 'USD',
  incoterm: 'FOB',
  port: 'Ningbo',
  lines: [
    { line: '1', product: 'mug-red', description: 'Mug, red', quantity: '1000', unit: 'PCS', price: '1.20' },
    { line: '2', product: 'mug-blue', description: 'Mug, blue', quantity: '500', unit: 'PCS', price: '1.30' },
    { line: '3', product: 'spoon', description: 'Spoon', quantity: '30', unit: 'PCS', price: '0', gift: true },
  ],
  delivery: '2026-07-31',
  tolerancePercent: '5',
  instalments: [
    { id: 'deposit', method: 'tt', gate: 'production', share: '30' },
    { id: 'balance', method: 'lc', gate: 'originals', share: '70' },
  ],
  inspection: 'none',
  firstArticle: false,
  remarks: null,
};
const naming = (...paths: string[]): Rules => ({ ...oneNote.rules, of: [{ m: 'task', name: 'a', reads: paths }] });
const at = (path: string, changed: Partial<Terms> = {}): unknown => sliceOf(naming(path), { ...terms, ...changed })[path];

describe('the slice of the terms that travels with a case', () => {
  it('is what the rules name, wherever they name it, and what the laws read', () => {
    expect(slicePaths(oneNote.rules)).toEqual([
      'terms.amount',
      'terms.currency',
      'terms.firstArticle',
      'terms.giftPieces',
      'terms.gifts',
      'terms.goods',
      'terms.inspection',
      'terms.instalments',
      'terms.lines',
      'terms.price',
      'terms.tolerancePercent',
    ]);
    const always = slicePaths(naming());
    expect(slicePaths(naming('see terms.delivery', 'terms.delivery as agreed', 'terms.'))).toEqual(always);
    expect(slicePaths(naming('part.balance'))).toEqual([...always, 'terms.prices'].sort());
    expect(slicePaths(nineSteps.rules)).toEqual(
      expect.arrayContaining(['terms.delivery', 'terms.toBank', 'terms.lines', 'terms.incoterm']),
    );
  });

  it('has every path it says', () => {
    for (const { rules } of [nineSteps, oneNote]) expect(Object.keys(sliceOf(rules, terms))).toEqual(slicePaths(rules));
  });

  it('counts goods and gifts apart', () => {
    expect(at('terms.lines')).toEqual({ '1': '1000', '2': '500' });
    expect(at('terms.gifts')).toEqual({ '3': '30' });
    expect(at('terms.giftPieces')).toBe('30');
  });

  it('knows the value of the order and of every instalment', () => {
    expect(at('terms.amount')).toBe('1850.00');
    expect(at('terms.instalments')).toEqual([
      { id: 'deposit', method: 'tt', gate: 'production', share: '30', amount: '555.00' },
      { id: 'balance', method: 'lc', gate: 'originals', share: '70', amount: '1295.00' },
    ]);
  });

  it('sees that documents go through the bank', () => {
    expect(at('terms.toBank')).toBe(true);
    expect(at('terms.toBank', { instalments: [{ id: 'all', method: 'tt', gate: 'originals', share: '100' }] })).toBe(false);
  });

  it('S2.1.5d sees that money comes before production', () => {
    expect(at('terms.prepaid')).toBe(true);
    expect(at('terms.prepaid', { instalments: [{ id: 'all', method: 'lc', gate: 'production', share: '100' }] })).toBe(false);
    expect(at('terms.prepaid', { instalments: [{ id: 'all', method: 'tt', gate: 'originals', share: '100' }] })).toBe(false);
  });

  it('shows a changed price, currency or description without carrying the lines', () => {
    const [first, ...others] = terms.lines;
    const with1 = (change: object): Partial<Terms> => ({ lines: [{ ...first!, ...change }, ...others] });
    expect(at('terms.price', with1({ price: '1.25' }))).not.toBe(at('terms.price'));
    expect(at('terms.price', { currency: 'EUR' })).not.toBe(at('terms.price'));
    expect(at('terms.price', with1({ description: 'Mug, dark red' }))).toBe(at('terms.price'));
    expect(at('terms.goods', with1({ description: 'Mug, dark red' }))).not.toBe(at('terms.goods'));
    expect(at('terms.goods', with1({ quantity: '1200', price: '1.25' }))).toBe(at('terms.goods'));
    expect(at('terms.goods', { lines: [...terms.lines].reverse() })).toBe(at('terms.goods'));
    expect(at('terms.goods', with1({ gift: true }))).not.toBe(at('terms.goods'));
    expect(at('terms.goods', with1({ gift: false }))).toBe(at('terms.goods'));
    expect(at('terms.prices')).toEqual({ '1': '1.20', '2': '1.30' });
  });

  it('leaves open what nobody wrote yet, so that nothing takes it for agreed', () => {
    expect(at('terms.lines', { lines: [] })).toBe(LEFT_OPEN);
    expect(at('terms.instalments', { instalments: [] })).toBe(LEFT_OPEN);
    expect(at('terms.instalments', { currency: '' })).toBe(LEFT_OPEN);
    expect(at('terms.amount', { currency: '' })).toBe(LEFT_OPEN);
  });

  it('takes any other path by its name, null where there is nothing, a long one as its hash', () => {
    expect(at('terms.delivery')).toBe('2026-07-31');
    expect(at('terms.remarks')).toBeNull();
    expect(at('terms.washing.special')).toBeNull();
    expect(at('terms.washing.special', { washing: { special: true } })).toBe(true);
    expect(at('terms.constructor')).toBeNull();
    expect(at('terms.artwork', { artwork: 'x'.repeat(198) })).toBe('x'.repeat(198));
    expect(at('terms.artwork', { artwork: Array.from({ length: 90 }, (_, i) => `layer ${i}`) })).toMatch(/^[0-9a-f]{64}$/);
  });
});
