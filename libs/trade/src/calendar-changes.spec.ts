import { buyerOffice, calendarChanges, chinaOffice, houseCalendar, shiftsText, stretchesOf } from './index';

const before = chinaOffice({ id: 'company', version: 1, to: '2026-12-31' });
const zh = (to: typeof before): string[] => calendarChanges(before, to).map((each) => each.zh);

describe('what one version of a calendar has otherwise than another', () => {
  it('says a closing of several days once, with its reason', () => {
    const closed = { ...before.closed, '2027-01-01': '元旦', '2027-01-02': '元旦', '2027-01-03': '元旦', '2027-03-08': '厂庆' };
    expect(zh({ ...before, closed })).toEqual(['放假 2027-01-01–2027-01-03 元旦', '放假 2027-03-08 厂庆']);
  });
  it('says what is worked again and what no longer', () => {
    const { '2026-10-01': _, ...closed } = before.closed;
    expect(zh({ ...before, closed, opened: {} })).toEqual(
      expect.arrayContaining(['不放假了 2026-10-01 国庆节', expect.stringMatching(/^不上班了 /)]),
    );
    const opened = { ...before.opened, '2027-01-09': [[540, 720]] as const };
    expect(zh({ ...before, opened })).toEqual(['上班 2027-01-09 09:00–12:00']);
  });
  it('says the hours of a weekday, the zone and how far holidays are announced', () => {
    const week = before.week.map((shifts, at) => (at === 5 ? ([[540, 720]] as const) : shifts));
    expect(zh({ ...before, week, zone: 'Asia/Tokyo', officialTo: '2027-12-31' })).toEqual([
      '时区 Asia/Shanghai → Asia/Tokyo',
      '周六 休息 → 09:00–12:00',
      '假期公布到 2027-12-31',
    ]);
  });
  it('says nothing of the same calendar under another version', () => {
    expect(calendarChanges(before, { ...before, version: 7 })).toEqual([]);
  });
});

it('days apart, or of other reasons, are stretches of their own', () => {
  const reasons: Record<string, string> = { '2027-02-05': 'a', '2027-02-06': 'a', '2027-02-07': 'b', '2027-02-09': 'b' };
  expect(stretchesOf(Object.keys(reasons), (day) => reasons[day] ?? '').map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2027-02-05 2027-02-06',
    '2027-02-07 2027-02-07',
    '2027-02-09 2027-02-09',
  ]);
});

it('F-26: the house works by an office calendar of its own zone until it publishes one', () => {
  expect(houseCalendar()).toMatchObject({ id: 'company', version: 0, zone: 'Asia/Shanghai' });
  expect(shiftsText(houseCalendar().week[0] ?? [])).toBe('09:00–12:00 13:30–18:00');
  expect(houseCalendar().zone).not.toBe(buyerOffice('Europe/Berlin').zone);
});
