import fc from 'fast-check';
import { addLines, covers, shortfall, subtractLines, withinTolerance } from '.';

describe('quantities by line', () => {
  it('150 red do not cover 100 red and 50 blue', () => {
    expect(covers({ red: '150' }, { red: '100', blue: '50' })).toBe(false);
    expect(shortfall({ red: '150' }, { red: '100', blue: '50' })).toEqual({ blue: '50' });
  });
  it('exactly enough is enough, in whatever decimals', () => expect(covers({ red: '100.0' }, { red: '100' })).toBe(true));
  it('nothing covers nothing', () => {
    expect(covers({}, {})).toBe(true);
    expect(covers({}, { red: '0' })).toBe(true);
  });
  it('add and subtract line by line, leaving out what comes to nothing', () => {
    expect(addLines({ red: '60' }, { red: '40', blue: '50' })).toEqual({ red: '100', blue: '50' });
    expect(subtractLines({ red: '100', blue: '50' }, { red: '100', blue: '20' })).toEqual({ blue: '30' });
    expect(subtractLines({ red: '100' }, { red: '103' })).toEqual({ red: '-3' });
  });
  it('a line may have any name', () => {
    expect(addLines({ constructor: '1' }, { toString: '2' })).toEqual({ constructor: '1', toString: '2' });
    expect(covers({}, { constructor: '1' })).toBe(false);
  });
  it('what is short makes it whole', () => {
    const lines = fc.dictionary(fc.constantFrom('red', 'blue', 'green'), fc.integer({ min: 0, max: 200 }).map(String));
    fc.assert(
      fc.property(lines, lines, (have, want) => {
        expect(covers(addLines(have, shortfall(have, want)), want)).toBe(true);
        expect(covers(have, want)).toBe(Object.entries(want).every(([line, n]) => Number(have[line] ?? 0) >= Number(n)));
        expect(subtractLines(addLines(have, want), want)).toEqual(subtractLines(have, {}));
      }),
    );
  });
});

describe('more or less', () => {
  it.each([
    ['95', true],
    ['105', true],
    ['94.99', false],
    ['105.01', false],
  ])('5 %% of 100 allows %s: %s', (amount, allowed) => expect(withinTolerance({ red: amount }, { red: '100' }, '5')).toBe(allowed));
  it('is per line: more red does not make up for less blue', () =>
    expect(withinTolerance({ red: '110', blue: '40' }, { red: '100', blue: '50' }, '5')).toBe(false));
  it('a line left out is short, a line not ordered is too much', () => {
    expect(withinTolerance({}, { red: '100' }, '5')).toBe(false);
    expect(withinTolerance({ red: '100', blue: '1' }, { red: '100' }, '5')).toBe(false);
  });
});
