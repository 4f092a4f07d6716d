import { type Cell, textOf } from './grid';

/** Signs people put where nothing is known yet. */
const NOTHING = /^(?:-+|—+|\/+|无|没有|n\/?a|nil|none|待定|未定|tbd|tba|\?+|？+|x|×|否|未|未收|未到)$/i;
/** Signs for "done" without a date. */
const DONE = /^(?:√|✓|✔|v|ok|y|yes|done|是|已|有|已收|已到|已确认|已办|已完成|完成|齐|收到|received|confirmed)$/i;

export const isBlank = (cell: Cell | undefined): boolean => {
  const text = textOf(cell);
  return text === '' || NOTHING.test(text);
};
export const isTick = (cell: Cell | undefined): boolean => DONE.test(textOf(cell));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day in one of the shapes people write: a date cell, a serial number of Excel, 2026-3-5, 2026/3/5, 2026.3.5, 20260305, 26.3.5,
 * 2026年3月5日, 3月5日, 3/5, 5-Mar-26, Mar 5, 2026. A day without a year is the one nearest to `near`, or for what has happened the last one. Undefined when it is none.
 */
export function dayIn(cell: Cell | undefined, near: string, choose: Choose = nearest): string | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return serialDay(cell) ?? dayIn(String(cell), near, choose);
  const text = textOf(cell)
    .replace(/[(（].*?[)）]/g, '')
    .replace(/(?:周|星期)[一二三四五六日天]/g, '')
    .replace(/(?:前|左右|之前|收|到|确认|已收|已到|已确认)$/g, '')
    .trim();
  return numericDay(text, near, choose) ?? englishDay(text, near, choose);
}

function numericDay(text: string, near: string, choose: Choose): string | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return civil(compact[1], compact[2], compact[3]);
  const whole = /^(\d{4}|\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*(?:日|号)?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (whole) return civil(whole[1], whole[2], whole[3]);
  const short = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*(?:日|号)?$/.exec(text);
  return short ? choose(daysAround(short[1], short[2], near), near) : undefined;
}

function englishDay(text: string, near: string, choose: Choose): string | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]*([a-z]{3,9})\.?[\s,-]*(\d{4}|\d{2})?$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,-]+(\d{4}|\d{2}))?$/i.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : monthFirst
      ? [monthFirst[1], monthFirst[2], monthFirst[3]]
      : [];
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  return year ? civil(year, String(month), day) : choose(daysAround(String(month), day, near), near);
}

// Excel counts days from 1899-12-30; below 20,000 (1954) a number is a number
const serialDay = (serial: number): string | undefined =>
  serial >= 20_000 && serial < 80_000 ? new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10) : undefined;

function civil(year = '', month = '', day = ''): string | undefined {
  const y = year.length === 2 ? 2000 + Number(year) : Number(year);
  const made = new Date(Date.UTC(y, Number(month) - 1, Number(day)));
  const right = made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day) && y > 1990 && y < 2100;
  return right ? made.toISOString().slice(0, 10) : undefined;
}

type Choose = (days: string[], near: string) => string | undefined;

/** The day of each year about then. */
function daysAround(month = '', day = '', near: string): string[] {
  const year = Number(near.slice(0, 4));
  return [year - 1, year, year + 1].map((each) => civil(String(each), month, day)).filter((each) => each !== undefined);
}

const nearest: Choose = (days, near) => {
  const distance = (each: string): number => Math.abs(Date.parse(each) - Date.parse(near));
  return days.sort((a, b) => distance(a) - distance(b))[0];
};

/** What has happened did so before now. */
export const lately: Choose = (days, today) => days.filter((day) => day <= today).at(-1) ?? days[0];

/** A number with what stands around it: `12,000只`, `USD 3.45`, `￥1.2万`. Decimal string; undefined when there is none. */
export function numberIn(cell: Cell | undefined): { value: string; before: string; after: string } | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: plain(cell), before: '', after: '' } : undefined;
  const found = /^([^\d.+-]*?)\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(.*)$/.exec(textOf(cell));
  if (!found) return undefined;
  const digits = (found[2] ?? '').replace(/,/g, '').replace(/^\+/, '');
  const after = (found[3] ?? '').trim();
  const tenThousand = after.startsWith('万');
  const value = tenThousand ? plain(Number(digits) * 10_000) : digits.startsWith('.') ? `0${digits}` : digits;
  return { value, before: (found[1] ?? '').trim(), after: tenThousand ? after.slice(1).trim() : after };
}

// Excel keeps 3.45 as 3.4500000000000002: fifteen digits are what it shows
const plain = (value: number): string => {
  const [digits = '0', exponent] = String(Number(value.toPrecision(15))).split('e');
  return exponent ? value.toFixed(0) : digits;
};
