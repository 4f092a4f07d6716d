import { addWorkingDays, buyerOffice, chinaBank, chinaOffice, closeOf, isOpen, nextOpenDay, openAt } from '.';

const office = chinaOffice({ id: 'office', version: 1 });
const bank = chinaBank({ id: 'bank', version: 1 });

describe('an office in China over its holidays', () => {
  it.each([
    ['2026-09-20', true],
    ['2026-10-10', true],
    ['2026-02-14', true],
    ['2026-06-19', false],
    ['2026-09-25', false],
    ['2026-10-04', false],
  ])('on %s it is open: %s', (day, open) => expect(isOpen(office, day)).toBe(open));

  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-10-12', -20, '2026-09-08'],
    ['2026-09-29', 5, '2026-10-12'],
  ])('from %s by %s working days is %s', (day, n, then) => expect(addWorkingDays(office, day, n)).toBe(then));

  it('after Spring Festival opens on the 24th', () => expect(nextOpenDay(office, '2026-02-18')).toBe('2026-02-24'));
  it('is a day later at the bank, which does not work the make-up Saturday', () =>
    expect(addWorkingDays(bank, '2026-09-29', 5)).toBe('2026-10-13'));
  it('of a buyer in New York: five banking days after Monday 21 December are 29 December, Christmas not counted', () => {
    const newYork = buyerOffice('America/New_York', { holidays: { '2026-12-25': 'Christmas Day', '2027-01-01': 'New Year’s Day' } });
    expect(addWorkingDays(newYork, '2026-12-21', 5)).toBe('2026-12-29');
  });
  it('opens at nine and closes at six', () => {
    expect(openAt(office, '2026-03-02')).toBe('2026-03-02T01:00:00.000Z');
    expect(closeOf(office, '2026-03-02')).toBe('2026-03-02T10:00:00.000Z');
  });
});
