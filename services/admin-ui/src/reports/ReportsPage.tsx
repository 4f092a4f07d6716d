import { type AsideRow } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { useCases } from '../desk/queries';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { StateMark } from '../marks/StateMark';
import { Field } from '../parts/Field';
import { grouped } from '../parts/amount';
import { Empty, ErrorBox, PageSkeleton } from '../states/states';
import { dayIn, wholeDay, wholeMoment } from '../time/words';
import { NotTaken } from './NotTaken';
import { useAside } from './useAside';
import { useRefusedTellings } from './useRefusedTellings';
import './reports.css';

/** What did not get through between cases and services: reports under a number nobody knows, and what services would not take. */
export function ReportsPage(): ReactNode {
  const { t } = useTranslation();
  const aside = useAside();
  const refused = useRefusedTellings();
  useEffect(() => {
    document.title = `${t('nav.reports')} · Gendan`;
  }, [t]);
  if (aside.isPending || refused.isPending) return <PageSkeleton />;
  const notTaken = refused.data ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <div className="grow">
          <h1>{t('nav.reports')}</h1>
          <p className="sub">{t('reports.text')}</p>
        </div>
      </div>
      {aside.isError ? (
        <ErrorBox problem={asProblem(aside.error)} again={() => void aside.refetch()} />
      ) : refused.isError ? (
        <ErrorBox problem={asProblem(refused.error)} again={() => void refused.refetch()} />
      ) : aside.data.length === 0 && notTaken.length === 0 ? (
        <div className="panel">
          <Empty icon="check" title={t('reports.none')}>
            {t('reports.noneText')}
          </Empty>
        </div>
      ) : (
        <>
          {aside.data.length > 0 && (
            <section className="stuck" aria-label={t('reports.aside')}>
              <h2>{t('reports.aside')}</h2>
              <p className="sub">{t('reports.asideText')}</p>
              <ul className="panel reports">
                {aside.data.map((row) => (
                  <OneReport key={row.id} row={row} />
                ))}
              </ul>
            </section>
          )}
          {notTaken.length > 0 && <NotTaken rows={notTaken} />}
        </>
      )}
    </div>
  );
}

function OneReport({ row }: { row: AsideRow }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [acting, setActing] = useState<'hand' | 'away'>();
  const much = typeof row.amount === 'string' ? grouped(row.amount) : row.amount && Object.values(row.amount).join(' + ');
  return (
    <li>
      <span className="s">
        <StateMark state="risk" />
      </span>
      <div className="report-what">
        <p>
          <b>{row.number}</b> <span className="sub">{t('reports.unknown')}</span>
        </p>
        <p>
          {say(row.title)}
          {row.part && ` · ${row.part.split(':')[1] ?? ''}`} · {t(`reports.outcome.${row.outcome}`)}
          {much && ` ${much}`}
          {row.reason && `${language === 'zh' ? '：' : ': '}${row.reason}`}
        </p>
        <p className="sub">
          {t('reports.from', { source: say(row.source), day: wholeDay(dayIn(row.happened), language), at: wholeMoment(row.at, language) })}
        </p>
      </div>
      <div className="row wrap report-acts">
        <Button size="small" aria-expanded={acting === 'hand'} onClick={() => setActing((was) => (was === 'hand' ? undefined : 'hand'))}>
          {t('reports.hand')}
        </Button>
        <Button
          size="small"
          type="text"
          aria-expanded={acting === 'away'}
          onClick={() => setActing((was) => (was === 'away' ? undefined : 'away'))}
        >
          {t('reports.away')}
        </Button>
      </div>
      {acting === 'hand' && <Hand row={row} />}
      {acting === 'away' && <PutAway row={row} />}
    </li>
  );
}

function useDone(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([['reports'], ['cases'], ['case'], ['tasks']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

function Hand({ row }: { row: AsideRow }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const done = useDone();
  const [number, setNumber] = useState(row.meant[0]);
  const [asked, setAsked] = useState('');
  const [tried, setTried] = useState(false);
  const found = useCases({ q: asked || undefined }).data?.pages.flatMap(({ items }) => items) ?? [];
  const handing = useMutation({
    mutationFn: (to: string) => send(`/api/reports/aside/${encodeURIComponent(row.id)}/hand`, { number: to }),
    onSuccess: done,
  });
  const options = [...new Set([...(asked ? [] : row.meant), ...found.map((each) => each.number)])].map((value) => {
    const known = found.find((each) => each.number === value);
    return { value, label: [value, known && say(known.customer.name)].filter(Boolean).join(' · ') };
  });
  return (
    <form
      className="note report-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (number) handing.mutate(number);
      }}
    >
      <Field
        label={t('reports.toCase')}
        hint={row.meant.length > 0 ? t('reports.meant', { numbers: row.meant.join(comma(language)) }) : undefined}
        fault={handing.isError ? say(asProblem(handing.error).sentence) : tried && !number ? t('newOrder.fault.missing') : undefined}
      >
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            showSearch={{ onSearch: setAsked, filterOption: false }}
            value={number}
            placeholder={t('form.choose')}
            onChange={setNumber}
            options={options}
          />
        )}
      </Field>
      <p className="sub">{t('reports.handFollows')}</p>
      <Button type="primary" htmlType="submit" loading={handing.isPending}>
        {number ? t('reports.handTo', { number }) : t('reports.hand')}
      </Button>
    </form>
  );
}

function PutAway({ row }: { row: AsideRow }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const done = useDone();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const putting = useMutation({
    mutationFn: () => send(`/api/reports/aside/${encodeURIComponent(row.id)}/put-away`, { reason: reason.trim() }),
    onSuccess: done,
  });
  return (
    <form
      className="note report-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim()) putting.mutate();
      }}
    >
      <Field
        label={t('reports.awayWhy')}
        fault={putting.isError ? say(asProblem(putting.error).sentence) : tried && !reason.trim() ? t('newOrder.fault.missing') : undefined}
      >
        {({ id, describedBy, invalid }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <p className="sub">{t('reports.awayFollows')}</p>
      <Button type="primary" htmlType="submit" loading={putting.isPending}>
        {t('reports.away')}
      </Button>
    </form>
  );
}
