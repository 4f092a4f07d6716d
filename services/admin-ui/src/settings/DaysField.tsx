import { addDays, type Day, type Stretch } from '@gendan/trade';
import { Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../parts/DayField';

type Props = {
  title: string;
  add: string;
  /** What is said of the days: a reason, or hours. */
  word: string;
  stretches: Stretch[];
  fits: (said: string) => boolean;
  onAdd: (days: Day[], said: string) => void;
  onRemove: (days: Day[]) => void;
};

/** Days that are otherwise than the week: each stretch can be taken away, another one added. */
export function DaysField({ title, add, word, stretches, fits, onAdd, onRemove }: Props): ReactNode {
  const { t } = useTranslation();
  const [from, setFrom] = useState<Day>();
  const [until, setUntil] = useState<Day>();
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const days = from ? daysFrom(from, until ?? from) : [];
  const whole = days.length > 0 && days.length <= 60 && fits(said);
  const adding = (): void => {
    setTried(!whole);
    if (!whole) return;
    onAdd(days, said);
    setFrom(undefined);
    setUntil(undefined);
    setSaid('');
  };
  return (
    <fieldset className="days">
      <legend className="label">{title}</legend>
      <ul className="choice-list">
        {stretches.map((each) => {
          const text = each.from === each.to ? each.from : `${each.from} – ${each.to}`;
          return (
            <li key={each.from}>
              <span>
                {text} {each.of}
              </span>
              <Button
                size="small"
                type="text"
                aria-label={t('settings.removeDays', { days: text })}
                onClick={() => onRemove(daysFrom(each.from, each.to))}
              >
                {t('settings.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="row wrap" role="group" aria-label={add} onKeyDown={keepForm}>
        <DayField label={`${add}: ${t('settings.from')}`} placeholder={t('settings.from')} value={from} onChange={setFrom} />
        <DayField label={`${add}: ${t('settings.until')}`} placeholder={t('settings.until')} value={until} min={from} onChange={setUntil} />
        <Input
          aria-label={`${add}: ${word}`}
          placeholder={word}
          value={said}
          onChange={({ target }) => setSaid(target.value)}
          onPressEnter={adding}
        />
        <Button onClick={adding}>{t('settings.add')}</Button>
      </div>
      {tried && (
        <p className="fault" role="alert">
          {t('settings.daysFault')}
        </p>
      )}
    </fieldset>
  );
}

/** Enter in one of its fields belongs to the field: the calendar is saved by its button. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
