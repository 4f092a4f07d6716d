import { meantBy, slipsBetween } from './slips';

it('a slip is a letter changed, left out, added, or two swapped', () => {
  expect([
    slipsBetween('EX2601-017', 'EX2601-017'),
    slipsBetween('EX2601-107', 'EX2601-017'),
    slipsBetween('EX261-017', 'EX2601-017'),
    slipsBetween('ex2601-018', 'EX2601-017'),
  ]).toEqual([0, 1, 1, 1]);
});

it('a number nobody knows is likely one of the nearest, at most two slips away', () => {
  expect(meantBy('EX2601-071', ['EX2604-012', 'EX2601-009', 'EX2601-017', 'EX2601-072'])).toEqual(['EX2601-017', 'EX2601-072']);
  expect(meantBy('EX2601-071', ['EX2604-012', 'EX2601-009'])).toEqual(['EX2601-009']);
  expect(meantBy('EX2601-071', ['EX2604-412'])).toEqual([]);
});
