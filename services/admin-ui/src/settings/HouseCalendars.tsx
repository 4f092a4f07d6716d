import { type CalendarRow } from '@gendan/contracts';
import { type Calendar, shiftsText, stretchesOf } from '@gendan/trade';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../desk/problem';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { ErrorBox } from '../states/states';
import { useNow } from '../time/now';
import { dayIn, dayOfMs, weekdayName, wholeDay, zoneName } from '../time/words';
import { AdoptCalendar } from './AdoptCalendar';
import { CalendarForm } from './CalendarForm';
import { weekRuns } from './hours';
import { useCalendars } from './queries';
import { Source } from './Source';

/** When the company and its parties work, and by which time zone (F-26). */
export function HouseCalendars({ may }: { may: boolean }): ReactNode {
  const { t } = useTranslation();
  const calendars = useCalendars();
  if (calendars.isError) return <ErrorBox problem={asProblem(calendars.error)} again={() => void calendars.refetch()} />;
  if (!calendars.data) return <p className="sub">{t('common.reading')}</p>;
  return (
    <section className="panel">
      <header>
        <h2 className="grow">{t('settings.calendars')}</h2>
        {!may && <span className="sub">{t('settings.readOnly')}</span>}
      </header>
      <p className="sub inside">{t('settings.calendarsText')}</p>
      <ul className="settings-list">
        {calendars.data.map((row) => (
          <CalendarLine key={row.id} row={row} may={may} />
        ))}
      </ul>
    </section>
  );
}

function CalendarLine({ row, may }: { row: CalendarRow; may: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [editing, setEditing] = useState(false);
  const [last] = row.changes;
  const what = last?.what.map(say).join(comma(language));
  return (
    <li className="setting chosen" data-setting={`calendars/${row.id}`}>
      <div className="setting-what">
        <b>{say(row.title)}</b>
        <p className="sub">{row.version === 0 ? t('settings.isDefault') : t('settings.version', { version: row.version })}</p>
        <Source ids={row.source} />
      </div>
      <div className="setting-value">
        <Shown calendar={row.value} />
        {last && (
          <p className="sub">
            {t('settings.calendarWas', {
              who: say(last.by),
              day: wholeDay(dayIn(last.at), language),
              what: what || t('settings.calendarFirst'),
            })}
          </p>
        )}
      </div>
      <div className="setting-act">
        {may && !editing && (
          <Button size="small" onClick={() => setEditing(true)} aria-label={t('settings.changeOf', { what: say(row.title) })}>
            {t('settings.change')}
          </Button>
        )}
      </div>
      {editing && <CalendarForm row={row} onDone={() => setEditing(false)} />}
      {may && !editing && <AdoptCalendar row={row} />}
    </li>
  );
}

/** Zone, hours of the week, and what is otherwise from today on. */
function Shown({ calendar }: { calendar: Calendar }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const today = dayOfMs(useNow());
  const ahead = (days: string[], of: (day: string) => string): string[] =>
    stretchesOf(
      days.filter((day) => day >= today),
      of,
    ).map(({ from, to, of: said }) => `${from === to ? from : `${from} – ${to}`} ${said}`);
  const week = weekRuns(calendar).map(({ first, last, hours }) => {
    const days = first === last ? weekdayName(first, language) : `${weekdayName(first, language)}–${weekdayName(last, language)}`;
    return `${days} ${hours || t('settings.closedDay')}`;
  });
  const lists = [
    ['calendarHours', week],
    ['calendarClosed', ahead(Object.keys(calendar.closed), (day) => calendar.closed[day] ?? '')],
    ['calendarOpened', ahead(Object.keys(calendar.opened), (day) => shiftsText(calendar.opened[day] ?? []))],
  ] as const;
  return (
    <>
      <b>{zoneName(calendar.zone, language)}</b> <span className="sub">{calendar.zone}</span>
      <dl className="calendar">
        {lists.map(([title, lines]) => (
          <div key={title}>
            <dt>{t(`settings.${title}`)}</dt>
            {lines.length === 0 && <dd className="sub">{t('settings.calendarNone')}</dd>}
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="sub">{t('settings.calendarOfficial', { day: wholeDay(calendar.officialTo, language) })}</p>
    </>
  );
}
