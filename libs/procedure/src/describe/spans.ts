import { decimalOf } from '../conditions';
import type { Offset, Phrase, Rules } from '../language';

const UNITS: Record<Offset['unit'], Phrase & { many: string }> = {
  minutes: { zh: '分钟', en: 'minute', many: 'minutes' },
  hours: { zh: '小时', en: 'hour', many: 'hours' },
  workingHours: { zh: '个工时', en: 'working hour', many: 'working hours' },
  days: { zh: '天', en: 'day', many: 'days' },
  workingDays: { zh: '个工作日', en: 'working day', many: 'working days' },
  halfDays: { zh: '个半天', en: 'half day', many: 'half days' },
  weeks: { zh: '周', en: 'week', many: 'weeks' },
  months: { zh: '个月', en: 'month', many: 'months' },
};

/** “2 个工作日”; of a setting its default. */
export function spanText(rules: Rules, { n, unit }: Pick<Offset, 'n' | 'unit'>): Phrase {
  const amount = Math.abs(amountIn(rules, n));
  const { zh, en, many } = UNITS[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? en : many}` };
}

export const amountIn = (rules: Rules, n: Offset['n']): number =>
  typeof n === 'number' ? n : Number(decimalOf(Object.hasOwn(rules.settings, n.setting) ? rules.settings[n.setting] : undefined) ?? 0);
