import { type TaskRow as Task } from '@gendan/contracts';
import { Button, Drawer, Segmented } from 'antd';
import { type ReactNode, Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMedia } from '../app/shade';
import { useMe, useTasks } from '../desk/queries';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { StateMark } from '../marks/StateMark';
import { ChatCard } from '../parts/ChatCard';
import { Empty, ErrorBox, PageSkeleton } from '../states/states';
import { UndeliveredNote } from '../letters/UndeliveredNote';
import { AsideNote } from '../reports/AsideNote';
import { useNow } from '../time/now';
import { dayOfMs, timeOfMs, wholeDay } from '../time/words';
import { Peek } from './Peek';
import { TaskRow } from './TaskRow';
import { type By, type TaskGroup, groupOf, grouped } from './groups';
import { useKeys } from './keys';
import { useChase } from './useChase';
import './today.css';

const StepDrawer = lazy(() => import('../step/StepDrawer').then(({ StepDrawer: it }) => ({ default: it })));

type Filter = { who: 'all' | 'mine' | 'others'; customer?: string };

export function TodayPage(): ReactNode {
  const { t } = useTranslation();
  const tasks = useTasks();
  if (tasks.isPending) return <PageSkeleton rows={10} />;
  if (tasks.isError && !tasks.data)
    return (
      <div className="page">
        <ErrorBox problem={asProblem(tasks.error)} again={() => void tasks.refetch()} />
      </div>
    );
  return tasks.data.items.length === 0 ? <NothingToDo /> : <Queue tasks={tasks.data.items} key={t('nav.today')} />;
}

function NothingToDo(): ReactNode {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('nav.today')} · Gendan`;
  }, [t]);
  return (
    <div className="page">
      <UndeliveredNote />
      <div className="panel">
        <Empty icon="today" title={t('today.none')} ways={<Link to="/orders">{t('today.toOrders')}</Link>}>
          {t('today.noneText')}
        </Empty>
      </div>
    </div>
  );
}

function Queue({ tasks }: { tasks: Task[] }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const now = useNow();
  const me = useMe().data;
  const wide = useMedia('(min-width: 1280px)');
  const phone = useMedia('(max-width: 767px)');
  const [filter, setFilter] = useState<Filter>({ who: 'all' });
  const [by, setBy] = useState<By>('urgency');
  const [selected, setSelected] = useState<string>();
  const [peeking, setPeeking] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [help, setHelp] = useState(false);
  const [search, setSearch] = useSearchParams();
  const chase = useChase();

  const shown = useMemo(
    () =>
      tasks.filter(
        (task) =>
          (filter.who === 'all' || (filter.who === 'mine') === (task.mine && task.state !== 'waitsForOthers')) &&
          (filter.customer === undefined || say(task.customer) === filter.customer),
      ),
    [tasks, filter, say],
  );
  const groups = grouped(shown, now, by, (task) => say(task.customer));
  const row = groups.flatMap((group) => (closed.has(group.id) ? [] : group.tasks));
  const current = row.find(({ id }) => id === selected) ?? row[0];

  const count = (name: string): number => tasks.filter((task) => groupOf(task, now) === name).length;
  const overdue = count('overdue');
  useEffect(() => {
    document.title = overdue > 0 ? `(${overdue}) ${t('nav.today')} · Gendan` : `${t('nav.today')} · Gendan`;
  }, [overdue, t]);

  const select = useCallback((task: Task) => setSelected(task.id), []);
  const open = useCallback(
    (task: Task) => {
      setSelected(task.id);
      setSearch({ order: task.number, step: task.key });
    },
    [setSearch],
  );
  const move = (by: number): void => {
    const at = current ? row.indexOf(current) : -1;
    const next = row[Math.min(row.length - 1, Math.max(0, at + by))];
    if (!next) return;
    setSelected(next.id);
    const button = document.querySelector<HTMLElement>(`[data-open="${CSS.escape(next.id)}"]`);
    button?.focus();
    button?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => current && open(current),
    r: () => current && !current.mine && chase.chase(current),
    ' ': () => setPeeking((was) => !was),
    '?': () => setHelp((was) => !was),
  });

  const stepOf = search.get('step');
  const stepOrder = search.get('order');
  const neighbour = (by: number): (() => void) | undefined => {
    const at = row.findIndex(({ key, number }) => key === stepOf && number === stepOrder);
    const next = at < 0 ? undefined : row[at + by];
    return next && (() => open(next));
  };
  const first = tasks[0];
  const next = first && [say(first.title), say(first.why)].filter(Boolean).join(language === 'zh' ? '：' : ': ');

  return (
    <div className="page">
      <div className="page-head">
        <div className="grow">
          <h1>
            {t(overdue > 0 ? 'today.greeting' : 'today.greetingClear', {
              hello: t(`today.hello.${hourOf(now)}`),
              name: say(me?.name),
              today: count('today'),
              overdue,
            })}
          </h1>
          <p className="sub">
            <span className="nw">
              {wholeDay(dayOfMs(now), language)} {timeOfMs(now)}
            </span>
            {next && ` · ${t('today.first', { task: next })}`}
          </p>
        </div>
        <div className="only-desk">
          <Segmented<By>
            value={by}
            onChange={setBy}
            aria-label={t('today.groupBy')}
            options={[
              { value: 'urgency', label: t('today.byUrgency') },
              { value: 'order', label: t('today.byOrder') },
              { value: 'customer', label: t('today.byCustomer') },
            ]}
          />
        </div>
      </div>
      <AsideNote />
      <UndeliveredNote />
      <div className="three">
        <Filters tasks={tasks} filter={filter} onChange={setFilter} />
        <div>
          <div className="panel queue">
            {groups.map((group) => (
              <GroupOfTasks
                key={group.id}
                group={group}
                closed={closed.has(group.id)}
                onToggle={() => setClosed((ids) => toggled(ids, group.id))}
                row={(task) => (
                  <TaskRow
                    key={task.id}
                    task={task}
                    selected={!phone && task.id === current?.id}
                    chased={chase.chased(task.id)}
                    busy={chase.busy === task.id}
                    onSelect={select}
                    onAct={open}
                    onChase={chase.chase}
                  />
                )}
              />
            ))}
            {groups.length === 0 && (
              <Empty
                icon="filter"
                title={t('today.noneHere')}
                ways={<Button onClick={() => setFilter({ who: 'all' })}>{t('today.all')}</Button>}
              />
            )}
            <KeyLine all={help} />
          </div>
          {chase.problem && !wide && <ErrorBox problem={chase.problem} />}
        </div>
        {wide && current && (
          <aside className="peek">
            <Peek task={current} chased={chase.chased(current.id)} busy={chase.busy === current.id} onAct={open} onChase={chase.chase} />
            {chase.problem && <ErrorBox problem={chase.problem} />}
            {chase.last && <Said chased={chase.last} />}
          </aside>
        )}
      </div>
      {!wide && (
        <Drawer
          open={peeking || (chase.last !== undefined && !closed.has(`said ${chase.last.at}`))}
          placement={phone ? 'bottom' : 'right'}
          size={phone ? 420 : 400}
          title={chase.last ? t('chat.title') : t('today.peek')}
          onClose={() => {
            setPeeking(false);
            if (chase.last) setClosed((ids) => new Set(ids).add(`said ${chase.last?.at}`));
          }}
        >
          {peeking && current && (
            <Peek task={current} chased={chase.chased(current.id)} busy={chase.busy === current.id} onAct={open} onChase={chase.chase} />
          )}
          {chase.last && <Said chased={chase.last} />}
        </Drawer>
      )}
      <Suspense>
        {stepOf && stepOrder && (
          <StepDrawer number={stepOrder} stepKey={stepOf} onClose={() => setSearch({})} before={neighbour(-1)} after={neighbour(1)} />
        )}
      </Suspense>
    </div>
  );
}

function Said({ chased }: { chased: NonNullable<ReturnType<typeof useChase>['last']> }): ReactNode {
  const { say } = useSay();
  return <ChatCard text={chased.text} copied={chased.copied} time={timeOfMs(chased.at)} follows={say(chased.chat.follows)} />;
}

/** By the clock of the company. */
function hourOf(now: number): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(timeOfMs(now).slice(0, 2));
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

function GroupOfTasks({
  group,
  closed,
  onToggle,
  row,
}: {
  group: TaskGroup;
  closed: boolean;
  onToggle: () => void;
  row: (task: Task) => ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="group">
        <button type="button" className="plain row grow" aria-expanded={!closed} onClick={onToggle}>
          {group.mark && <StateMark state={group.mark} />}
          <span>{group.name ? t(`today.group.${group.name}`) : group.title}</span>
          <span className="muted">{group.tasks.length}</span>
          <span className="grow" />
          {group.name === 'overdue' && <span className="sub only-desk">{t('today.sortedBy')}</span>}
          {closed && <span className="sub">{t('today.folded')}</span>}
        </button>
      </h2>
      {!closed && <ul>{group.tasks.map(row)}</ul>}
    </section>
  );
}

function Filters({ tasks, filter, onChange }: { tasks: Task[]; filter: Filter; onChange: (filter: Filter) => void }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const mine = tasks.filter((task) => task.mine && task.state !== 'waitsForOthers').length;
  const customers = new Map<string, number>();
  for (const task of tasks) customers.set(say(task.customer), (customers.get(say(task.customer)) ?? 0) + 1);
  const item = (label: string, count: number, on: boolean, next: Filter): ReactNode => (
    <button key={label} type="button" className={`plain filter ${on ? 'on' : ''}`} aria-pressed={on} onClick={() => onChange(next)}>
      <span className="ell">{label}</span>
      <span>{count}</span>
    </button>
  );
  return (
    <aside className="filters only-desk" aria-label={t('today.filter')}>
      {item(t('today.all'), tasks.length, filter.who === 'all' && filter.customer === undefined, { who: 'all' })}
      {item(t('today.mine'), mine, filter.who === 'mine', { who: 'mine' })}
      {item(t('today.group.waiting'), tasks.length - mine, filter.who === 'others', { who: 'others' })}
      <h3>{t('today.customers')}</h3>
      {[...customers]
        .sort((a, b) => b[1] - a[1])
        .map(([name, count]) => item(name || t('today.noCustomer'), count, filter.customer === name, { who: 'all', customer: name }))}
    </aside>
  );
}

function KeyLine({ all }: { all: boolean }): ReactNode {
  const { t } = useTranslation();
  const one = (keys: string[], word: string): ReactNode => (
    <span key={word}>
      {keys.map((key) => (
        <kbd className="kbd" key={key}>
          {key}
        </kbd>
      ))}{' '}
      {t(word)}
    </span>
  );
  return (
    <div className="keys only-desk">
      {one(['J', 'K'], 'keys.move')}
      {one(['Enter'], 'keys.open')}
      {one(['R'], 'keys.remind')}
      {one(['/'], 'keys.search')}
      {one(['?'], 'keys.all')}
      {all && (
        <>
          {one(['Ctrl', 'K'], 'keys.search')}
          {one(['Space'], 'keys.peek')}
          {one(['Ctrl', 'Enter'], 'keys.primary')}
          {one(['Esc'], 'keys.close')}
          <Link to="/me">{t('keys.switch')}</Link>
        </>
      )}
    </div>
  );
}
