import { type CalendarAdopted, type CalendarRow } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { freshId, send } from '../desk/desk';
import { useSay } from '../language/say';
import { AcceptForm } from './AcceptForm';

/** Some at a time, until none is left that can take it over. */
async function adoptAll(path: string, accepted: string): Promise<CalendarAdopted> {
  let all: CalendarAdopted = { adopted: 0, left: 0, refused: [] };
  for (;;) {
    const some = await send<CalendarAdopted>(`${path}/adopt`, { id: freshId(), accepted });
    all = { adopted: all.adopted + some.adopted, left: some.left, refused: some.refused };
    if (some.left === 0 || some.adopted === 0) return all;
  }
}

/** Running cases that count by an older version of a calendar take the new one over together. */
export function AdoptCalendar({ row }: { row: CalendarRow }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const client = useQueryClient();
  const adopting = useMutation({
    mutationFn: (accepted: string) => adoptAll(row.path, accepted),
    onSuccess: () => Promise.all(['settings', 'case', 'tasks', 'cases'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  const { data } = adopting;
  if (row.behind === 0 && !data) return null;
  return (
    <div className="note setting-form">
      {data && <p role="status">{t('settings.adoptedAll', { count: data.adopted })}</p>}
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
