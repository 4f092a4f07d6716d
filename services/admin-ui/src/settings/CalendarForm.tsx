import { type CalendarRow } from '@gendan/contracts';
import { type Day, type Shift, shiftsText, stretchesOf, ZONE_OFFSETS } from '@gendan/trade';
import { Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { useNow } from '../time/now';
import { dayOfMs, weekdayName, zoneName } from '../time/words';
import { ChoiceForm } from './ChoiceForm';
import { DaysField } from './DaysField';
import { shiftsIn } from './hours';

const USUAL = { zh: '中国的办公室', en: 'an office in China' };

/** A calendar's next version: zone, hours of the week, closings, extra working days, how far holidays are announced. */
export function CalendarForm({ row, onDone }: { row: CalendarRow; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const { value } = row;
  const today = dayOfMs(useNow());
  const [zone, setZone] = useState(value.zone);
  const [week, setWeek] = useState(value.week.map(shiftsText));
  const [closed, setClosed] = useState<Record<Day, string>>(value.closed);
  const [opened, setOpened] = useState<Record<Day, readonly Shift[]>>(value.opened);
  const [officialTo, setOfficialTo] = useState<Day>(value.officialTo);
  const hours = week.map(shiftsIn);
  // hours that cannot be read are sent as they are, so that the refusal names them
  const calendar = { zone, week: hours.map((shifts) => shifts ?? null), closed, opened, officialTo };
  const { version, path } = row;
  const usual = { path, version, default: sameWhatever(row.default ?? value), value: sameWhatever(value), defaultText: USUAL };
  return (
    <ChoiceForm row={usual} body={{ calendar }} follows={t('settings.calendarFollows')} onDone={onDone}>
      <Field label={t('settings.zone')}>
        {({ id }) => (
          <Select
            id={id}
            showSearch
            optionFilterProp="label"
            value={zone}
            onChange={setZone}
            options={Object.keys(ZONE_OFFSETS).map((each) => ({ value: each, label: `${zoneName(each, language)} ${each}` }))}
          />
        )}
      </Field>
      <div className="week">
        {week.map((text, at) => (
          <Field
            key={at}
            label={t('settings.hoursOf', { weekday: weekdayName(at, language) })}
            fault={hours[at] ? undefined : t('settings.hoursFault')}
          >
            {({ id, describedBy, invalid }) => (
              <Input
                id={id}
                aria-describedby={describedBy}
                aria-invalid={invalid || undefined}
                value={text}
                onChange={({ target }) => setWeek(week.map((each, n) => (n === at ? target.value : each)))}
              />
            )}
          </Field>
        ))}
      </div>
      <p className="sub">{t('settings.hoursHint')}</p>
      <DaysField
        title={t('settings.calendarClosed')}
        add={t('settings.closeDays')}
        word={t('settings.reason')}
        stretches={stretchesOf(Object.keys(closed), (day) => closed[day] ?? '').filter(({ to }) => to >= today)}
        fits={(reason) => reason.trim() !== ''}
        onAdd={(days, reason) => {
          setClosed({ ...closed, ...Object.fromEntries(days.map((day) => [day, reason.trim()])) });
          setOpened(without(opened, days));
        }}
        onRemove={(days) => setClosed(without(closed, days))}
      />
      <DaysField
        title={t('settings.calendarOpened')}
        add={t('settings.openDay')}
        word={t('settings.hours')}
        stretches={stretchesOf(Object.keys(opened), (day) => shiftsText(opened[day] ?? [])).filter(({ to }) => to >= today)}
        fits={(text) => (shiftsIn(text)?.length ?? 0) > 0}
        onAdd={(days, text) => {
          setOpened({ ...opened, ...Object.fromEntries(days.map((day) => [day, shiftsIn(text) ?? []])) });
          setClosed(without(closed, days));
        }}
        onRemove={(days) => setOpened(without(opened, days))}
      />
      <Field label={t('settings.officialTo')}>
        {({ id }) => <DayField id={id} value={officialTo} onChange={(day) => day && setOfficialTo(day)} />}
      </Field>
    </ChoiceForm>
  );
}

/** Versions and offsets are not what people choose. */
const sameWhatever = ({ zone, week, closed, opened, officialTo }: CalendarRow['value']): object => ({
  zone,
  week,
  closed,
  opened,
  officialTo,
});

const without = <T,>(of: Record<Day, T>, days: Day[]): Record<Day, T> =>
  Object.fromEntries(Object.entries(of).filter(([day]) => !days.includes(day)));
