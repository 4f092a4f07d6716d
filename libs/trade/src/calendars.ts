import { type Calendar, type Shift } from './calendar';
import { CHINA_HOLIDAYS, CHINA_OFFICIAL_TO, LUNAR_NEW_YEAR } from './china-holidays';
import { type Day, addDays } from './days';
import { ZONE_OFFSETS, type Zone } from './zones';

/** Days closed in a row for one reason, both included. */
export type Closing = { from: Day; to: Day; reason: string };

/** Which calendar to make: holidays between `from` and `to` are in it (default: all on file); after `to` it is provisional. */
export type CalendarWish = { id: string; version: number; from?: Day; to?: Day };

/** A factory's week: Saturday a full day unless said otherwise; its shutdowns replace the usual ones around Spring Festival. */
export type FactoryWish = CalendarWish & { saturday?: 'full' | 'half' | 'closed'; shutdowns?: readonly Closing[] };

/** What is known of a buyer's office beyond its zone; holidays by day with the reason. */
export type BuyerWish = { id?: string; version?: number; holidays?: Readonly<Record<Day, string>>; officialTo?: Day };

const OFFICE_DAY: readonly Shift[] = [
  [540, 720],
  [810, 1080],
];
const FACTORY_DAY: readonly Shift[] = [
  [480, 720],
  [780, 1020],
];
const BANK_DAY: readonly Shift[] = [[540, 1020]];
const BUYER_DAY: readonly Shift[] = [[540, 1020]];
const ZONES_KNOWN_TO = '2028-12-31';

/** An office in China: Monday to Friday 09:00–12:00 and 13:30–18:00, its holidays and the make-up days (调休). */
export function chinaOffice(wish: CalendarWish): Calendar {
  return chinese(wish, fiveDays(OFFICE_DAY), OFFICE_DAY, []);
}

/** The calendar the company works by, whose zone is the company's time (F-26). */
export const HOUSE_CALENDAR = 'company';

/** The house's calendar until it publishes its own. */
export const houseCalendar = (): Calendar => chinaOffice({ id: HOUSE_CALENDAR, version: 0 });

/** A factory in China: Monday to Saturday 08:00–12:00 and 13:00–17:00, holidays, make-up days, and shut around Spring Festival. */
export function chinaFactory(wish: FactoryWish): Calendar {
  const saturday = { full: FACTORY_DAY, half: FACTORY_DAY.slice(0, 1), closed: [] }[wish.saturday ?? 'full'];
  const week = [...fiveDays(FACTORY_DAY).slice(0, 5), saturday, []];
  return chinese(wish, week, FACTORY_DAY, wish.shutdowns ?? SPRING_FESTIVAL_SHUTDOWNS);
}

/** A bank in China for L/C work: Monday to Friday 09:00–17:00, closed on weekends even on make-up days, unless the branch confirms otherwise. */
export function chinaBank(wish: CalendarWish): Calendar {
  return chinese(wish, fiveDays(BANK_DAY), undefined, []);
}

/** A buyer's office: Monday to Friday 09:00–17:00 in its zone, daylight saving included. Its holidays must be told. */
export function buyerOffice(zone: Zone, wish: BuyerWish = {}): Calendar {
  return {
    id: wish.id ?? `buyer:${zone}`,
    version: wish.version ?? 1,
    zone,
    offsets: ZONE_OFFSETS[zone],
    week: fiveDays(BUYER_DAY),
    closed: wish.holidays ?? {},
    opened: {},
    officialTo: wish.officialTo ?? ZONES_KNOWN_TO,
  };
}

/** A port or a carrier: every day around the clock. */
export function aroundTheClock(zone: Zone, wish: { id?: string; version?: number } = {}): Calendar {
  const always: readonly Shift[] = [[0, 1440]];
  return {
    ...buyerOffice(zone, { id: wish.id ?? `always:${zone}`, version: wish.version ?? 1 }),
    week: [always, always, always, always, always, always, always],
  };
}

/** Factories close from a week before lunar new year's day until people are back, eleven days after it. */
export const SPRING_FESTIVAL_SHUTDOWNS: readonly Closing[] = LUNAR_NEW_YEAR.map((day) => ({
  from: addDays(day, -7),
  to: addDays(day, 11),
  reason: '春节放假',
}));

function fiveDays(day: readonly Shift[]): readonly (readonly Shift[])[] {
  return [day, day, day, day, day, [], []];
}

function chinese(
  wish: CalendarWish,
  week: readonly (readonly Shift[])[],
  madeUp: readonly Shift[] | undefined,
  shutdowns: readonly Closing[],
): Calendar {
  const inside = (day: Day): boolean => (!wish.from || day >= wish.from) && (!wish.to || day <= wish.to);
  const holidays = CHINA_HOLIDAYS.map(({ name, off }): Closing => ({ from: off[0], to: off[1], reason: name }));
  const closed = closedDays([...shutdowns, ...holidays]).filter(([day]) => inside(day));
  const shut = new Set(closedDays(shutdowns).map(([day]) => day));
  const worked = madeUp ? CHINA_HOLIDAYS.flatMap((holiday) => holiday.worked).filter((day) => inside(day) && !shut.has(day)) : [];
  return {
    id: wish.id,
    version: wish.version,
    zone: 'Asia/Shanghai',
    offsets: ZONE_OFFSETS['Asia/Shanghai'],
    week,
    closed: Object.fromEntries(closed),
    opened: Object.fromEntries(worked.map((day) => [day, madeUp ?? []])),
    officialTo: wish.to && wish.to < CHINA_OFFICIAL_TO ? wish.to : CHINA_OFFICIAL_TO,
  };
}

function closedDays(closings: readonly Closing[]): [Day, string][] {
  return closings.flatMap(({ from, to, reason }) => {
    const days: [Day, string][] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push([day, reason]);
    return days;
  });
}
