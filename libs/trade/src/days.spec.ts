import fc from 'fast-check';
import { addDays, addMonths, addMs, daysBetween, instantOf, isDay, isInstant, msOf, weekdayOf } from '.';

const dayNumbers = fc.integer({ min: Date.UTC(10, 0, 1) / 86_400_000, max: Date.UTC(9990, 0, 1) / 86_400_000 });
const byDate = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

describe('a day', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31'])('%s exists', (text) => expect(isDay(text)).toBe(true));
  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '2026-01-01 ',
    '20260101',
    '',
    null,
    20260101,
  ])('%p does not', (text) => expect(isDay(text)).toBe(false));
  it('is refused by arithmetic when it does not exist', () => expect(() => addDays('2026-02-30', 1)).toThrow(RangeError));
  it('counts like the proleptic Gregorian calendar over all years', () =>
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: -400, max: 400 }), (number, n) => {
        expect(addDays(byDate(number), n)).toBe(byDate(number + n));
        expect(daysBetween(byDate(number), byDate(number + n))).toBe(n);
        expect(weekdayOf(byDate(number))).toBe((new Date(number * 86_400_000).getUTCDay() + 6) % 7);
      }),
    ));
});

describe('months end where the month ends', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %d months is %s', (day, n, then) => expect(addMonths(day, n)).toBe(then));
  it('60 days after acceptance on 2 March is 1 May: days are not months', () => {
    expect(addDays('2026-03-02', 60)).toBe('2026-05-01');
    expect(addMonths('2026-03-02', 2)).toBe('2026-05-02');
  });
});

describe('a moment', () => {
  it.each(['2026-03-02T01:00:00.000Z', '2028-02-29T23:59:59.999Z'])('%s exists', (text) => expect(isInstant(text)).toBe(true));
  it.each([
    '2026-03-02T01:00:00Z',
    '2026-03-02T24:00:00.000Z',
    '2026-02-30T01:00:00.000Z',
    '2026-03-02T01:60:00.000Z',
    '2026-03-02T01:00:00.000+08:00',
    '2026-03-02',
  ])('%s does not', (text) => expect(isInstant(text)).toBe(false));
  it('is milliseconds and text, the same way round, and text compares in time order', () =>
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), fc.integer({ min: 0, max: 1e10 }), (ms, more) => {
        expect(instantOf(ms)).toBe(new Date(ms).toISOString());
        expect(msOf(instantOf(ms))).toBe(ms);
        expect(addMs(instantOf(ms), more) >= instantOf(ms)).toBe(true);
      }),
    ));
  it('outside of four-digit years is refused', () => {
    expect(() => instantOf(Number.NaN)).toThrow(RangeError);
    expect(() => instantOf(8e15)).toThrow(RangeError);
  });
});
