import { type CaseRow } from '@gendan/contracts';
import { Button, Select } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { asProblem } from '../desk/problem';
import { useCases, useProcedures } from '../desk/queries';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { riskSentence } from '../order/risk';
import { stateOf } from '../orders/OrdersPage';
import { DueTag } from '../parts/DueTag';
import { Empty, ErrorBox, PageSkeleton } from '../states/states';
import './cases.css';

const states = ['running', 'closed', 'all'] as const;
type State = (typeof states)[number];
const asState = (text: string | null): State => states.find((each) => each === text) ?? 'running';

/** Every case of every kind, what it is stuck at and on whom; the address holds the whole state. */
export function CasesPage(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const go = useNavigate();
  const kind = search.get('kind') ?? undefined;
  const state = asState(search.get('state'));
  const q = search.get('q') ?? undefined;
  const procedures = useProcedures();
  const cases = useCases({ ...(kind && { kind }), ...(state !== 'all' && { state }), q });
  useEffect(() => {
    document.title = `${t('nav.cases')} · Gendan`;
  }, [t]);
  const set = (name: string, value: string | undefined): void =>
    setSearch((was) => {
      const next = new URLSearchParams(was);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const kinds = [...new Set((procedures.data ?? []).map((each) => each.kind))];
  const kindText = (each: string): string => t(`kind.${each}`, { defaultValue: each });
  const rows = cases.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="grow">{t('nav.cases')}</h1>
        <Button
          type="primary"
          icon={<Icon name="plus" />}
          onClick={() => void go(kind && kind !== 'order' ? `/cases/new?kind=${kind}` : '/cases/new')}
        >
          {t('cases.new')}
        </Button>
      </div>
      <div className="row wrap filters-line">
        <Select
          aria-label={t('cases.kind')}
          value={kind ?? ''}
          onChange={(next) => set('kind', next || undefined)}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: t('cases.allKinds') }, ...kinds.map((value) => ({ value, label: kindText(value) }))]}
        />
        <Select
          aria-label={t('cases.state')}
          value={state}
          onChange={(next) => set('state', next === 'running' ? undefined : next)}
          popupMatchSelectWidth={false}
          options={states.map((value) => ({ value, label: t(`cases.stateIs.${value}`) }))}
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
        <PageSkeleton rows={10} />
      ) : cases.isError && rows.length === 0 ? (
        <ErrorBox problem={asProblem(cases.error)} again={() => void cases.refetch()} />
      ) : rows.length === 0 ? (
        <div className="panel">
          <Empty icon="orders" title={t('cases.none')} ways={<Link to="/cases/new">{t('cases.new')}</Link>}>
            {t('cases.noneText')}
          </Empty>
        </div>
      ) : (
        <>
          <ul className="panel cases">
            {rows.map((row) => (
              <CaseLine key={row.case} row={row} kind={kindText(row.kind)} />
            ))}
          </ul>
          {cases.hasNextPage && (
            <p className="row">
              <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
                {t('common.more')}
              </Button>
            </p>
          )}
        </>
      )}
    </div>
  );
}

function CaseLine({ row, kind }: { row: CaseRow; kind: string }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const running = row.state === 'running';
  const owners = (row.stuck?.owners ?? []).map(({ name, role }) => say(name ?? role)).join(comma(language));
  return (
    <li>
      <span className="s">
        <StateMark state={stateOf(row)} />
      </span>
      <div className="case-what">
        <Link className="ink" to={`/orders/${encodeURIComponent(row.number)}`}>
          {row.number}
        </Link>{' '}
        <span className="tag">{kind}</span>
        <p className="sub ell">{[say(row.procedure.title), say(row.customer.name)].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="case-stuck">
        <span className="ell block">{running ? (row.stuck ? say(row.stuck.title) : t('stand.nothing')) : t(`caseState.${row.state}`)}</span>
        <p className="sub ell">
          {row.risk ? (
            <span className="amber">{riskSentence(row.risk, () => (row.risk ? say(row.risk.title) : ''), language, t)}</span>
          ) : (
            owners && t('cases.waitsFor', { who: owners })
          )}
        </p>
      </div>
      <div className="case-when">{running && row.stuck && <DueTag due={row.stuck.until} others />}</div>
      <span className="sub case-done">
        {t('orders.progress')} {row.progress.done}/{row.progress.needed}
      </span>
    </li>
  );
}
