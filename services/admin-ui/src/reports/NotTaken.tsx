import { type RefusedTelling } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { StateMark } from '../marks/StateMark';
import { wholeMoment } from '../time/words';

/** What a service would not take of what a case says: what, why, what to do next, and once it is put right: again. */
export function NotTaken({ rows }: { rows: RefusedTelling[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="stuck" aria-label={t('reports.notTaken')}>
      <h2>{t('reports.notTaken')}</h2>
      <p className="sub">{t('reports.notTakenText')}</p>
      <ul className="panel reports">
        {rows.map((row) => (
          <One key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function One({ row }: { row: RefusedTelling }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => send(`/api/tellings/refused/${encodeURIComponent(row.id)}/again`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports', 'refused'] }),
  });
  return (
    <li>
      <span className="s">
        <StateMark state="refused" />
      </span>
      <div className="report-what">
        <p>
          <b>{say(row.what)}</b> <Link to={`/orders/${row.number}`}>{row.number}</Link>{' '}
          <span className="sub">{t('reports.notTakenBy', { service: say(row.service), at: wholeMoment(row.at, language) })}</span>
        </p>
        <p>{say(row.why)}</p>
        <p className="sub">{say(row.next)}</p>
        {again.isError && <p className="fault">{say(asProblem(again.error).sentence)}</p>}
      </div>
      <div className="row wrap report-acts">
        <Button size="small" loading={again.isPending} onClick={() => again.mutate()}>
          {t('reports.tellAgain')}
        </Button>
      </div>
    </li>
  );
}
