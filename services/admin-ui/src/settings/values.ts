import { type SettingRow, type SettingValue } from '@gendan/contracts';
import { type Phrase } from '@gendan/procedure';
import { grouped } from '../parts/amount';

type Translate = (key: string, options?: Record<string, unknown>) => string;
type Said = Pick<SettingRow, 'unit' | 'choices'>;

/** `3 个工作日`, `业务经理`, `是`, `50,000`: a value as people say it. */
export function valueText({ unit, choices }: Said, value: SettingValue, say: (phrase: Phrase) => string, t: Translate): string {
  const chosen = choices?.find((each) => each.value === value);
  if (chosen) return say(chosen.title);
  if (typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no');
  if (unit === 'role' || unit === 'text') return String(value ?? '–');
  const number = Number(value);
  if (unit === 'figure' || unit === 'flag') return Number.isFinite(number) ? grouped(String(value)) : String(value ?? '–');
  return t(`unit.${unit}`, { count: number });
}

/** What is typed, as the kind of value its default is. */
export function valueOf(text: string, usual: SettingValue): string | number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return typeof usual === 'number' ? (/^-?\d+$/.test(trimmed) ? Number(trimmed) : trimmed) : trimmed;
}
