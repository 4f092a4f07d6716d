import { cleanup, screen } from '@testing-library/react';
import { type Procedure } from '@gendan/procedure';
import { show } from '../testing/screen';
import { CasesPage } from './CasesPage';
import { askedTerms, caseFaults, caseOpening, emptyCase } from './draft';

afterEach(cleanup);

const procedure = (of: unknown, parties: string[] = ['customer']): Procedure =>
  ({ rules: { parties, of }, words: { fields: {}, roles: {} } }) as unknown as Procedure;

describe('a new case of another kind', () => {
  it('is asked only for what its procedure reads', () => {
    const asked = askedTerms(procedure([{ m: 'task', reads: ['terms.delivery', 'terms.lines'], when: ['is', 'terms.colourWay', 'red'] }]));
    expect(asked).toMatchObject({ buyer: 'customer', others: [], delivery: true, goods: true, parts: [] });
    expect(asked.extras).toEqual([{ name: 'colourWay', zh: 'colourWay', en: 'colourWay', type: 'text' }]);
    expect(askedTerms(procedure([], ['bank']))).toEqual({ others: [], delivery: false, goods: false, extras: [], parts: [] });
  });
  it('is asked for the parties it has, and begins with one of each part there must be', () => {
    const asked = askedTerms(procedure([{ g: 'each', name: 'material', atLeast: 1, of: [] }], ['supplier', 'bank']));
    expect(asked).toMatchObject({ others: ['supplier'], parts: ['material'] });
    const draft = { ...emptyCase(), number: 'PU1', cast: { supplier: 'supplier:chengda' } };
    expect(caseOpening(draft, asked, { id: 'purchase', kind: 'purchase' })).toMatchObject({
      cast: { supplier: 'supplier:chengda' },
      parts: [{ kind: 'material', label: '1' }],
    });
  });
  it('needs its number, and its customer where it has one; goods and payments may be left open', () => {
    const asked = askedTerms(procedure([{ m: 'task', reads: ['terms.lines'] }]));
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
