import { type Risk } from '@gendan/procedure';
import { type Language, dayIn, wholeDay } from '../time/words';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What would break, of which milestone, by how much: `已装柜 · 出运 1 比承诺的 2026-04-26 (周日) 迟 3 天`. */
export function riskSentence(
  { what, key, date, byDays }: Risk,
  titleOf: (key: string) => string,
  language: Language,
  t: Translate,
): string {
  const filled = { title: titleOf(key), day: wholeDay(dayIn(date), language), count: byDays };
  return t(byDays > 0 ? `risk.${what}` : `risk.${what}_sameDay`, filled);
}
