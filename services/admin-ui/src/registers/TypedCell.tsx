import { type RegisterColumn, type RegisterRow } from '@gendan/contracts';
import { type Cell } from '@gendan/procedure';
import { Input, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { DayField } from '../parts/DayField';
import { decimalOf } from '../parts/decimal';
import { wholeMoment } from '../time/words';
import { cellText, isNumeric } from './cells';
import { useCell } from './useCell';

type Props = { register: string; row: RegisterRow; column: RegisterColumn };

/** A cell that people type: read until it is asked to be written, then saved by Enter or by leaving it. */
export function TypedCell({ register, row, column }: Props): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [open, setOpen] = useState(false);
  const cell = row.cells[column.key];
  const last = row.typed[column.key];
  const text = cellText(column, cell, language);
  const heading = [column.group, column.title].map(say).filter(Boolean).join(' ');
  const what = t('registers.cellOf', { column: heading, number: row.number });
  if (open)
    return (
      <CellForm
        at={{ register, row: row.id, column: column.key, base: last?.version ?? 0 }}
        column={column}
        cell={cell}
        what={what}
        onDone={() => setOpen(false)}
      />
    );
  return (
    <button
      type="button"
      className={`plain typed-cell ${text ? '' : 'muted'}`}
      aria-label={text ? `${what}: ${text}` : what}
      title={last && t('registers.typedBy', { who: say(last.by), when: wholeMoment(last.at, language) })}
      onClick={() => setOpen(true)}
    >
      {text || t('registers.type')}
    </button>
  );
}

type FormProps = {
  at: { register: string; row: string; column: string; base: number };
  column: Pick<RegisterColumn, 'type' | 'choices' | 'title'>;
  cell: Cell | undefined;
  what: string;
  onDone: () => void;
};

/** Also for a figure of the whole register. */
export function CellForm({ at, column, cell, what, onDone }: FormProps): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const told = useId();
  const first = typeof cell === 'string' || typeof cell === 'boolean' ? cell : '';
  const [value, setValue] = useState<string | boolean>(first);
  const { save, saving, problem, dismiss } = useCell(at, onDone);
  const leave = (next: string | boolean): void => {
    if (saving) return;
    const written = typeof next === 'string' && isNumeric(column.type) ? decimalOf(next) : next;
    if (written === first && !problem) onDone();
    else save(written === '' ? null : written);
  };
  const changed = problem?.problem.code === 'CELL_CHANGED';
  return (
    <span className="cell-form">
      <CellField
        column={column}
        value={value}
        what={what}
        told={problem && told}
        onChange={(next) => (dismiss(), setValue(next))}
        onLeave={leave}
        onQuit={onDone}
      />
      {problem && (
        <span id={told} role="alert" className="cell-fault">
          {say(problem.sentence)} {changed && t('registers.saysNow', { text: cellText(column, cell, language) || t('registers.empty') })}{' '}
          <button type="button" className="plain aslink" onMouseDown={(event) => event.preventDefault()} onClick={onDone}>
            {t('registers.leave')}
          </button>
        </span>
      )}
    </span>
  );
}

type FieldProps = {
  column: Pick<RegisterColumn, 'type' | 'choices'>;
  value: string | boolean;
  what: string;
  told: string | undefined;
  onChange: (value: string | boolean) => void;
  onLeave: (value: string | boolean) => void;
  onQuit: () => void;
};

function CellField({ column: { type, choices }, value, what, told, onChange, onLeave, onQuit }: FieldProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  if (type === 'day')
    return <DayField label={what} value={String(value) || undefined} onChange={(day) => (onChange(day ?? ''), onLeave(day ?? ''))} />;
  if (type === 'flag' || type === 'choice') {
    const options =
      type === 'flag'
        ? [
            { value: 'true', label: t('settings.yes') },
            { value: 'false', label: t('settings.no') },
          ]
        : Object.entries(choices ?? {}).map(([key, title]) => ({ value: key, label: say(title) }));
    return (
      <Select
        autoFocus
        defaultOpen
        allowClear
        size="small"
        aria-label={what}
        aria-describedby={told}
        value={value === '' ? undefined : String(value)}
        onChange={(next: string | undefined) => onLeave(next === undefined ? '' : type === 'flag' ? next === 'true' : next)}
        onBlur={onQuit}
        options={options}
      />
    );
  }
  return (
    <Input
      autoFocus
      size="small"
      maxLength={2000}
      aria-label={what}
      aria-describedby={told}
      aria-invalid={told ? true : undefined}
      inputMode={isNumeric(type) ? 'decimal' : 'text'}
      value={String(value)}
      onChange={({ target }) => onChange(target.value)}
      onPressEnter={() => onLeave(value)}
      onBlur={() => !told && onLeave(value)}
      onKeyDown={({ key }) => key === 'Escape' && onQuit()}
    />
  );
}
