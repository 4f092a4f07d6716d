import { type Calendar, type Duration, buyerOffice, chinaFactory, chinaOffice, instantAt, move } from '.';

const office = chinaOffice({ id: 'office', version: 1 });
const factory = chinaFactory({ id: 'factory', version: 1, saturday: 'half' });
const newYork = buyerOffice('America/New_York');
const at = (calendar: Calendar, day: string, hour: number): string => instantAt(calendar, day, hour * 60);
const moved = (calendar: Calendar, from: string, n: number, unit: Duration['unit']): string => move(calendar, from, { n, unit });

describe('Friday 8 May 2026 18:00 in Shanghai, before a make-up Saturday', () => {
  const friday = at(office, '2026-05-08', 18);
  it('48 hours later is Sunday 18:00', () => expect(moved(office, friday, 48, 'hours')).toBe(at(office, '2026-05-10', 18)));
  it('2 working days later is Monday, because Saturday is worked', () =>
    expect(moved(office, friday, 2, 'workingDays')).toBe('2026-05-11'));
  it('half a day later is Saturday 14:15', () => expect(moved(office, friday, 1, 'halfDays')).toBe(at(office, '2026-05-09', 14.25)));
  it('4 working hours later is Saturday 14:30', () =>
    expect(moved(office, friday, 4, 'workingHours')).toBe(at(office, '2026-05-09', 14.5)));
  it('2 days later is Sunday 18:00', () => expect(moved(office, friday, 2, 'days')).toBe(at(office, '2026-05-10', 18)));
});

describe('Friday 15 May 2026 18:00, before an ordinary weekend', () => {
  const friday = at(office, '2026-05-15', 18);
  it('48 hours later is still Sunday 18:00', () => expect(moved(office, friday, 48, 'hours')).toBe(at(office, '2026-05-17', 18)));
  it('2 working days later is Tuesday', () => expect(moved(office, friday, 2, 'workingDays')).toBe('2026-05-19'));
  it('half a day later is Monday 14:15', () => expect(moved(office, friday, 1, 'halfDays')).toBe(at(office, '2026-05-18', 14.25)));
});

describe('Friday 6 March 2026 18:00 in New York, before the clocks go forward', () => {
  const friday = at(newYork, '2026-03-06', 18);
  it('48 hours later is Sunday 19:00 on the clocks there', () =>
    expect(moved(newYork, friday, 48, 'hours')).toBe(at(newYork, '2026-03-08', 19)));
  it('2 days later is Sunday 18:00 on the clocks there, 47 hours', () =>
    expect(moved(newYork, friday, 2, 'days')).toBe(at(newYork, '2026-03-08', 18)));
  it('2 working days later is Tuesday', () => expect(moved(newYork, friday, 2, 'workingDays')).toBe('2026-03-10'));
  it('half a day later is Monday 13:00', () => expect(moved(newYork, friday, 1, 'halfDays')).toBe(at(newYork, '2026-03-09', 13)));
  it('a week later is 18:00 there too', () => expect(moved(newYork, friday, 1, 'weeks')).toBe(at(newYork, '2026-03-13', 18)));
});

describe('from a day', () => {
  it('hours count from its close', () => {
    expect(moved(office, '2026-05-15', 48, 'hours')).toBe(at(office, '2026-05-17', 18));
    expect(moved(office, '2026-05-15', 90, 'minutes')).toBe(at(office, '2026-05-15', 19.5));
    expect(moved(office, '2026-05-15', 4, 'workingHours')).toBe(at(office, '2026-05-18', 14.5));
    expect(moved(office, '2026-05-15', -4, 'workingHours')).toBe(at(office, '2026-05-15', 14));
  });
  it('hours after a closed day count from its last minute', () =>
    expect(moved(office, '2026-05-16', 2, 'hours')).toBe('2026-05-16T17:59:00.000Z'));
  it('days, weeks, months and working days are days', () => {
    expect(moved(office, '2026-01-31', 1, 'months')).toBe('2026-02-28');
    expect(moved(office, '2026-01-31', 2, 'weeks')).toBe('2026-02-14');
    expect(moved(office, '2026-01-31', -31, 'days')).toBe('2025-12-31');
    expect(moved(office, '2026-02-13', 5, 'workingDays')).toBe('2026-02-27');
    expect(moved(office, '2026-10-01', 0, 'workingDays')).toBe('2026-10-08');
  });
  it('days are whole', () => {
    expect(() => moved(office, '2026-01-31', 1.5, 'days')).toThrow(RangeError);
    expect(() => moved(office, '2026-01-31', 1.5, 'workingDays')).toThrow(RangeError);
  });
  it('what is neither a day nor a moment is refused', () => expect(() => moved(office, '31 Jan', 1, 'hours')).toThrow(RangeError));
});

describe('half days where Saturday is one', () => {
  it('half a day from Saturday’s beginning is half of the short Saturday', () =>
    expect(moved(factory, at(factory, '2026-03-07', 8), 1, 'halfDays')).toBe(at(factory, '2026-03-07', 10)));
  it('half a day from Friday evening too: it starts counting on Saturday', () =>
    expect(moved(factory, at(factory, '2026-03-06', 20), 1, 'halfDays')).toBe(at(factory, '2026-03-07', 10)));
  it('half a day from Saturday noon is half of Monday', () =>
    expect(moved(factory, at(factory, '2026-03-07', 12), 1, 'halfDays')).toBe(at(factory, '2026-03-09', 12)));
  it('half a day back from Monday morning is half of Saturday', () =>
    expect(moved(factory, at(factory, '2026-03-09', 8), -1, 'halfDays')).toBe(at(factory, '2026-03-07', 10)));
  it('counts from the moment, over lunch', () =>
    expect(moved(factory, at(factory, '2026-03-05', 11), 1, 'halfDays')).toBe(at(factory, '2026-03-05', 16)));
});

describe('days keep the local time of day', () => {
  it('a month after 31 January 18:00 is 28 February 18:00', () =>
    expect(moved(office, at(office, '2026-01-31', 18), 1, 'months')).toBe(at(office, '2026-02-28', 18)));
  it('of the civil day there: 1 in the morning of 31 January is still 30 January in UTC', () =>
    expect(moved(office, at(office, '2026-01-31', 1), 2, 'months')).toBe(at(office, '2026-03-31', 1)));
  it('to the millisecond', () => expect(moved(newYork, '2026-03-07T15:00:12.345Z', 1, 'days')).toBe('2026-03-08T14:00:12.345Z'));
  it('a working day is counted from the civil day there, not the UTC day', () =>
    expect(moved(office, '2026-03-01T17:00:00.000Z', 1, 'workingDays')).toBe('2026-03-03'));
});
