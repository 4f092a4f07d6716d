import { type CaseView } from '@gendan/contracts';
import { type Procedure } from '@gendan/procedure';
import { subtract } from '@gendan/trade';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { initial } from '../app/Shell';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { StateMark, type State } from '../marks/StateMark';
import { grouped } from '../parts/amount';
import { useDueWords } from '../desk/calendar';
import { useNow } from '../time/now';
import { houseZone, wholeDay, dayIn, timeIn, zoneName } from '../time/words';
import { riskSentence } from './risk';
import { holderOf, nextSentence, pick, roleOf, titleOfKey } from './sentences';
import './standing.css';

type Props = { order: CaseView; procedure?: Procedure; remind?: ReactNode };

/** Where it is stuck, on whom, until when, what happens by itself, whether the money came. Always these five, in this order. */
export function StandingHeader({ order, procedure, remind }: Props): ReactNode {
  const { t } = useTranslation();
  const { standing } = order;
  const held = standing.holds[0];
  const edge = standing.breaches.length > 0 ? 'broken' : held ? 'held' : '';
  return (
    <section className={`panel standing ${edge}`} aria-label={t('stand.title')}>
      <Stuck order={order} procedure={procedure} />
      <Whom order={order} procedure={procedure} remind={remind} />
      <Until order={order} />
      <Next order={order} procedure={procedure} />
      <MoneyIn order={order} />
    </section>
  );
}

function Cell({ word, answer, children }: { word: string; answer: ReactNode; children?: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <div>
      <p className="q">{t(word)}</p>
      <p className="an">{answer}</p>
      {children && <div className="sub">{children}</div>}
    </div>
  );
}

/** Nothing more happens to it. */
export const isOver = ({ state, standing }: CaseView): boolean => state === 'closed' || (state === 'cancelled' && !standing.stuck);

const stuckMilestone = (order: CaseView) => order.standing.milestones.find(({ key }) => key === order.standing.stuck?.key);

function Stuck({ order, procedure }: { order: CaseView; procedure?: Procedure }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const { standing } = order;
  const held = standing.holds[0];
  if (order.state === 'closed' || order.state === 'cancelled')
    return (
      <Cell
        word="stand.stuck"
        answer={<Marked state={order.state === 'closed' ? 'done' : 'notNeeded'} text={t(`caseState.${order.state}`)} />}
      />
    );
  if (order.state === 'frozen')
    return (
      <Cell word="stand.stuck" answer={<Marked state="locked" text={t('caseState.frozen')} />}>
        {t('stand.frozen')}
      </Cell>
    );
  if (held)
    return (
      <Cell word="stand.stuck" answer={<Marked state="hold" text={t(`hold.${held.kind}`)} />}>
        {held.reason}
        {held.reviewOn && ` · ${t('hold.review', { day: wholeDay(held.reviewOn, language) })}`}
      </Cell>
    );
  if (!standing.stuck) return <Cell word="stand.stuck" answer={t('stand.nothing')} />;
  const at = stuckMilestone(order);
  const late = standing.stuck.until !== undefined && at?.overdue;
  const mark: State = late ? 'overdue' : at?.risk ? 'risk' : 'others';
  const lines = [
    at?.law && t('stand.law', { law: at.law.law }),
    at?.lastRefusal && t('stand.refused', { reason: at.lastRefusal.reason }),
    standing.stuck.others > 0 && t('stand.others', { count: standing.stuck.others }),
    at?.risk && riskSentence(at.risk, (key) => titleOfKey(procedure, order, key, language), language, t),
  ].filter(Boolean);
  return (
    <Cell word="stand.stuck" answer={<Marked state={mark} text={titleOfKey(procedure, order, standing.stuck.key, language)} />}>
      {lines.join(' · ')}
    </Cell>
  );
}

function Marked({ state, text }: { state: State; text: string }): ReactNode {
  return (
    <>
      <StateMark state={state} />
      <span>{text}</span>
    </>
  );
}

function Whom({ order, procedure, remind }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const owners = order.standing.stuck?.owners ?? [];
  if (owners.length === 0) return <Cell word="stand.whom" answer={t('stand.nobody')} />;
  const names = owners.map((role) => pick(holderOf(procedure, order, role), language));
  const roles = owners.map((role) => pick(roleOf(procedure, order, role), language));
  return (
    <Cell
      word="stand.whom"
      answer={
        <>
          <span className="ava s" aria-hidden="true">
            {initial(names[0] ?? '')}
          </span>
          <span>{names.join(comma(language))}</span>
        </>
      }
    >
      {roles.join(comma(language))}
      {remind && <> · {remind}</>}
    </Cell>
  );
}

function Until({ order }: { order: CaseView }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const dueWords = useDueWords();
  const until = order.standing.stuck?.until;
  if (isOver(order)) return <Cell word="stand.until" answer={t('stand.over')} />;
  if (!until) return <Cell word="stand.until" answer={t('due.none')} />;
  const due = dueWords(until);
  const days = stuckMilestone(order)?.floatDays;
  const left = due.tone === 'overdue' ? <b className="red">{due.left}</b> : due.left;
  return (
    <Cell word="stand.until" answer={`${wholeDay(dayIn(until), language)} ${timeIn(until)}`}>
      {zoneName(houseZone(), language)}
      {left && <> · {left}</>}
      {days !== undefined && days >= 0 && ` · ${t('why.float', { count: days })}`}
    </Cell>
  );
}

function Next({ order, procedure }: { order: CaseView; procedure?: Procedure }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const now = useNow();
  const { next } = order.standing;
  if (!next) return <Cell word="stand.next" answer={t('next.nothing')} />;
  return (
    <Cell word="stand.next" answer={nextSentence(next, order, language, t, now)}>
      {next.key && titleOfKey(procedure, order, next.key, language)}
    </Cell>
  );
}

function MoneyIn({ order }: { order: CaseView }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const { instalments, currency, received, total } = order.money;
  const open = instalments.filter(({ state }) => state !== 'in');
  const inNow = instalments.filter(({ state }) => state === 'in');
  const name = ({ gate, method }: (typeof instalments)[number]): string => t(method === 'lc' ? 'money.lc' : `money.gate.${gate}`);
  const unique = (list: typeof instalments): string => [...new Set(list.map(name))].join(comma(language));
  const words = [
    inNow.length > 0 && t('money.in', { what: unique(inNow) }),
    open.length > 0 && t('money.open', { what: unique(open) }),
  ].filter(Boolean);
  const rest = subtract(total, received);
  if (instalments.length === 0) return <Cell word="stand.money" answer={t('money.none')} />;
  return (
    <div>
      <p className="q">{t('stand.money')}</p>
      <p className="an">{words.join(language === 'zh' ? '，' : ', ')}</p>
      <div
        className="mb"
        role="img"
        aria-label={t('money.bar', { received: `${currency} ${grouped(received)}`, total: `${currency} ${grouped(total)}` })}
      >
        {instalments.map(({ id, amount, state }) => (
          <i
            key={id}
            className={state === 'in' ? '' : state === 'part' ? 'p' : 'n'}
            style={{ flex: Math.max(Number(amount), Number(total) / 20 || 1) }}
          />
        ))}
      </div>
      <div className="sub">{t('money.sums', { currency, received: grouped(received), rest: grouped(rest) })}</div>
    </div>
  );
}
