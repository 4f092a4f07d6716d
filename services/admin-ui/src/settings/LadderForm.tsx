import { type StructureOf, type StructureRow } from '@gendan/contracts';
import { type Rung } from '@gendan/procedure';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceForm } from './ChoiceForm';
import { useReaders, within } from './readers';

type Props = { row: StructureRow<Rung[]>; roles: StructureOf['roles']; onDone: () => void };
type When = 'before' | 'at' | 'after';
const UNITS = ['minutes', 'hours', 'workingHours', 'days', 'workingDays', 'weeks'] as const;
const whenOf = ({ n }: Rung): When => (n < 0 ? 'before' : n === 0 ? 'at' : 'after');

/** The rungs of a ladder, in the order of time; the last one goes on until it is done. */
export function LadderForm({ row, roles, onDone }: Props): ReactNode {
  const { t } = useTranslation();
  const [rungs, setRungs] = useState<Rung[]>(row.value ?? []);
  const change = (at: number, more: Partial<Rung>): void =>
    setRungs((was) => was.map((rung, i) => (i === at ? { ...rung, ...more } : rung)));
  return (
    <ChoiceForm row={row} body={{ rungs: rungs.map((rung, at) => repeatingLast(rung, at === rungs.length - 1)) }} onDone={onDone}>
      <ol className="choice-list">
        {rungs.map((rung, at) => (
          <li key={at}>
            <RungFields
              rung={rung}
              at={at + 1}
              roles={within(
                roles,
                (row.default ?? []).map((each) => each.to),
              )}
              onChange={(more) => change(at, more)}
            />
            <Button
              size="small"
              type="text"
              aria-label={t('settings.removeRung', { at: at + 1 })}
              onClick={() => setRungs((was) => was.filter((_, i) => i !== at))}
            >
              {t('settings.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" onClick={() => setRungs((was) => [...was, after(was.at(-1))])}>
          {t('settings.addRung')}
        </Button>
      </div>
    </ChoiceForm>
  );
}

/** One later than the last one, to whoever has to do it. */
const after = (last: Rung | undefined): Rung => ({
  n: Math.max(0, (last?.n ?? -1) + 1),
  unit: last?.unit ?? 'workingDays',
  to: last ? 'ownerManager' : 'owner',
});

function repeatingLast({ every, ...rung }: Rung, last: boolean): Rung {
  return last && every ? { ...rung, every } : rung;
}

type FieldProps = { rung: Rung; at: number; roles: StructureOf['roles']; onChange: (more: Partial<Rung>) => void };

function RungFields({ rung, at, roles, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation();
  const readers = useReaders(roles);
  const when = whenOf(rung);
  const count = Math.abs(rung.n);
  const set = (next: When, n = count || 1): void => onChange({ n: next === 'at' ? 0 : next === 'before' ? -n : n, daily: undefined });
  return (
    <span className="row wrap">
      <Select
        aria-label={t('settings.rungWhen', { at })}
        value={when}
        onChange={(next: When) => set(next)}
        options={(['before', 'at', 'after'] as const).map((value) => ({ value, label: t(`settings.when.${value}`) }))}
      />
      {when !== 'at' && (
        <>
          <Input
            className="short"
            inputMode="numeric"
            aria-label={t('settings.rungCount', { at })}
            value={String(count)}
            onChange={({ target }) => /^\d{1,3}$/.test(target.value) && Number(target.value) > 0 && set(when, Number(target.value))}
          />
          <Select
            aria-label={t('settings.rungUnit', { at })}
            value={rung.unit}
            onChange={(unit) => onChange({ unit })}
            options={UNITS.map((value) => ({ value, label: t(`unit.${value}`, { count }).replace(/^[\d,.]+\s*/, '') }))}
          />
        </>
      )}
      <Select
        className="reader"
        showSearch
        optionFilterProp="label"
        aria-label={t('settings.rungTo', { at })}
        value={rung.to}
        onChange={(to) => onChange({ to, letter: undefined })}
        options={readers}
      />
    </span>
  );
}
