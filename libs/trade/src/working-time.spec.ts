import fc from 'fast-check';
import {
  type Calendar,
  type Shift,
  addMs,
  addWorkingDays,
  addWorkingMinutes,
  aroundTheClock,
  buyerOffice,
  chinaFactory,
  chinaOffice,
  closeOf,
  halfDayMinutes,
  instantAt,
  isOpen,
  nextOpenDay,
  openAt,
  previousOpenDay,
  withinWorkingTime,
  workingMinutesBetween,
} from '.';
import { calendars, day, isAtWork, moments, slowlyAdded, slowlyAddedDays } from './on-fingers';

const office = chinaOffice({ id: 'office', version: 1 });
const factory = chinaFactory({ id: 'factory', version: 1, saturday: 'half' });
const at = (day: string, time: string): string => instantAt(office, day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

describe('working minutes of an office that breaks from 12:00 to 13:30', () => {
  it.each([
    ['over lunch', '2026-03-02', '11:00', 120, '2026-03-02', '14:30'],
    ['to the start of lunch', '2026-03-02', '09:00', 180, '2026-03-02', '12:00'],
    ['over the evening', '2026-03-02', '17:00', 120, '2026-03-03', '10:00'],
    ['over the weekend', '2026-03-06', '17:00', 120, '2026-03-09', '10:00'],
    ['over a weekend with a make-up Saturday', '2026-05-08', '17:00', 120, '2026-05-09', '10:00'],
    ['over National Day', '2026-09-30', '17:30', 60, '2026-10-08', '09:30'],
    ['from the lunch break', '2026-03-02', '12:40', 30, '2026-03-02', '14:00'],
    ['from the night', '2026-03-02', '22:00', 30, '2026-03-03', '09:30'],
    ['none, from the night', '2026-03-02', '22:00', 0, '2026-03-03', '09:00'],
    ['back over lunch', '2026-03-02', '14:30', -120, '2026-03-02', '11:00'],
    ['back to the end of lunch', '2026-03-02', '18:00', -270, '2026-03-02', '13:30'],
    ['back over the weekend', '2026-03-09', '09:30', -60, '2026-03-06', '17:30'],
    ['back from the night', '2026-03-02', '22:00', -30, '2026-03-02', '17:30'],
  ])('%s: from %s %s by %d is %s %s', (_, day, time, minutes, thenDay, thenTime) => {
    expect(addWorkingMinutes(office, at(day, time), minutes)).toBe(at(thenDay, thenTime));
    expect(workingMinutesBetween(office, at(day, time), at(thenDay, thenTime))).toBe(minutes);
  });

  it('the end of a shift is outside, its beginning inside', () => {
    expect(withinWorkingTime(office, at('2026-03-02', '12:00'))).toBe(at('2026-03-02', '13:30'));
    expect(withinWorkingTime(office, at('2026-03-02', '09:00'))).toBe(at('2026-03-02', '09:00'));
  });
  it('half a day is half of that day’s minutes, on a closed day of the next open one’s', () => {
    expect(halfDayMinutes(office, '2026-03-02')).toBe(225);
    expect(halfDayMinutes(factory, '2026-03-07')).toBe(120);
    expect(halfDayMinutes(factory, '2026-03-08')).toBe(240);
  });
  it('a port works 23 hours on the day the clocks go forward', () => {
    const port = aroundTheClock('Europe/Berlin');
    expect(halfDayMinutes(port, '2026-03-29') * 2).toBe(23 * 60);
    expect(halfDayMinutes(port, '2026-10-25') * 2).toBe(25 * 60);
  });
});

describe('open and close', () => {
  it('a closed day has no opening and ends at 23:59', () => {
    expect(openAt(office, '2026-10-01')).toBeUndefined();
    expect(closeOf(office, '2026-10-01')).toBe('2026-10-01T15:59:00.000Z');
  });
  it('a half Saturday closes at noon', () => expect(closeOf(factory, '2026-03-07')).toBe('2026-03-07T04:00:00.000Z'));
  it('a buyer’s office opens an hour earlier in our time when its clocks go forward', () => {
    const berlin = buyerOffice('Europe/Berlin');
    expect(openAt(berlin, '2026-03-27')).toBe('2026-03-27T08:00:00.000Z');
    expect(openAt(berlin, '2026-03-30')).toBe('2026-03-30T07:00:00.000Z');
  });
  it('shifts stay in order on a night whose clocks skip their edges', () => {
    const night: readonly Shift[] = [
      [60, 150],
      [150, 200],
    ];
    const calendar: Calendar = { ...aroundTheClock('Europe/Berlin'), week: [night, night, night, night, night, night, night] };
    expect(closeOf(calendar, '2026-03-29')).toBe('2026-03-29T01:20:00.000Z');
    expect(workingMinutesBetween(calendar, '2026-03-28T23:00:00.000Z', '2026-03-29T05:00:00.000Z')).toBe(80);
  });
  it('a calendar that never opens is an error, not an endless search', () => {
    const never: Calendar = { ...office, week: [[], [], [], [], [], [], []], opened: {} };
    expect(() => nextOpenDay(never, '2026-03-02')).toThrow('no working day');
    expect(() => addWorkingDays(never, '2026-03-02', -3)).toThrow('no working day');
    expect(() => addWorkingMinutes(never, '2026-03-02T00:00:00.000Z', 5)).toThrow('no working day');
    expect(() => addWorkingMinutes(never, '2026-03-02T00:00:00.000Z', -5)).toThrow('no working day');
  });
});

describe('calendar arithmetic is what counting on fingers gives', () => {
  it('minute by minute, forward and back, over closings, openings and clock changes', () =>
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: -1500, max: 1500 }), (calendar, instant, minutes) => {
        expect(addWorkingMinutes(calendar, instant, minutes)).toBe(slowlyAdded(calendar, instant, minutes));
      }),
      { numRuns: 30 },
    ));
  it('between two moments', () =>
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 0, max: 4000 }), (calendar, from, minutes) => {
        let counted = 0;
        for (let i = 0; i < minutes; i += 1) if (isAtWork(calendar, addMs(from, i * 60_000))) counted += 1;
        const to = addMs(from, minutes * 60_000);
        expect(workingMinutesBetween(calendar, from, to)).toBe(counted);
        expect(workingMinutesBetween(calendar, to, from)).toBe(0 - counted);
      }),
      { numRuns: 30 },
    ));
  it('day by day, forward and back', () =>
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: -60, max: 60 }), (calendar, from, n) => {
        expect(addWorkingDays(calendar, from, n)).toBe(slowlyAddedDays(calendar, from, n));
        expect(isOpen(calendar, previousOpenDay(calendar, from))).toBe(true);
      }),
    ));
  it('and from there back it is the same working time', () =>
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 20_000 }), (calendar, from, minutes) => {
        expect(workingMinutesBetween(calendar, from, addWorkingMinutes(calendar, from, minutes))).toBe(minutes);
        expect(workingMinutesBetween(calendar, addWorkingMinutes(calendar, from, -minutes), from)).toBe(minutes);
      }),
    ));
});
