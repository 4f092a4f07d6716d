import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure } from '@gendan/procedure';
import { type Day, daysBetween } from '@gendan/trade';
import { Table, type TableColumnsType } from 'antd';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../app/shade';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { StateMark, type State } from '../marks/StateMark';
import { useNow } from '../time/now';
import { type Language, dayIn, dayOfMs, dayUnder, monthName, signed, slipWords, wholeDay } from '../time/words';
import { WhyPopover } from '../why/WhyPopover';
import { type Bars, type Closing, type Scale, actualOf, barsOf, closings, drawnUntil, months, scaleOf, yearsOf } from './gantt';
import { holderOf, milestoneTitle, nameOf, partTitle, pick } from './sentences';
import './gantt.css';

type Props = { order: CaseView; procedure?: Procedure; refused: ReadonlyMap<string, Day[]>; onOpen: (key: string) => void };
type Row = { id: string; group?: string; count?: number; folded?: boolean; at?: MilestoneStanding; bars?: Bars };

/** Of the bars: names are kept whole first. */
const WIDTH = { roomy: 348, tight: 228 };
/** Of a date under its year, and of one that names its own: what the bars give up when a plan crosses the year. */
const DATE = { short: 92, whole: 122 };

/** What of the state is drawn before the name. */
export function stateMark(at: MilestoneStanding): State {
  if (at.state === 'done') return 'done';
  if (at.state === 'shaken') return 'risk';
  if (at.state === 'notNeeded' || at.state === 'dropped') return 'notNeeded';
  if (at.holds.length > 0) return 'hold';
  if (at.overdue) return 'overdue';
  if (at.risk) return 'risk';
  return at.state === 'open' ? 'others' : 'open';
}

/** The plan: four dates of every milestone and round, and its bars. Click opens the step; nothing is dragged. */
export function SlipGantt({ order, procedure, refused, onOpen }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const now = useNow();
  const today = dayOfMs(now);
  const wide = useMedia('(min-width: 1024px)');
  const phone = useMedia('(max-width: 767px)');
  const roomy = useMedia('(min-width: 1280px)') ? WIDTH.roomy : WIDTH.tight;
  const [all, setAll] = useState(false);
  const years = yearsOf(order.standing.milestones);
  const width = years.length > 1 ? roomy - 2 * (DATE.whole - DATE.short) : roomy;
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const bars = useMemo(() => barsOf(order, procedure, today, refused), [order, procedure, today, refused]);
  const shown = order.standing.milestones.filter((at) => all || (at.state !== 'notNeeded' && at.state !== 'dropped'));
  const scale = useMemo(() => scaleOf(bars, today, width, drawnUntil(order)), [bars, today, order, width]);
  const hidden = order.standing.milestones.length - shown.length;
  const rows = rowsOf(shown, bars, folded, (at) =>
    at.part ? groupOfPart(order, procedure, at.part, language) : pick(nameOf(procedure, at.group), language),
  );
  const toggle = (group: string): void =>
    setFolded((was) => new Set(was.has(group) ? [...was].filter((each) => each !== group) : [...was, group]));
  const year = years.length > 1 ? undefined : (years[0] ?? today.slice(0, 4));

  if (phone) return <PlanCards rows={rows} order={order} procedure={procedure} onOpen={onOpen} />;
  const columns = columnsOf({ order, procedure, language, t, onOpen, toggle, year, scale, wide, today, stuck: order.standing.stuck?.key });
  return (
    <>
      <Table<Row>
        className="gan"
        size="small"
        rowKey="id"
        pagination={false}
        columns={columns}
        dataSource={rows}
        tableLayout="fixed"
        rowClassName={({ at, group }) => (group !== undefined ? 'grp' : at?.key === order.standing.stuck?.key ? 'sel' : '')}
        onRow={({ at }) => ({ onClick: () => at && onOpen(at.key), className: at ? 'opens' : '' })}
      />
      <footer className="gan-foot">
        {wide && <Legend />}
        {hidden > 0 || all ? (
          <button type="button" className="plain aslink" onClick={() => setAll((was) => !was)}>
            {all ? t('plan.hide') : t('plan.hidden', { count: hidden })}
          </button>
        ) : null}
        <span className="grow" />
        {wide && <span className="sub">{t('plan.grey')}</span>}
      </footer>
    </>
  );
}

function groupOfPart(order: CaseView, procedure: Procedure | undefined, part: string, language: Language): string {
  const found = order.standing.parts.find(({ id }) => id === part);
  const of = partTitle(procedure, order, part, language);
  // what is paid is called so, and not by its kind: the head says both
  const title = found?.kind === 'instalment' ? `${pick(nameOf(procedure, 'instalment'), language)} · ${of}` : of;
  const pieces = found?.quantity ? Object.values(found.quantity).reduce((sum, each) => sum + Number(each), 0) : 0;
  const carried = Object.keys(found?.carries ?? {}).map((id) => partTitle(procedure, order, id, language));
  const words = [title];
  if (pieces > 0) words.push(pieces.toLocaleString('en-US'));
  if (carried.length > 0) words.push(`${language === 'zh' ? '装' : 'carries'} ${carried.join(comma(language))}`);
  return words.join(' · ');
}

function rowsOf(
  shown: readonly MilestoneStanding[],
  bars: readonly Bars[],
  folded: ReadonlySet<string>,
  titleOf: (at: MilestoneStanding) => string,
): Row[] {
  const rows: Row[] = [];
  const groups = new Map<string, MilestoneStanding[]>();
  for (const at of shown) {
    const group = titleOf(at);
    groups.set(group, [...(groups.get(group) ?? []), at]);
  }
  for (const [group, list] of groups) {
    rows.push({ id: `group ${group}`, group, count: list.length, folded: folded.has(group) });
    if (!folded.has(group)) rows.push(...list.map((at): Row => ({ id: at.key, at, bars: bars.find(({ key }) => key === at.key) })));
  }
  return rows;
}

type ColumnWishes = {
  order: CaseView;
  procedure?: Procedure;
  language: Language;
  t: (key: string, options?: Record<string, unknown>) => string;
  onOpen: (key: string) => void;
  toggle: (group: string) => void;
  /** In the heads of the columns, when all dates are of it. */
  year?: string;
  scale: Scale;
  wide: boolean;
  today: Day;
  stuck?: string;
};

function columnsOf(wish: ColumnWishes): TableColumnsType<Row> {
  const { order, procedure, language, t, onOpen, toggle, year, scale, wide, today } = wish;
  const onGroup = (first: boolean) => (row: Row) => (row.group === undefined ? {} : { colSpan: first ? 6 : 0 });
  const date = (moment: string | undefined): string => {
    if (!moment) return '–';
    return year ? dayUnder(year, dayIn(moment), language) : wholeDay(dayIn(moment), language);
  };
  const dateWidth = year ? DATE.short : DATE.whole;
  const committed = order.standing.milestones.some((at) => at.committed) ? dateWidth : 72;
  const columns: TableColumnsType<Row> = [
    {
      title: t('plan.milestone'),
      className: 'nm',
      onCell: onGroup(true),
      render: (_, { at, group, folded: shut, count }) =>
        group !== undefined ? (
          <button type="button" className="plain grp-name" aria-expanded={!shut} onClick={() => toggle(group)}>
            {group} {shut && <span className="muted">{count}</span>}
          </button>
        ) : (
          at && <NameCell at={at} title={pick(nameOf(procedure, at.milestone), language)} onOpen={onOpen} t={t} />
        ),
    },
    {
      title: t('plan.owner'),
      width: 82,
      className: 'wh',
      onCell: onGroup(false),
      render: (_, { at }) =>
        at && <span title={ownerText(order, procedure, at, language)}>{ownerText(order, procedure, at, language)}</span>,
    },
    {
      title: [t('dates.baseline'), year].filter(Boolean).join(' '),
      width: dateWidth,
      className: 'dd muted',
      onCell: onGroup(false),
      render: (_, { at }) => at && date(at.baseline),
    },
    {
      title: [t('dates.committed'), language === 'zh' && year].filter(Boolean).join(' '),
      width: committed,
      className: 'dd',
      onCell: onGroup(false),
      render: (_, { at }) => at && date(at.committed),
    },
    {
      title: t('dates.forecastOrActual'),
      width: dateWidth + 4,
      className: 'dd',
      onCell: onGroup(false),
      render: (_, { at, bars }) => at && <LastDate at={at} bars={bars} order={order} procedure={procedure} text={date} />,
    },
    {
      title: t('dates.slip'),
      width: 54,
      align: 'right',
      className: 'sl',
      onCell: onGroup(false),
      render: (_, { bars }) => bars?.slip !== undefined && <span className={bars.late ? 'red strong' : ''}>{signed(bars.slip)}</span>,
    },
  ];
  if (!wide) return columns;
  return [
    ...columns,
    {
      title: <Axis scale={scale} today={today} language={language} now={t('plan.today')} />,
      width: scale.width + 16,
      className: 'gc',
      render: (_, { at, bars }) => (
        <RowBars bars={bars} scale={scale} today={today} spoken={at && bars ? spokenOf(at, bars, wish) : ''} language={language} />
      ),
    },
  ];
}

const ownerText = (order: CaseView, procedure: Procedure | undefined, at: MilestoneStanding, language: Language): string =>
  at.owners.map((role) => pick(holderOf(procedure, order, role), language)).join(comma(language));

function NameCell({
  at,
  title,
  onOpen,
  t,
}: {
  at: MilestoneStanding;
  title: string;
  onOpen: (key: string) => void;
  t: ColumnWishes['t'];
}): ReactNode {
  return (
    <button
      type="button"
      className="plain step-name"
      data-step={at.key}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(at.key);
      }}
    >
      <StateMark state={stateMark(at)} />
      <span className="ell">{title}</span>
      {at.round > 1 && <span className="tag round">{t('plan.round', { count: at.round })}</span>}
      {at.law && at.state !== 'done' && (
        <span title={t('stand.law', { law: at.law.law })}>
          <StateMark state="locked" />
          <span className="spoken">{t('stand.law', { law: at.law.law })}</span>
        </span>
      )}
      <span className="spoken">, {t(`milestone.${at.state}`)}</span>
    </button>
  );
}

type LastProps = {
  at: MilestoneStanding;
  bars?: Bars;
  order: CaseView;
  procedure?: Procedure;
  text: (moment: string | undefined) => string;
};

/** What happened, or what is expected with its reason a question away. */
function LastDate({ at, bars, order, procedure, text }: LastProps): ReactNode {
  const actual = actualOf(at);
  if (actual) return <b>{text(actual)}</b>;
  if (at.state === 'notNeeded' || at.state === 'dropped') return <span className="muted">–</span>;
  const expected = at.forecast ?? at.due;
  if (!expected) return <WhyPopover order={order} procedure={procedure} at={at} text="?" />;
  return <WhyPopover order={order} procedure={procedure} at={at} text={text(expected)} late={bars?.late} />;
}

function spokenOf(at: MilestoneStanding, bars: Bars, { procedure, order, language, t }: ColumnWishes): string {
  const end = actualOf(at) ?? at.forecast;
  return [
    milestoneTitle(procedure, order, at, language),
    at.baseline && `${t('dates.baseline')} ${wholeDay(dayIn(at.baseline), language)}`,
    at.committed && `${t('dates.committed')} ${wholeDay(dayIn(at.committed), language)}`,
    end && `${t(actualOf(at) ? 'dates.actual' : 'dates.forecast')} ${wholeDay(dayIn(end), language)}`,
    bars.slip !== undefined && slipWords(bars.slip, language),
    bars.refused.length > 0 && t('plan.refusedOn', { days: bars.refused.map((day) => wholeDay(day, language)).join(', ') }),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : ', ');
}

function Ground({ scale, today, height }: { scale: Scale; today: Day; height: number }): ReactNode {
  return (
    <>
      {closings(scale).map(({ from, to }) => (
        <rect
          key={from}
          x={scale.x(from)}
          width={Math.max(2, scale.x(to) - scale.x(from) + 2)}
          y={0}
          height={height}
          fill="var(--closed)"
        />
      ))}
      {months(scale).map((day) => (
        <path key={day} d={`M${scale.x(day)} 0V${height}`} stroke="var(--line-2)" />
      ))}
      <path d={`M${scale.x(today)} 0V${height}`} stroke="var(--link)" strokeWidth="1.5" />
    </>
  );
}

function Axis({ scale, today, language, now }: { scale: Scale; today: Day; language: Language; now: string }): ReactNode {
  const x = Math.min(Math.max(scale.x(today), 15), scale.width - 15);
  return (
    <svg className="bars" width={scale.width} height="32" viewBox={`0 0 ${scale.width} 32`} aria-hidden="true">
      <Ground scale={scale} today={today} height={32} />
      {months(scale).map((day) => (
        <text key={day} x={scale.x(day) + 3} y="11">
          {monthName(day, language)}
        </text>
      ))}
      {named(closings(scale), scale).map(({ from, name }) => (
        <text key={from} x={scale.x(from) + 1} y="27">
          {language === 'zh' ? name.replace('节', name.length > 2 ? '' : '节') : (holidayEn[name] ?? '')}
        </text>
      ))}
      <rect x={x - 15} y="0" width="30" height="15" rx="3" fill="var(--primary)" />
      <text x={x} y="11" textAnchor="middle" className="now">
        {now}
      </text>
    </svg>
  );
}
/** Of two closings side by side the longer one is named. */
const named = (all: Closing[], scale: Scale): Closing[] =>
  all.filter(
    (each) =>
      !all.some(
        (other) =>
          other !== each &&
          Math.abs(scale.x(other.from) - scale.x(each.from)) < 28 &&
          daysBetween(other.from, other.to) > daysBetween(each.from, each.to),
      ),
  );

const holidayEn: Record<string, string> = {
  春节: 'CNY',
  清明节: 'QM',
  劳动节: 'May Day',
  端午节: 'DW',
  国庆节: 'Nat. Day',
  '国庆节、中秋节': 'Nat. Day',
  中秋节: 'Mid-A.',
  元旦: 'NY',
};

function RowBars({
  bars,
  scale,
  today,
  spoken,
  language,
}: {
  bars?: Bars;
  scale: Scale;
  today: Day;
  spoken: string;
  language: Language;
}): ReactNode {
  const hatch = useId();
  const between = ([from, to]: [Day, Day]): { x: number; width: number } => ({
    x: scale.x(from),
    width: Math.max(2, scale.x(to) - scale.x(from)),
  });
  if (!bars)
    return (
      <svg className="bars" width={scale.width} height="28" viewBox={`0 0 ${scale.width} 28`} aria-hidden="true">
        <Ground scale={scale} today={today} height={28} />
      </svg>
    );
  const { base, done, expected, committed, refused, slip, late } = bars;
  const right = Math.max(...[base?.[1], done?.[1], expected?.[1], committed].map((day) => (day ? scale.x(day) : 0)));
  const left = right > scale.width - 52;
  const start = Math.min(...[base?.[0], done?.[0], expected?.[0]].map((day) => (day ? scale.x(day) : scale.width)));
  const beyond = right > scale.width;
  const label = slip === undefined || slip === 0 ? '' : `${signed(slip)} ${language === 'zh' ? '天' : 'd'}`;
  return (
    <svg className="bars" width={scale.width} height="28" viewBox={`0 0 ${scale.width} 28`} role="img" aria-label={spoken}>
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="var(--bg)" />
          <rect width="1.5" height="4" fill="var(--bar-forecast)" />
        </pattern>
      </defs>
      <Ground scale={scale} today={today} height={28} />
      {base && <rect {...between(base)} y="19" height="3" fill="var(--bar-base)" />}
      {done && <rect {...between(done)} y="9" height="8" rx="1" fill="var(--bar-actual)" />}
      {expected && <rect {...between(expected)} y="9.5" height="7" rx="1" fill={`url(#${hatch})`} stroke="var(--bar-forecast)" />}
      {refused.map((day) => (
        <path key={day} d={`M${scale.x(day) - 4} 9l8 8m0-8l-8 8`} stroke="var(--red)" strokeWidth="1.8" fill="none" />
      ))}
      {committed && (
        <path
          d={`M${scale.x(committed) - 4} 5h8l-4 5zM${scale.x(committed)} 10V18`}
          stroke="var(--text)"
          fill="var(--bg)"
          strokeWidth="1.2"
        />
      )}
      {beyond && <path d={`M${scale.width - 8} 9l4 4-4 4`} stroke="var(--text-3)" fill="none" strokeWidth="1.4" />}
      {label && !(beyond && start > scale.width) && (
        <text
          x={left ? Math.min(start, scale.width) - 5 : right + 7}
          y="17"
          textAnchor={left ? 'end' : 'start'}
          className={late ? 'late' : ''}
        >
          {label}
        </text>
      )}
    </svg>
  );
}

function Legend(): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="legend" aria-hidden="true">
      <span>
        <i className="base" />
        {t('dates.baseline')}
      </span>
      <span>
        <svg width="10" height="14" viewBox="0 0 10 14">
          <path d="M1 1h8L5 6zM5 6v8" stroke="var(--text)" fill="none" strokeWidth="1.2" />
        </svg>
        {t('dates.committed')}
      </span>
      <span>
        <i className="expected" />
        {t('dates.forecast')}
      </span>
      <span>
        <i className="done" />
        {t('dates.actual')}
      </span>
      <span>
        <StateMark state="refused" />
        {t('plan.refusedRound')}
      </span>
    </span>
  );
}

/** Under 768 px: no table, one line a step. */
function PlanCards({
  rows,
  order,
  procedure,
  onOpen,
}: {
  rows: Row[];
  order: CaseView;
  procedure?: Procedure;
  onOpen: (key: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  return (
    <div className="plan-cards">
      {rows.map(({ id, group, at, bars }) =>
        group !== undefined ? (
          <h3 key={id}>{group}</h3>
        ) : (
          at && (
            <button
              key={id}
              type="button"
              className={`plain plan-card ${at.key === order.standing.stuck?.key ? 'sel' : ''}`}
              onClick={() => onOpen(at.key)}
            >
              <StateMark state={stateMark(at)} />
              <span className="grow">
                <span className="strong-ish">
                  {pick(nameOf(procedure, at.milestone), language)}{' '}
                  {at.round > 1 && <span className="tag round">{t('plan.round', { count: at.round })}</span>}{' '}
                  {at.law && at.state !== 'done' && <StateMark state="locked" />}
                </span>
                <span className="sub block">{ownerText(order, procedure, at, language)}</span>
              </span>
              <span className="num">
                <span className={bars?.late ? 'red strong' : ''}>{lastDay(at, language)}</span>
                <span className="sub block">{lastWords(at, bars, t)}</span>
              </span>
            </button>
          )
        ),
      )}
    </div>
  );
}

const lastDay = (at: MilestoneStanding, language: Language): string => {
  const last = actualOf(at) ?? at.forecast ?? at.due;
  return last ? wholeDay(dayIn(last), language) : '–';
};
const lastWords = (at: MilestoneStanding, bars: Bars | undefined, t: ColumnWishes['t']): string => {
  if (!(actualOf(at) ?? at.forecast ?? at.due)) return t('due.none');
  const word = t(actualOf(at) ? 'dates.actual' : 'dates.forecast');
  return bars?.slip === undefined ? word : `${word} · ${t('dates.slip')} ${signed(bars.slip)}`;
};

/** Days on which a round of a milestone was refused, from the history. */
export function refusedDays(items: readonly { type: string; at: string; event: { type: string } }[]): Map<string, Day[]> {
  const found = new Map<string, Day[]>();
  for (const { event, at } of items) {
    if (event.type !== 'refused' || !('key' in event)) continue;
    const key = String(event.key);
    found.set(key, [...(found.get(key) ?? []), dayIn(at)]);
  }
  return found;
}
