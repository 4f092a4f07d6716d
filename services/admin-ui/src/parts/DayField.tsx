import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode } from 'react';
import { type Day } from '@gendan/trade';
import { useSay } from '../language/say';
import { weekdayOfDay } from '../time/words';

type Props = {
  id?: string;
  value?: Day;
  onChange: (day: Day | undefined) => void;
  min?: Day;
  max?: Day;
  label?: string;
  status?: 'error';
  disabled?: boolean;
  size?: 'large';
};

/** A civil day, shown with its weekday; typed as 2026-04-17 or chosen. */
export function DayField({ id, value, onChange, min, max, label, status, disabled, size }: Props): ReactNode {
  const { language } = useSay();
  const shown = (date: Dayjs): string => `${date.format('YYYY-MM-DD')} (${weekdayOfDay(date.format('YYYY-MM-DD'), language)})`;
  return (
    <DatePicker
      id={id}
      size={size}
      aria-label={label}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      format={[shown, 'YYYY-MM-DD', 'YYYY.MM.DD', 'YYYY/M/D']}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      status={status}
      disabled={disabled}
      onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : undefined)}
    />
  );
}
