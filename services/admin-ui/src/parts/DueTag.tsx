import { Tooltip } from 'antd';
import { type Instant } from '@gendan/trade';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDueWords } from '../desk/calendar';
import { StateMark, type State } from '../marks/StateMark';
import { type Due } from '../time/due';

const look: Record<Due['tone'], { mark: State; colour: string }> = {
  overdue: { mark: 'overdue', colour: 'red' },
  today: { mark: 'today', colour: 'amber' },
  ahead: { mark: 'open', colour: 'outline' },
  none: { mark: 'open', colour: 'outline' },
};

type Props = {
  due?: Instant;
  zone?: string;
  /** It waits for somebody else. */
  others?: boolean;
  done?: boolean;
  held?: boolean;
  /** What the date waits for, when there is none yet. */
  waitsFor?: string;
};

/** When it is due, in words that count down the reader's working time each full minute; the exact instant and its zone on focus. Nothing is announced. */
export function DueTag({ due, zone, others, done, held, waitsFor }: Props): ReactNode {
  const { t } = useTranslation();
  const dueWords = useDueWords();
  if (held) return <Shape mark="hold" colour="hold" text={t('state.hold')} />;
  if (done) return <Shape mark="done" colour="green" text={t('state.done')} />;
  if (!due) return <Shape mark="others" colour="outline" text={waitsFor ? t('due.waits', { what: waitsFor }) : t('due.none')} />;
  const { tone, text, exact } = dueWords(due, zone);
  const { mark, colour } = look[tone];
  return (
    <Tooltip title={exact}>
      <span className={`tag due ${colour}`} tabIndex={0} aria-label={`${text}, ${exact}`} role="note">
        <StateMark state={others && tone === 'ahead' ? 'others' : mark} />
        {text}
      </span>
    </Tooltip>
  );
}

function Shape({ mark, colour, text }: { mark: State; colour: string; text: string }): ReactNode {
  return (
    <span className={`tag due ${colour}`}>
      <StateMark state={mark} />
      {text}
    </span>
  );
}
