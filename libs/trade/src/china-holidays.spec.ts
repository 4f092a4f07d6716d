import { getDayDetail } from 'chinese-days';
import { CHINA_OFFICIAL_TO, addDays, calendarFaults, chinaFactory, chinaOffice, isOpen, isProvisional, shiftsOf } from '.';

const office = chinaOffice({ id: 'office', version: 1 });
const factory = chinaFactory({ id: 'factory', version: 1, saturday: 'half' });

describe('China’s days off and make-up days', () => {
  it.each([2025, 2026])('of %d are those of the published table, day by day', (year) => {
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      expect({ day, work: isOpen(office, day) }).toEqual({ day, work: getDayDetail(day).work });
    }
  });
  it('are not announced after 2026: a day of 2027 is provisional', () => {
    expect(CHINA_OFFICIAL_TO).toBe('2026-12-31');
    expect(isProvisional(office, '2026-12-31')).toBe(false);
    expect(isProvisional(office, '2027-01-01')).toBe(true);
  });
  it('in a calendar made for a shorter time are provisional after it', () =>
    expect(isProvisional(chinaOffice({ id: 'short', version: 1, to: '2026-06-30' }), '2026-07-01')).toBe(true));
});

describe('a factory', () => {
  it('works Saturday mornings and is closed on Sundays', () => {
    expect(shiftsOf(factory, '2026-03-07')).toEqual([[480, 720]]);
    expect(isOpen(factory, '2026-03-08')).toBe(false);
  });
  it('works a full day on a make-up Saturday and on a make-up Sunday', () => {
    expect(shiftsOf(factory, '2026-10-10')).toHaveLength(2);
    expect(shiftsOf(factory, '2026-09-20')).toHaveLength(2);
  });
  it('is shut from a week before lunar new year, make-up days included, until eleven days after', () => {
    expect(isOpen(factory, '2026-02-09')).toBe(true);
    expect(isOpen(factory, '2026-02-10')).toBe(false);
    expect(isOpen(factory, '2026-02-14')).toBe(false);
    expect(isOpen(factory, '2026-02-28')).toBe(false);
    expect(isOpen(factory, '2026-03-02')).toBe(true);
    expect(factory.closed['2026-02-12']).toBe('春节放假');
  });
  it('says why it is closed', () => expect(factory.closed['2026-10-03']).toBe('国庆节'));
  it('may say its own shutdown instead', () => {
    const shutdowns = [{ from: '2026-08-01', to: '2026-08-09', reason: '高温假' }];
    const hot = chinaFactory({ id: 'hot', version: 1, shutdowns });
    expect(isOpen(hot, '2026-08-05')).toBe(false);
    expect(isOpen(hot, '2026-02-10')).toBe(true);
  });
});

describe('a calendar', () => {
  it.each([office, factory])('of two years travels in less than 6 kB and has no faults', (calendar) => {
    expect(Buffer.byteLength(JSON.stringify(calendar))).toBeLessThan(6000);
    expect(calendarFaults(calendar)).toEqual([]);
  });
});
