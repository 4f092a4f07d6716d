import { type CaseView } from '@gendan/contracts';
import { type Procedure } from '@gendan/procedure';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAfterCommand } from '../desk/useAfterCommand';
import { useSay } from '../language/say';
import { StateMark } from '../marks/StateMark';
import { wholeMoment } from '../time/words';
import { nameOf, personOf, pick } from './sentences';

type Props = { order: CaseView; procedure?: Procedure; onLetter: (id: string) => void };

/** What was promised and has not come about: taken in and not answered, answered no afterwards, letters that did not arrive. */
export function LooseEnds({ order, procedure, onLetter }: Props): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  return (
    <>
      <Waiting order={order} />
      {order.notDone.map(({ id, at, milestone, by, sentence }) => (
        <section key={id} className="note red row wrap not-done" role="status">
          <StateMark state="refused" />
          <span className="grow">
            <b>
              {t('order.notDone', {
                who: pick(personOf(order, by), language),
                when: wholeMoment(at, language),
                what: milestone ? pick(nameOf(procedure, milestone), language) : '',
              })}
            </b>{' '}
            {say(sentence)}
          </span>
        </section>
      ))}
      {order.undelivered.map(({ id, state, to, subject, why }) => (
        <section key={id} className="note amber row wrap undelivered" role="status">
          <StateMark state={state === 'failed' ? 'refused' : 'risk'} />
          <span className="grow">
            <b>{t(`order.undelivered.${state}`, { to: say(to), subject: say(subject) })}</b> {say(why)}
          </span>
          <Button size="small" onClick={() => onLetter(id)}>
            {t('order.toLetter')}
          </Button>
        </section>
      ))}
    </>
  );
}

/** Shown, never as done; once it is answered the page shows what became of it. */
function Waiting({ order }: { order: CaseView }): ReactNode {
  const { t } = useTranslation();
  const after = useAfterCommand(order.number);
  const count = order.waiting.length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) void after();
    before.current = count;
  }, [count, after]);
  if (count === 0) return null;
  return (
    <p className="note amber waiting-line" role="status">
      <StateMark state="others" /> <b>{t('step.acceptedTitle')}</b> {t('order.waiting', { count })}
    </p>
  );
}
