import { type Day } from './days';

/** One holiday as the State Council announces it: days off in a row, and the weekend days worked for it (调休). */
export type ChinaHoliday = { name: string; off: readonly [first: Day, last: Day]; worked: readonly Day[] };

/** The last day whose holidays are announced. The next year's are announced in October or November. */
export const CHINA_OFFICIAL_TO: Day = '2026-12-31';

/** China's days off and make-up days of 2025 and 2026, weekends within the holidays included. Source: 国务院办公厅 notices for 2025 and 2026. */
export const CHINA_HOLIDAYS: readonly ChinaHoliday[] = [
  { name: '元旦', off: ['2025-01-01', '2025-01-01'], worked: [] },
  { name: '春节', off: ['2025-01-28', '2025-02-04'], worked: ['2025-01-26', '2025-02-08'] },
  { name: '清明节', off: ['2025-04-04', '2025-04-06'], worked: [] },
  { name: '劳动节', off: ['2025-05-01', '2025-05-05'], worked: ['2025-04-27'] },
  { name: '端午节', off: ['2025-05-31', '2025-06-02'], worked: [] },
  { name: '国庆节、中秋节', off: ['2025-10-01', '2025-10-08'], worked: ['2025-09-28', '2025-10-11'] },
  { name: '元旦', off: ['2026-01-01', '2026-01-03'], worked: ['2026-01-04'] },
  { name: '春节', off: ['2026-02-15', '2026-02-23'], worked: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', off: ['2026-04-04', '2026-04-06'], worked: [] },
  { name: '劳动节', off: ['2026-05-01', '2026-05-05'], worked: ['2026-05-09'] },
  { name: '端午节', off: ['2026-06-19', '2026-06-21'], worked: [] },
  { name: '中秋节', off: ['2026-09-25', '2026-09-27'], worked: [] },
  { name: '国庆节', off: ['2026-10-01', '2026-10-07'], worked: ['2026-09-20', '2026-10-10'] },
];

/** Lunar new year's day, which the Spring Festival shutdown of a factory lies around. */
export const LUNAR_NEW_YEAR: readonly Day[] = ['2025-01-29', '2026-02-17'];
