import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Sent } from '../desk/useCommand';
import { StateMark } from '../marks/StateMark';
import { RefusalView } from './RefusalView';
import { useFate } from './useFate';

/** What became of it: recorded with its revision, or taken in and not done yet, until it is recorded or refused. Never said done early. */
export function Result({ number, sent, children }: { number: string; sent: Sent; children?: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const { accepted, problem } = useFate(number, sent);
  if (problem) return <RefusalView problem={problem} />;
  const done = accepted.state === 'recorded';
  return (
    <section className={`note ${done ? 'green' : 'amber'} result`} role="status">
      <StateMark state={done ? 'done' : 'others'} />
      <div className="grow">
        <b>{done ? t('step.recordedTitle') : t('step.acceptedTitle')}</b>
        <p>{done ? t('step.recorded', { rev: accepted.rev }) : t('step.accepted')}</p>
        {done && children}
      </div>
    </section>
  );
}
