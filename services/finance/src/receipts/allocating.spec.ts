import { type Decimal, add, compare, sum } from '@gendan/trade';
import fc from 'fast-check';
import { type Allocated, changesTo, leftOf, propose } from './allocating';

const cents = fc.integer({ min: 0, max: 5_000_000 }).map((n): Decimal => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
const instalment = fc.constantFrom(
  'EX1/depositReceived/instalment:1',
  'EX1/balanceReceived/shipment:1',
  'EX1/balanceReceived/shipment:2',
  'EX2/depositReceived/',
);
const shares = fc.array(fc.record({ instalment, amount: cents }), { maxLength: 8 });

const applied = (before: readonly Allocated[], changes: readonly Allocated[]): Allocated[] => [
  ...before.filter((each) => !changes.some((change) => change.instalment === each.instalment)),
  ...changes,
];

describe('whose money it is', () => {
  it('pays the longest due first and leaves the rest with the receipt', () => {
    const lacking = [
      { instalment: 'deposit', amount: '12420.00' },
      { instalment: 'balance', amount: '28980.00' },
    ];

    expect(propose('20000.00', lacking)).toEqual({
      shares: [
        { instalment: 'deposit', amount: '12420.00' },
        { instalment: 'balance', amount: '7580.00' },
      ],
      left: '0.00',
    });
    expect(propose('50000.00', lacking).left).toBe('8600.00');
  });

  it('takes back to zero what is not named any more, with the next version', () => {
    const before = [{ instalment: 'deposit', amount: '100.00', version: 3 }];

    expect(changesTo(before, [{ instalment: 'balance', amount: '100' }], 2)).toEqual([
      { instalment: 'deposit', amount: '0.00', version: 4 },
      { instalment: 'balance', amount: '100.00', version: 1 },
    ]);
  });

  it('reports nothing that stays as it is', () => {
    expect(changesTo([{ instalment: 'deposit', amount: '100.00', version: 3 }], [{ instalment: 'deposit', amount: '100' }], 2)).toEqual([]);
  });

  it('never loses a cent: shares and rest are the receipt, whatever is proposed', () => {
    fc.assert(
      fc.property(cents, shares, (amount, lacking) => {
        const { shares: proposed, left } = propose(amount, lacking);

        expect(compare(add(sum(proposed.map((each) => each.amount)), left), amount)).toBe(0);
        expect(compare(left, '0')).toBeGreaterThanOrEqual(0);
        expect(compare(leftOf(amount, proposed), left)).toBe(0);
      }),
    );
  });

  it('never loses a cent: after any chain of re-allocations each instalment has exactly what was last said, and versions only grow', () => {
    fc.assert(
      fc.property(fc.array(shares, { maxLength: 6 }), (wishes) => {
        let rows: Allocated[] = [];
        for (const wanted of wishes) {
          const changes = changesTo(rows, wanted, 2);
          for (const change of changes) {
            const had = rows.find((each) => each.instalment === change.instalment);
            expect(change.version).toBe((had?.version ?? 0) + 1);
          }
          rows = applied(rows, changes);

          expect(compare(sum(rows.map((each) => each.amount)), sum(wanted.map((each) => each.amount)))).toBe(0);
        }
      }),
    );
  });
});
