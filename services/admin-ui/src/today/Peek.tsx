import { type TaskRow as Task } from '@gendan/contracts';
import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDueWords } from '../desk/calendar';
import { useCase } from '../desk/queries';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { amountText } from '../parts/amount';
import { useNow } from '../time/now';
import { dayIn, slipDays, slipWords, wholeDay, wholeMoment } from '../time/words';
import { groupOf, markOf } from './groups';
import { nextSentence } from '../order/sentences';

type Props = {
  task: Task;
  chased: boolean;
  busy: boolean;
  onAct: (task: Task) => void;
  onChase: (task: Task) => void;
  onClose?: () => void;
};

/** Enough to act on the row that has the focus. */
export function Peek({ task, chased, busy, onAct, onChase, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const now = useNow();
  const dueWords = useDueWords();
  const order = useCase(task.number).data;
  const milestone = order?.standing.milestones.find(({ key }) => key === task.key);
  const owners = task.owners.map(({ title, name }) => [say(name), say(title)].filter(Boolean).join(' · ')).join(comma(language));
  const slip = slipDays(milestone?.committed, milestone?.forecast ?? milestone?.due);
  const late = groupOf(task, now) === 'overdue';
  return (
    <section className="panel peek-card" aria-label={t('today.peek')}>
      <header>
        <StateMark state={markOf(task, now)} />
        <h2 className="grow">{say(task.title)}</h2>
        {onClose && (
          <Button type="text" size="small" icon={<Icon name="cross" size={14} />} aria-label={t('common.close')} onClick={onClose} />
        )}
      </header>
      <div className="inside">
        <dl className="kv">
          <dt>{t('peek.order')}</dt>
          <dd>
            <Link className="ink" to={`/orders/${task.number}`}>
              {task.number}
            </Link>{' '}
            · {say(task.customer)}
          </dd>
          <dt>{t('stand.whom')}</dt>
          <dd>{task.mine ? t('peek.you') : owners}</dd>
          <dt>{t('stand.until')}</dt>
          <dd>
            {task.due ? wholeMoment(task.due, language) : t('due.none')} {late && <b className="red">{dueWords(task.due).text}</b>}
          </dd>
          {milestone?.committed && (
            <>
              <dt>{t('dates.committed')}</dt>
              <dd>{wholeDay(dayIn(milestone.committed), language)}</dd>
            </>
          )}
          {slip !== undefined && slip !== 0 && milestone?.forecast && (
            <>
              <dt>{t('dates.forecast')}</dt>
              <dd>
                {wholeDay(dayIn(milestone.forecast), language)} <b className={slip > 0 ? 'red' : 'green'}>{slipWords(slip, language)}</b>
              </dd>
            </>
          )}
          <dt>{t('stand.money')}</dt>
          <dd>{amountText(task.amount, task.currency)}</dd>
        </dl>
        <p className={`note ${late ? 'amber' : ''}`}>
          {say(task.why)}
          {order?.standing.next && <span className="peek-next">{nextSentence(order.standing.next, order, language, t, now)}</span>}
        </p>
        <div className="row wrap">
          {task.mine ? (
            <Button type="primary" onClick={() => onAct(task)}>
              {t(`verb.${task.verb}`)} <span className="kbd on">Enter</span>
            </Button>
          ) : (
            <Button type="primary" loading={busy} onClick={() => onChase(task)} icon={<Icon name="chat" />}>
              {chased || task.chased ? t('today.remindAgain') : t('verb.remind')} <span className="kbd on only-desk">R</span>
            </Button>
          )}
          {!task.mine && <Button onClick={() => onAct(task)}>{t('today.enterAnswer')}</Button>}
          <Link className="peek-whatif" to={`/orders/${task.number}/what-if?milestone=${encodeURIComponent(task.key)}`}>
            {t('whatIf.title')}
          </Link>
        </div>
      </div>
    </section>
  );
}
