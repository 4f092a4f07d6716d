import { type CalendarRow } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { AcceptForm } from './AcceptForm';
import { doTogether } from './together';

/** Running cases that count by an older version of a calendar take the new one over together. */
export function AdoptCalendar({ row }: { row: CalendarRow }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const client = useQueryClient();
  const adopting = useMutation({
    mutationFn: (accepted: string) => doTogether(`${row.path}/adopt`, { accepted }),
    onSuccess: () => Promise.all(['settings', 'case', 'tasks', 'cases'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  const { data } = adopting;
  if (row.behind === 0 && !data) return null;
  return (
    <div className="note setting-form">
      {data && <p role="status">{t('settings.adoptedAll', { count: data.done })}</p>}
      {data?.refused.map((each) => (
        <p key={each.number} className="fault" role="alert">
          {each.number} {say(each)}
        </p>
      ))}
      {row.behind > 0 && (
        <>
          <b>{t('settings.behind', { count: row.behind })}</b>
          <p className="sub">{t('settings.behindText')}</p>
          <AcceptForm accepting={adopting}>{t('settings.adoptAll')}</AcceptForm>
        </>
      )}
    </div>
  );
}
