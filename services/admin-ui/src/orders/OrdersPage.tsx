import { type CaseRow } from '@gendan/contracts';
import { Button, Select, Table, type TableColumnsType } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMedia } from '../app/shade';
import { asProblem } from '../desk/problem';
import { type CaseFilter, useCases } from '../desk/queries';
import { comma } from '../language/comma';
import { countryName } from '../language/country';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark, type State } from '../marks/StateMark';
import { add } from '@gendan/trade';
import { amountText } from '../parts/amount';
import { Empty, ErrorBox, PageSkeleton } from '../states/states';
import { type Language, dayIn, slipDays, slipWords, wholeDay } from '../time/words';
import { riskSentence } from '../order/risk';
import '../order/order.css';
import './orders.css';

const views = ['running', 'overdue', 'held', 'closed', 'all'] as const;
type View = (typeof views)[number];
const asView = (text: string | null): View => views.find((each) => each === text) ?? 'running';

/** What the desk is asked for each of them. */
const filters: Record<View, CaseFilter> = {
  running: { state: 'running' },
  overdue: { overdue: true },
  held: { held: true },
  closed: { state: 'closed' },
  all: {},
};

export function stateOf(row: CaseRow): State {
  if (row.state === 'closed') return 'done';
  if (row.state === 'cancelled') return 'notNeeded';
  if (row.held) return 'hold';
  if (row.overdue > 0 || row.breached) return 'overdue';
  if (row.risk) return 'risk';
  return row.stuck ? 'others' : 'open';
}

/** Every order with its four dates, where it is stuck and on whom; the address holds the whole state. */
export function OrdersPage(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const view = asView(search.get('view'));
  const q = search.get('q') ?? undefined;
  const phone = useMedia('(max-width: 767px)');
  const cases = useCases({ kind: 'order', ...filters[view], q });
  const go = useNavigate();
  useEffect(() => {
    document.title = `${t('nav.orders')} · Gendan`;
  }, [t]);
  const set = (name: string, value: string | undefined): void =>
    setSearch((was) => {
      const next = new URLSearchParams(was);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const rows = cases.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="grow">{t('nav.orders')}</h1>
        <div className="row">
          <Button icon={<Icon name="upload" />} onClick={() => void go('/orders/import')}>
            {t('orders.import')}
          </Button>
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => void go('/orders/new')}>
            {t('orders.new')}
          </Button>
        </div>
      </div>
      <nav className="views only-desk" aria-label={t('orders.views')}>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            className={`plain ${each === view ? 'on' : ''}`}
            aria-current={each === view ? 'page' : undefined}
            onClick={() => set('view', each === 'running' ? undefined : each)}
          >
            {t(`orders.view.${each}`)}{' '}
            {each === view && !cases.isPending && <span className="muted">{count(rows.length, cases.hasNextPage)}</span>}
          </button>
        ))}
      </nav>
      <div className="row wrap filters-line">
        <Select
          className="only-phone"
          aria-label={t('orders.views')}
          value={view}
          onChange={(next) => set('view', next)}
          options={views.map((value) => ({ value, label: t(`orders.view.${value}`) }))}
        />
        {q && (
          <span className="tag outline query">
            {t('orders.query', { q })}
            <button type="button" className="plain" aria-label={t('orders.noQuery')} onClick={() => set('q', undefined)}>
              <Icon name="cross" size={12} />
            </button>
          </span>
        )}
      </div>
      {cases.isPending ? (
        <PageSkeleton rows={12} />
      ) : cases.isError && rows.length === 0 ? (
        <ErrorBox problem={asProblem(cases.error)} again={() => void cases.refetch()} />
      ) : rows.length === 0 ? (
        <Nothing q={q} view={view} set={set} />
      ) : (
        <>
          {phone ? <OrderCards rows={rows} /> : <OrdersTable rows={rows} />}
          <footer className="orders-foot">
            <span>{sums(rows, cases.hasNextPage, t)}</span>
            <span className="grow" />
            {cases.hasNextPage && (
              <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
                {t('common.more')}
              </Button>
            )}
          </footer>
        </>
      )}
    </div>
  );
}

const count = (n: number, more: boolean): string => (more ? `${n}+` : String(n));

function Nothing({ q, view, set }: { q?: string; view: View; set: (name: string, value: string | undefined) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="panel">
      <Empty
        icon={q ? 'search' : 'orders'}
        title={q ? t('orders.noneFound', { q }) : t('orders.none')}
        ways={
          view !== 'all' ? (
            <Button onClick={() => set('view', 'all')}>{t('orders.lookInAll')}</Button>
          ) : q ? (
            <Link to={`/cases?state=all&q=${encodeURIComponent(q)}`}>{t('cases.lookInAll')}</Link>
          ) : (
            <>
              <Link to="/orders/new">{t('orders.new')}</Link>
              <Link to="/orders/import">{t('orders.import')}</Link>
            </>
          )
        }
      >
        {t(q ? 'orders.noneFoundText' : 'orders.noneText')}
      </Empty>
    </div>
  );
}

/** Sums per currency, never mixed. */
function sums(rows: CaseRow[], more: boolean, t: (key: string, options?: Record<string, unknown>) => string): string {
  const totals = new Map<string, string>();
  for (const { amount, currency } of rows) totals.set(currency, add(totals.get(currency) ?? '0', amount));
  return [
    t('orders.count', { count: rows.length, more: more ? '+' : '' }),
    ...[...totals].map(([currency, total]) => amountText(total, currency)),
  ].join(' · ');
}

function OrdersTable({ rows }: { rows: CaseRow[] }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const go = useNavigate();
  const date = (moment: string | undefined): ReactNode => (moment ? wholeDay(dayIn(moment), language) : <span className="muted">–</span>);
  const columns: TableColumnsType<CaseRow> = [
    {
      title: t('orders.number'),
      fixed: 'left',
      width: 112,
      render: (_, row) => (
        <Link className="ink" to={`/orders/${row.number}`} onClick={(event) => event.stopPropagation()}>
          {row.number}
        </Link>
      ),
    },
    {
      title: t('orders.customer'),
      fixed: 'left',
      width: 150,
      ellipsis: true,
      render: (_, row) => (
        <>
          {say(row.customer.name)} <span className="sub">{countryName(row.customer.country, language)}</span>
        </>
      ),
    },
    { title: t('orders.amount'), width: 124, align: 'right', render: (_, row) => amountText(row.amount, row.currency) },
    {
      title: t('orders.stuckWhom'),
      className: 'band',
      children: [
        { title: t('stand.stuck'), width: 168, ellipsis: true, render: (_, row) => <StuckAt row={row} /> },
        { title: t('stand.whom'), width: 96, ellipsis: true, render: (_, row) => owners(row, say, language) },
      ],
    },
    {
      title: t('orders.four'),
      className: 'band',
      children: [
        { title: t('dates.baseline'), width: 118, className: 'day soft', render: (_, row) => date(row.ship?.baseline) },
        { title: t('dates.committed'), width: 118, className: 'day', render: (_, row) => date(row.ship?.committed) },
        {
          title: t('dates.forecast'),
          width: 118,
          className: 'day',
          render: (_, row) => date(row.ship?.actual ? undefined : row.ship?.forecast),
        },
        { title: t('dates.actual'), width: 118, className: 'day', render: (_, row) => date(row.ship?.actual) },
        { title: t('dates.slip'), width: 80, render: (_, row) => <Slip row={row} language={language} /> },
      ],
    },
    { title: t('orders.progress'), width: 60, align: 'right', render: (_, row) => `${row.progress.done}/${row.progress.needed}` },
  ];
  return (
    <div className="panel sheet">
      <Table<CaseRow>
        size="small"
        bordered
        rowKey="case"
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 1262 }}
        onRow={(row) => ({ onClick: () => void go(`/orders/${row.number}`), className: 'opens' })}
      />
    </div>
  );
}

function owners(row: CaseRow, say: (phrase: { zh: string; en: string }) => string, language: Language): string {
  return (row.stuck?.owners ?? []).map(({ name, role }) => say(name ?? role)).join(comma(language));
}

function StuckAt({ row }: { row: CaseRow }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const text = row.state !== 'running' ? t(`caseState.${row.state}`) : row.stuck ? say(row.stuck.title) : t('stand.nothing');
  return (
    <>
      <span className="st">
        <StateMark state={stateOf(row)} />
        <span className="ell">{text}</span>
      </span>
      {row.risk && <span className="sub amber ell block">{riskSentence(row.risk, () => '', language, t).trim()}</span>}
    </>
  );
}

/** Against the baseline; red and bold only when the customer feels it: later than promised. */
function Slip({ row, language }: { row: CaseRow; language: Language }): ReactNode {
  const end = row.ship?.actual ?? row.ship?.forecast;
  const slip = slipDays(row.ship?.baseline, end);
  if (slip === undefined) return <span className="muted">–</span>;
  const late = row.ship?.committed !== undefined && end !== undefined && dayIn(end) > dayIn(row.ship.committed);
  return <span className={late ? 'red strong' : slip < 0 ? 'green' : slip === 0 ? 'muted' : ''}>{slipWords(slip, language)}</span>;
}

function OrderCards({ rows }: { rows: CaseRow[] }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  return (
    <ul className="order-cards">
      {rows.map((row) => {
        const end = row.ship?.actual ?? row.ship?.forecast;
        return (
          <li key={row.case}>
            <Link to={`/orders/${row.number}`}>
              <span className="row">
                <b className="grow">{row.number}</b>
                <span className="sub">{amountText(row.amount, row.currency)}</span>
              </span>
              <span className="sub">
                {say(row.customer.name)} {countryName(row.customer.country, language)}
              </span>
              <span className="row">
                <span className="grow">
                  <StuckAt row={row} />
                </span>
                <span className="sub">{owners(row, say, language)}</span>
              </span>
              <span className="row">
                <span className="sub grow">
                  {t(row.ship?.actual ? 'dates.actual' : 'dates.forecast')} {end ? wholeDay(dayIn(end), language) : '–'}
                </span>
                <Slip row={row} language={language} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
