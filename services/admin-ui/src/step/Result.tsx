import { type Accepted } from '@gendan/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../marks/StateMark';

/** What became of it: recorded with its revision, or taken in and not done yet. Never said done early. */
export function Result({ accepted, children }: { accepted: Accepted; children?: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const done = accepted.state === 'recorded';
  return (
    <section className={`note ${done ? 'green' : 'amber'} result`} role="status">
      <StateMark state={done ? 'done' : 'others'} />
      <div className="grow">
        <b>{done ? t('step.recordedTitle') : t('step.acceptedTitle')}</b>
        <p>{done ? t('step.recorded', { rev: accepted.rev }) : t('step.accepted')}</p>
        {children}
      </div>
    </section>
  );
}
