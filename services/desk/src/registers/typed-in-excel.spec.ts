import { fitted } from './fitting';
import { typedInExcel } from './typed-in-excel';

const choices = { paid: { zh: '已付款', en: 'Paid' } };
const cases: [string, Parameters<typeof typedInExcel>[0], Parameters<typeof typedInExcel>[1], unknown][] = [
  ['a date cell', { type: 'day' }, new Date('2026-03-02T00:00:00Z'), '2026-03-02'],
  ['a day written out', { type: 'day' }, '2026年3月2日', '2026-03-02'],
  ['a number with thousands apart', { type: 'quantity' }, '1,200', '1200'],
  ['a number cell', { type: 'quantity' }, 0.1 + 0.2, '0.3'],
  ['a choice in its words', { type: 'choice', choices }, '已付款', 'paid'],
  ['yes', { type: 'flag' }, '是', true],
  ['a number where a text belongs', { type: 'text' }, 12, '12'],
  ['nothing', { type: 'text' }, null, null],
];

describe('a cell of a returned workbook', () => {
  it.each(cases)('takes %s for what it would be typed as', (_, column, cell, value) => {
    expect(typedInExcel(column, cell, '2026-03-02')).toEqual(value);
  });

  it.each([
    ['a day', { type: 'day' as const }, '下周'],
    ['a number', { type: 'quantity' as const }, '很多'],
    ['a choice', { type: 'choice' as const, choices }, '付了'],
    ['yes or no', { type: 'flag' as const }, '也许'],
  ])('is refused when it is not %s', (_, column, cell) => {
    expect(fitted(column, typedInExcel(column, cell, '2026-03-02'))).toHaveProperty('wanted');
  });
});
