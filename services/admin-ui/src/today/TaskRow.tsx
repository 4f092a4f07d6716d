import { type TaskRow as Task } from '@gendan/contracts';
import { Button } from 'antd';
import { type ReactNode, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { DueTag } from '../parts/DueTag';
import { amountText } from '../parts/amount';
import { useNow } from '../time/now';
import { nearMoment } from '../order/sentences';
import { markOf } from './groups';

type Props = {
  task: Task;
  selected: boolean;
  chased: boolean;
  busy: boolean;
  onSelect: (task: Task) => void;
  onAct: (task: Task) => void;
  onChase: (task: Task) => void;
};

/** One thing to do: shape, task, order, money, when, one verb; the second line says why it is urgent now. */
export const TaskRow = memo(function TaskRow({ task, selected, chased, busy, onSelect, onAct, onChase }: Props): ReactNode {
  const now = useNow();
  const { t } = useTranslation();
  const { language, say } = useSay();
  const again = chased || task.chased !== undefined;
  const waitsFor = task.owners.map(({ name, title }) => say(name ?? title)).join(comma(language));
  /** Who chased, and apart from it what the ladder reminded of by itself. */
  const said = ({ chased: by, reminded }: Task): string =>
    [
      by?.by && t('today.chasedBy', { who: say(by.by), when: nearMoment(by.at, now, language) }),
      reminded && t('today.byItself', { when: nearMoment(reminded.at, now, language) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <li
      className={`task ${selected ? 'sel' : ''}`}
      data-task={task.id}
      aria-current={selected || undefined}
      onClick={() => onSelect(task)}
      onFocus={() => onSelect(task)}
    >
      <span className="s">
        <StateMark state={markOf(task, now)} />
      </span>
      <button type="button" className="plain name ell" onClick={() => onAct(task)} data-open={task.id}>
        {say(task.title)}
      </button>
      <div className="order ell">
        <Link className="ink" to={`/orders/${task.number}`}>
          {task.number}
        </Link>{' '}
        <span className="sub">{say(task.customer)}</span>
      </div>
      <div className="money">{Number(task.amount) > 0 && amountText(task.amount, task.currency)}</div>
      <div className="why sub ell">
        {[!task.mine && waitsFor && t('cases.waitsFor', { who: waitsFor }), say(task.why), said(task)].filter(Boolean).join(' · ')}
      </div>
      <div className="when">
        <DueTag due={task.due} others={!task.mine} held={task.state === 'held'} />
      </div>
      <div className="act">
        {task.mine ? (
          <Button size="small" onClick={() => onAct(task)}>
            {t(`verb.${task.verb}`)}
          </Button>
        ) : (
          <Button
            size="small"
            loading={busy}
            onClick={() => onChase(task)}
            icon={<Icon name={again ? 'check' : 'chat'} size={14} />}
            title={again ? t('today.remindAgain') : undefined}
          >
            {again ? t('verb.reminded') : t('verb.remind')}
          </Button>
        )}
      </div>
    </li>
  );
});
