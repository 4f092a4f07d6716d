import { type CaseView } from '@gendan/contracts';
import { type Procedure } from '@gendan/procedure';
import { Button, Dropdown, type MenuProps } from 'antd';
import { type ReactNode, Suspense, lazy, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useMedia } from '../app/shade';
import { asProblem } from '../desk/problem';
import { useCase, useHistory, useMe, useProcedure } from '../desk/queries';
import { comma } from '../language/comma';
import { countryName } from '../language/country';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { ChatCard } from '../parts/ChatCard';
import { amountText } from '../parts/amount';
import { ErrorBox, PageSkeleton } from '../states/states';
import { rulesByName } from '../step/rules';
import { SettingsNote } from '../settings/SettingsNote';
import { useChase } from '../today/useChase';
import { slipDays, slipWords, timeOfMs } from '../time/words';
import { History } from './History';
import { KeptBeside } from './KeptBeside';
import { LettersOf } from './LettersOf';
import { LinesTab } from './LinesTab';
import { LooseEnds } from './LooseEnds';
import { MoneyTab } from './MoneyTab';
import { PartsBand } from './PartsBand';
import { SlipGantt } from './SlipGantt';
import { StandingHeader, isOver } from './StandingHeader';
import { Troubles } from './Troubles';
import { type Asked } from './acts';
import { refusedDays } from './refused-days';
import { holderOf, nameOf, pick } from './sentences';
import './order.css';

const StepDrawer = lazy(() => import('../step/StepDrawer').then(({ StepDrawer: it }) => ({ default: it })));
const ActDrawer = lazy(() => import('./ActDrawer').then(({ ActDrawer: it }) => ({ default: it })));

type Tab = 'plan' | 'lines' | 'money' | 'letters' | 'history';
/** The history stands beside the plan where there is room, and is a tab of its own on a phone. */
const ALL_TABS: Tab[] = ['plan', 'history', 'lines', 'money', 'letters'];
const isTab = (text: string | null): text is Tab => ALL_TABS.some((each) => each === text);

export function OrderPage(): ReactNode {
  const { number = '' } = useParams();
  const order = useCase(number);
  const procedure = useProcedure(order.data?.procedure);
  useEffect(() => {
    document.title = `${number} · Gendan`;
  }, [number]);
  if (order.isError && !order.data)
    return (
      <div className="page">
        <ErrorBox problem={asProblem(order.error)} again={() => void order.refetch()} />
      </div>
    );
  if (!order.data || procedure.isPending) return <PageSkeleton rows={8} />;
  return <Order order={order.data} procedure={procedure.data} key={number} />;
}

function Order({ order, procedure }: { order: CaseView; procedure?: Procedure }): ReactNode {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 767px)');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const tabs = phone ? ALL_TABS : ALL_TABS.filter((each) => each !== 'history');
  const tab: Tab = isTab(asked) && tabs.includes(asked) ? asked : 'plan';
  const step = search.get('step');
  const acting = search.get('act');
  const chase = useChase();
  const history = useHistory(order.number);
  const refused = useMemo(() => refusedDays(history.data?.pages.flatMap(({ items }) => items) ?? []), [history.data]);
  const set = (more: Record<string, string | undefined>): void =>
    setSearch((was) => {
      const next = new URLSearchParams(was);
      for (const [name, value] of Object.entries(more)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  const open = (key: string): void => set({ step: key, act: undefined });
  const ask = (what: Asked): void => set({ act: JSON.stringify(what), step: undefined });
  const shown = order.standing.milestones.filter(({ state }) => state !== 'notNeeded' && state !== 'dropped').map(({ key }) => key);
  const neighbour = (by: number): (() => void) | undefined => {
    const next = step ? shown[shown.indexOf(step) + by] : undefined;
    return next ? () => open(next) : undefined;
  };
  const empty: Partial<Record<Tab, boolean>> = { lines: order.terms.lines.length === 0, money: order.money.instalments.length === 0 };
  return (
    <div className="page order-page">
      <OrderHead order={order} procedure={procedure} chase={chase} open={open} ask={ask} />
      <StandingHeader order={order} procedure={procedure} />
      <LooseEnds order={order} procedure={procedure} onLetter={(letter) => set({ tab: 'letters', letter })} />
      <SettingsNote number={order.number} />
      <Troubles order={order} procedure={procedure} ask={ask} />
      <KeptBeside number={order.number} />
      {chase.problem && <ErrorBox problem={chase.problem} />}
      {chase.last && <ChatCard text={chase.last.text} copied={chase.last.copied} time={timeOfMs(chase.last.at)} />}
      <nav className="views" aria-label={t('order.tabs')}>
        {tabs
          .filter((each) => !empty[each])
          .map((each) => (
            <button
              key={each}
              type="button"
              className={`plain ${tab === each ? 'on' : ''}`}
              aria-current={tab === each ? 'page' : undefined}
              onClick={() => set({ tab: each === 'plan' ? undefined : each })}
            >
              {t(`order.tab.${each}`)} <Count tab={each} order={order} />
            </button>
          ))}
      </nav>
      <div className={`two ${tab === 'plan' ? '' : 'wide'}`}>
        <div className="panel plan">
          {tab === 'plan' && (
            <>
              <PartsBand order={order} procedure={procedure} />
              <SlipGantt order={order} procedure={procedure} refused={refused} onOpen={open} />
            </>
          )}
          {tab === 'lines' && <LinesTab order={order} />}
          {tab === 'money' && <MoneyTab order={order} procedure={procedure} onOpen={open} />}
          {tab === 'letters' && <LettersOf number={order.number} />}
          {tab === 'history' && <History number={order.number} />}
        </div>
        {!phone && (
          <aside className="panel hist" aria-label={t('history.title')}>
            <header>
              <h2 className="grow">{t('history.title')}</h2>
            </header>
            <History number={order.number} />
          </aside>
        )}
      </div>
      <Suspense>
        {step && (
          <StepDrawer
            number={order.number}
            stepKey={step}
            onClose={() => set({ step: undefined })}
            before={neighbour(-1)}
            after={neighbour(1)}
            onStep={open}
          />
        )}
        {acting && (
          <ActDrawer order={order} procedure={procedure} asked={JSON.parse(acting) as Asked} onClose={() => set({ act: undefined })} />
        )}
      </Suspense>
    </div>
  );
}

function Count({ tab, order }: { tab: Tab; order: CaseView }): ReactNode {
  const count = tab === 'lines' ? order.terms.lines.length : tab === 'money' ? order.money.instalments.length : undefined;
  return count === undefined ? null : <span className="muted">{count}</span>;
}

type HeadProps = {
  order: CaseView;
  procedure?: Procedure;
  chase: ReturnType<typeof useChase>;
  open: (key: string) => void;
  ask: (what: Asked) => void;
};

function OrderHead({ order, procedure, chase, open, ask }: HeadProps): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const me = useMe().data;
  const go = useNavigate();
  const { standing, terms } = order;
  const stuck = standing.milestones.find(({ key }) => key === standing.stuck?.key);
  const mine = stuck?.owners.some((role) => me?.roles.includes(role)) ?? false;
  const who = stuck?.owners.map((role) => pick(holderOf(procedure, order, role), language)).join(comma(language)) ?? '';
  const slip = slipDays(order.ship?.baseline, order.ship?.actual ?? order.ship?.forecast);
  const held = standing.holds[0];
  const facts = [
    say(order.customer.name),
    countryName(order.customer.country, language),
    terms.lines[0] &&
      (terms.lines.length > 1
        ? t('order.andMore', { product: terms.lines[0].product, count: terms.lines.length })
        : terms.lines[0].product),
    terms.lines.length > 0 && amountText(order.amount, order.currency),
    [terms.incoterm, terms.port].filter(Boolean).join(' '),
    ...order.cast
      .filter(({ role }) => role === 'merchandiser' || role === 'salesperson')
      .map(({ title, name }) => `${say(title)} ${say(name)}`),
  ].filter(Boolean);
  return (
    <div className="page-head order-head">
      <div className="grow">
        <div className="row wrap">
          <h1>{order.number}</h1>
          <span className="tag">{say(order.stage)}</span>
          {order.breached && (
            <span className="tag red">
              <StateMark state="overdue" />
              {t('order.breached')}
            </span>
          )}
          {slip !== undefined && slip !== 0 && (
            <span className={`tag ${slip > 0 ? 'amber' : 'green'}`}>
              <StateMark state={slip > 0 ? 'risk' : 'done'} />
              {t('order.slip', { slip: slipWords(slip, language) })}
            </span>
          )}
        </div>
        <p className="sub">{facts.join(' · ')}</p>
      </div>
      <div className="row head-acts">
        {!isOver(order) && (
          <>
            <Button onClick={() => void go(`/orders/${order.number}/what-if`)}>{t('whatIf.title')}</Button>
            <Button
              className="only-desk"
              onClick={() => (held ? ask({ act: 'release', hold: held.id, about: held.reason }) : ask({ act: 'hold' }))}
            >
              {t(held ? 'hold.release' : 'act.hold.short')}
            </Button>
            <ActMenu order={order} procedure={procedure} open={open} ask={ask} />
          </>
        )}
        {stuck &&
          (mine ? (
            <Button type="primary" onClick={() => open(stuck.key)}>
              {t('order.do', { what: pick(nameOf(procedure, stuck.milestone), language) })}
            </Button>
          ) : (
            <Button
              type="primary"
              loading={chase.busy !== undefined}
              icon={<Icon name={chase.last ? 'check' : 'chat'} />}
              onClick={() =>
                chase.chase({
                  id: stuck.key,
                  number: order.number,
                  key: stuck.key,
                  title: nameOf(procedure, stuck.milestone),
                  revision: stuck.revision,
                })
              }
            >
              {chase.last ? t('verb.reminded') : t('step.remind', { who })}
            </Button>
          ))}
      </div>
    </div>
  );
}

function ActMenu({ order, procedure, open, ask }: Omit<HeadProps, 'chase'>): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const phone = useMedia('(max-width: 767px)');
  const rules = procedure ? rulesByName(procedure.rules) : undefined;
  const change = [...(rules?.values() ?? [])].find(({ evidence }) =>
    Object.values(evidence ?? {}).some((field) => (typeof field === 'string' ? field : field.type) === 'termsDiff'),
  );
  const kinds = [
    ...new Set([...(rules?.values() ?? [])].map(({ of }) => of).filter((kind): kind is string => Boolean(kind) && kind !== change?.of)),
  ].filter((kind) => kind !== 'instalment');
  const proposed = change && order.standing.milestones.find(({ milestone, state }) => milestone === change.name && state === 'open');
  const go = useNavigate();
  const items: MenuProps['items'] = [
    ...(phone ? [{ key: 'hold', label: t('act.hold.title') }] : []),
    { key: 'change', label: t('act.changeTerms.title') },
    ...kinds.map((kind) => ({ key: `part ${kind}`, label: t('act.openPart.of', { kind: pick(nameOf(procedure, kind), language) }) })),
    { key: 'add', label: t('act.add.title') },
    { key: 'assign', label: t('act.assign.title') },
    { type: 'divider' },
    { key: 'cancel', label: t('act.cancel.title'), danger: true },
  ];
  const choose = (key: string): void => {
    if (key === 'change') return proposed ? open(proposed.key) : void go(`/orders/${order.number}/terms`);
    if (key.startsWith('part ')) return ask({ act: 'openPart', kind: key.slice(5) });
    if (key === 'hold' || key === 'add' || key === 'assign' || key === 'cancel') ask({ act: key });
  };
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={['click']}>
      <Button icon={phone ? <Icon name="more" /> : undefined} aria-label={phone ? t('order.more') : undefined}>
        {phone ? null : (
          <>
            {t('order.change')} <Icon name="down" size={14} />
          </>
        )}
      </Button>
    </Dropdown>
  );
}
