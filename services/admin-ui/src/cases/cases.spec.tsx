import { cleanup, screen } from '@testing-library/react';
import { type Rules } from '@gendan/procedure';
import { show } from '../testing/screen';
import { CasesPage } from './CasesPage';
import { askedTerms, caseFaults, caseOpening, emptyCase } from './draft';

jest.setTimeout(30_000);
afterEach(cleanup);

const rules = (of: unknown, parties: string[] = ['customer']): Rules => ({ parties, of }) as unknown as Rules;

describe('a new case of another kind', () => {
  it('is asked only for what its procedure reads', () => {
    expect(askedTerms(rules([{ reads: ['terms.delivery', 'terms.lines'] }, { when: ['is', 'terms.productClass', 'customised'] }]))).toEqual(
      {
        customer: true,
        delivery: true,
        goods: true,
        extras: ['productClass'],
      },
    );
    expect(askedTerms(rules([], ['bank']))).toEqual({ customer: false, delivery: false, goods: false, extras: [] });
  });
  it('needs its number, and its customer where it has one; goods and payments may be left open', () => {
    const asked = askedTerms(rules([{ reads: ['terms.lines'] }]));
    expect(caseFaults(emptyCase(), asked).map(({ field }) => field)).toEqual(['number', 'customer']);

    const body = caseOpening({ ...emptyCase(), number: 'IQ1', customer: 'customer:h' }, asked, { id: 'inquiry', kind: 'inquiry' });
    expect(body).toEqual({
      kind: 'inquiry',
      number: 'IQ1',
      procedure: { id: 'inquiry' },
      customer: 'customer:h',
      terms: { currency: 'USD', lines: [], instalments: [] },
    });
  });
});

describe('the list of cases', () => {
  it('says of each its kind, where it is stuck and on whom', async () => {
    await show(<CasesPage />, { at: '/cases', path: '/cases' });
    const number = await screen.findByRole('link', { name: 'EX2601-009' });
    const line = number.closest('li')?.textContent ?? '';

    expect(line).toContain('订单');
    expect(line).toContain('大货完工');
    expect(line).toContain('等 佳塑塑业');
  });
});
