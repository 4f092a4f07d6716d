import { addMonths, type Day } from '@gendan/trade';

/** The month of a statement as people write it: 2026-10, 2026年10月, 2026/10, 10 月. Where none can be read, the one before it was drafted. */
export function monthOf(written: string, draftedOn: Day): string {
  const whole = /(\d{4})\s*[-./年]\s*(\d{1,2})/.exec(written);
  if (whole && isMonth(whole[2])) return `${whole[1]}-${whole[2]?.padStart(2, '0')}`;
  const before = addMonths(draftedOn, -1);
  const alone = /^\s*(\d{1,2})\s*月?(份)?\s*$/.exec(written);
  if (!alone || !isMonth(alone[1])) return before.slice(0, 7);
  const month = `${draftedOn.slice(0, 4)}-${alone[1]?.padStart(2, '0')}`;
  // 12 written in January is last year's
  return month <= draftedOn.slice(0, 7) ? month : `${Number(draftedOn.slice(0, 4)) - 1}${month.slice(4)}`;
}

const isMonth = (written: string | undefined): boolean => Number(written) >= 1 && Number(written) <= 12;
