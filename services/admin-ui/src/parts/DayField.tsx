import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode } from 'react';
import { type Day } from '@gendan/trade';

type Props = {
  id?: string;
  value?: Day;
  onChange: (day: Day | undefined) => void;
  min?: Day;
  max?: Day;
  label?: string;
  placeholder?: string;
  status?: 'error';
  disabled?: boolean;
  size?: 'large';
};

/** A civil day, shown with its weekday; typed as 2026-04-17 or chosen. */
export function DayField({ id, value, onChange, min, max, label, placeholder, status, disabled, size }: Props): ReactNode {
  return (
    <DatePicker
      id={id}
      size={size}
      aria-label={label}
      {...(placeholder !== undefined && { placeholder })}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      // a function here would make it read-only: nobody could type
      format={['YYYY-MM-DD (ddd)', 'YYYY-MM-DD', 'YYYY.MM.DD', 'YYYY/M/D']}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      status={status}
      disabled={disabled}
      onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : undefined)}
    />
  );
}
