import { ZONE_OFFSETS, type Zone, buyerOffice, dayOf, instantAt, instantOf, isZone, minutesOf, msOf } from '.';

const HOUR = 3_600_000;
const zones = Object.keys(ZONE_OFFSETS) as Zone[];

function civilTimeThere(zone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (ms) => format.format(ms);
}

describe('civil time of a zone', () => {
  it.each(zones)('%s is that of the time zone database around every change, and once a week, 2025 to 2028', (zone) => {
    const calendar = buyerOffice(zone);
    const there = civilTimeThere(zone);
    const moments = ZONE_OFFSETS[zone].flatMap(([from]) => [msOf(from) - 60_000, msOf(from), msOf(from) + HOUR]).slice(1);
    for (let ms = Date.UTC(2025, 0, 1, 1); ms < Date.UTC(2029, 0, 1); ms += 7 * 24 * HOUR) moments.push(ms);
    for (const ms of moments) {
      const instant = instantOf(ms);
      const minutes = minutesOf(calendar, instant);
      const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      expect(`${dayOf(calendar, instant)} ${clock}`).toBe(there(ms));
    }
  });
  it('is known for these zones only', () => {
    expect(isZone('Europe/Berlin')).toBe(true);
    expect(isZone('Europe/Atlantis')).toBe(false);
    expect(isZone('toString')).toBe(false);
  });
});

describe('a local time to a moment', () => {
  const berlin = buyerOffice('Europe/Berlin');
  const newYork = buyerOffice('America/New_York');
  it('that daylight saving skips moves forward', () => {
    expect(instantAt(berlin, '2026-03-29', 150)).toBe('2026-03-29T01:30:00.000Z'); // 02:30 → 03:30 summer time
    expect(instantAt(newYork, '2026-03-08', 150)).toBe('2026-03-08T07:30:00.000Z');
  });
  it('that comes twice is the earlier', () => {
    expect(instantAt(berlin, '2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt(newYork, '2026-11-01', 90)).toBe('2026-11-01T05:30:00.000Z');
  });
  it('24:00 is the next midnight', () => expect(instantAt(berlin, '2026-03-28', 1440)).toBe(instantAt(berlin, '2026-03-29', 0)));
  it.each(zones)('in %s is the first moment at which clocks there show it', (zone) => {
    const calendar = buyerOffice(zone);
    for (const day of ['2026-01-15', '2026-03-08', '2026-03-29', '2026-07-15', '2026-10-25', '2026-11-01']) {
      const shown = new Map<number, string>();
      const midnight = msOf(`${day}T00:00:00.000Z`);
      for (let ms = midnight - 15 * HOUR; ms < midnight + 40 * HOUR; ms += 15 * 60_000) {
        const instant = instantOf(ms);
        const minutes = minutesOf(calendar, instant);
        if (dayOf(calendar, instant) === day && !shown.has(minutes)) shown.set(minutes, instant);
      }
      for (const [minutes, instant] of shown) expect(instantAt(calendar, day, minutes)).toBe(instant);
    }
  });
});
