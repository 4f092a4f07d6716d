import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure } from '@gendan/procedure';
import { type Day } from '@gendan/trade';
import { Table, type TableColumnsType } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../app/shade';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { StateMark } from '../marks/StateMark';
import { useNow } from '../time/now';
import { type Language, dayIn, dayOfMs, dayUnder, signed, slipWords, wholeDay } from '../time/words';
import { WhyPopover } from '../why/WhyPopover';
import { Axis, Legend, RowBars } from './GanttBars';
import { GroupHead } from './GroupHead';
import { PlanCards } from './PlanCards';
import { type Bars, type Scale, actualOf, barsOf, drawnUntil, scaleOf, yearsOf } from './gantt';
import { stateMark } from './milestone-mark';
import { type Row, rowsOf } from './plan-rows';
import { milestoneTitle, nameOf, ownersText, partTitle, pick } from './sentences';
import './gantt.css';

type Props = { order: CaseView; procedure?: Procedure; refused: ReadonlyMap<string, Day[]>; onOpen: (key: string) => void };

/** Of the bars: names are kept whole first. */
const WIDTH = { roomy: 348, tight: 228 };
/** Of a date under its year, and of one that names its own: what the bars give up when a plan crosses the year. */
const DATE = { short: 92, whole: 122 };

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
  const [turned, setTurned] = useState<ReadonlySet<string>>(() => new Set());
  const bars = useMemo(() => barsOf(order, procedure, today, refused), [order, procedure, today, refused]);
  const shown = order.standing.milestones.filter((at) => all || (at.state !== 'notNeeded' && at.state !== 'dropped'));
  const scale = useMemo(() => scaleOf(bars, today, width, drawnUntil(order)), [bars, today, order, width]);
  const hidden = order.standing.milestones.length - shown.length;
  const rows = rowsOf(shown, bars, turned, (at) =>
    at.part ? groupOfPart(order, procedure, at.part, language) : pick(nameOf(procedure, at.group), language),
  );
  const turn = (title: string): void =>
    setTurned((was) => new Set(was.has(title) ? [...was].filter((each) => each !== title) : [...was, title]));
  const year = years.length > 1 ? undefined : (years[0] ?? today.slice(0, 4));

  if (phone) return <PlanCards rows={rows} order={order} procedure={procedure} onOpen={onOpen} onTurn={turn} />;
  const columns = columnsOf({ order, procedure, language, t, onOpen, turn, year, scale, wide, today, stuck: order.standing.stuck?.key });
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
        rowClassName={({ at, head }) => (head ? 'grp' : at?.key === order.standing.stuck?.key ? 'sel' : '')}
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

type ColumnWishes = {
  order: CaseView;
  procedure?: Procedure;
  language: Language;
  t: (key: string, options?: Record<string, unknown>) => string;
  onOpen: (key: string) => void;
  turn: (title: string) => void;
  /** In the heads of the columns, when all dates are of it. */
  year?: string;
  scale: Scale;
  wide: boolean;
  today: Day;
  stuck?: string;
};

function columnsOf(wish: ColumnWishes): TableColumnsType<Row> {
  const { order, procedure, language, t, onOpen, turn, year, scale, wide, today } = wish;
  const onGroup = (first: boolean) => (row: Row) => (!row.head ? {} : { colSpan: first ? 6 : 0 });
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
      render: (_, { at, head }) =>
        head ? (
          <GroupHead {...head} onTurn={turn} />
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
        at && <span title={ownersText(order, procedure, at, language)}>{ownersText(order, procedure, at, language)}</span>,
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
