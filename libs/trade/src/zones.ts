import { type Calendar } from './calendar';

/** A zone's UTC offset in minutes from that instant on, ascending; the first entry covers everything before. */
export type ZoneOffsets = Calendar['offsets'];

export type Zone = keyof typeof ZONE_OFFSETS;

const FIRST = '2025-01-01T00:00:00.000Z';

function constant(minutes: number): ZoneOffsets {
  return [[FIRST, minutes]];
}

/** European Union and United Kingdom: last Sunday of March to last Sunday of October, everywhere at 01:00 UTC. */
function european(winter: number): ZoneOffsets {
  return [
    [FIRST, winter],
    ['2025-03-30T01:00:00.000Z', winter + 60],
    ['2025-10-26T01:00:00.000Z', winter],
    ['2026-03-29T01:00:00.000Z', winter + 60],
    ['2026-10-25T01:00:00.000Z', winter],
    ['2027-03-28T01:00:00.000Z', winter + 60],
    ['2027-10-31T01:00:00.000Z', winter],
    ['2028-03-26T01:00:00.000Z', winter + 60],
    ['2028-10-29T01:00:00.000Z', winter],
  ];
}

/**
 * Offsets for the years 2025 to 2028 (the last one holds after that), from the IANA time zone database; America changes at 02:00 local time,
 * second Sunday of March to first Sunday of November.
 */
export const ZONE_OFFSETS = {
  UTC: constant(0),
  'Asia/Shanghai': constant(480),
  'Asia/Hong_Kong': constant(480),
  'Asia/Singapore': constant(480),
  'Asia/Tokyo': constant(540),
  'Asia/Seoul': constant(540),
  'Asia/Ho_Chi_Minh': constant(420),
  'Asia/Bangkok': constant(420),
  'Asia/Dhaka': constant(360),
  'Asia/Kolkata': constant(330),
  'Asia/Dubai': constant(240),
  'Europe/Istanbul': constant(180),
  'Europe/London': european(0),
  'Europe/Berlin': european(60),
  'Europe/Paris': european(60),
  'Europe/Amsterdam': european(60),
  'Europe/Madrid': european(60),
  'Europe/Rome': european(60),
  'Europe/Warsaw': european(60),
  'Europe/Stockholm': european(60),
  'America/New_York': [
    [FIRST, -300],
    ['2025-03-09T07:00:00.000Z', -240],
    ['2025-11-02T06:00:00.000Z', -300],
    ['2026-03-08T07:00:00.000Z', -240],
    ['2026-11-01T06:00:00.000Z', -300],
    ['2027-03-14T07:00:00.000Z', -240],
    ['2027-11-07T06:00:00.000Z', -300],
    ['2028-03-12T07:00:00.000Z', -240],
    ['2028-11-05T06:00:00.000Z', -300],
  ],
  'America/Chicago': [
    [FIRST, -360],
    ['2025-03-09T08:00:00.000Z', -300],
    ['2025-11-02T07:00:00.000Z', -360],
    ['2026-03-08T08:00:00.000Z', -300],
    ['2026-11-01T07:00:00.000Z', -360],
    ['2027-03-14T08:00:00.000Z', -300],
    ['2027-11-07T07:00:00.000Z', -360],
    ['2028-03-12T08:00:00.000Z', -300],
    ['2028-11-05T07:00:00.000Z', -360],
  ],
  'America/Los_Angeles': [
    [FIRST, -480],
    ['2025-03-09T10:00:00.000Z', -420],
    ['2025-11-02T09:00:00.000Z', -480],
    ['2026-03-08T10:00:00.000Z', -420],
    ['2026-11-01T09:00:00.000Z', -480],
    ['2027-03-14T10:00:00.000Z', -420],
    ['2027-11-07T09:00:00.000Z', -480],
    ['2028-03-12T10:00:00.000Z', -420],
    ['2028-11-05T09:00:00.000Z', -480],
  ],
} as const satisfies Record<string, ZoneOffsets>;

/** Is the zone one of those whose offsets are on file here? */
export function isZone(name: string): name is Zone {
  return Object.hasOwn(ZONE_OFFSETS, name);
}
