import { containing, pairsOf, wordsOf } from './pairs';

describe('search by pairs of characters', () => {
  it('finds a two-character Chinese word inside a longer one', () => {
    const text = pairsOf('宁波恒越进出口有限公司 焖烧杯');

    expect(pairsOf('恒越').every((pair) => text.includes(pair))).toBe(true);
    expect(pairsOf('烧杯').every((pair) => text.includes(pair))).toBe(true);
    expect(pairsOf('杯烧').every((pair) => text.includes(pair))).toBe(false);
  });

  it('takes full-width letters, case and spaces as the same', () => {
    expect(pairsOf('ＥＸ２６０１')).toEqual(pairsOf('ex2601'));
    expect(wordsOf('  EX2601   恒越 ex2601 ')).toEqual(['ex2601', '恒越']);
  });

  it('makes no pair over a space', () => {
    expect(pairsOf('ab cd')).toEqual(['ab', 'cd']);
  });

  it('takes the signs of a pattern as they are', () => {
    expect(containing('50%_a\\')).toBe('%50\\%\\_a\\\\%');
  });
});
