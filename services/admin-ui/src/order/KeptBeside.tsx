import { type KeptRow } from '@gendan/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSay } from '../language/say';
import { amountText } from '../parts/amount';
import { wholeDay } from '../time/words';
import { useKept } from './useKept';

/** What services keep about this case: what was quoted, complained of, sent back, guaranteed, undertaken. Nothing is there: nothing is shown. */
export function KeptBeside({ number }: { number: string }): ReactNode {
  const { t } = useTranslation();
  const { data } = useKept(number);
  if (!data || (data.rows.length === 0 && data.away.length === 0)) return null;
  return (
    <section className="panel kept" aria-label={t('kept.title')}>
      <h2>{t('kept.title')}</h2>
      <ul>
        {data.rows.map((row) => (
          <Row key={`${row.record} ${row.case} ${row.on} ${row.text}`} row={row} number={number} />
        ))}
      </ul>
      {data.away.length > 0 && (
        <p className="muted">{t('kept.away', { who: data.away.map((each) => t(`kept.by.${each}`)).join(' · ') })}</p>
      )}
    </section>
  );
}

function Row({ row, number }: { row: KeptRow; number: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const said = [
    row.money && amountText(row.money.amount, row.money.currency),
    row.until && t('kept.until', { day: wholeDay(row.until, language) }),
    row.record === 'undertaking' && row.text ? t('kept.with', { order: row.text }) : row.text,
  ].filter(Boolean);
  return (
    <li>
      <b>{t(`kept.record.${row.record}`)}</b> <span className="num">{wholeDay(row.on, language)}</span>
      {row.case !== number && (
        <>
          {' '}
          <Link to={`/orders/${row.case}`}>{row.case}</Link>
        </>
      )}
      {said.length > 0 && <span> · {said.join(' · ')}</span>}
      {row.record !== 'quotation' && <span className="muted"> · {t(row.open ? 'kept.open' : 'kept.settled')}</span>}
    </li>
  );
}
