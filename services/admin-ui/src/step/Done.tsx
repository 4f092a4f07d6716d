import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure, type Values, evidenceFaults } from '@gendan/procedure';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Sent, useCommand } from '../desk/useCommand';
import { useSay } from '../language/say';
import { fieldOf, personOf, pick, roleOf } from '../order/sentences';
import { ReasonField } from '../parts/ReasonField';
import { wholeMoment } from '../time/words';
import { EvidenceForm } from './EvidenceForm';
import { RefusalView } from './RefusalView';
import { Shown } from './Shown';

type Props = {
  order: CaseView;
  procedure?: Procedure;
  at: MilestoneStanding;
  onClose: () => void;
  onSent: (sent: Sent) => void;
};

/** A step that stands done: who, when, with what; it can be corrected or taken back, with a reason. */
export function Done({ order, procedure, at, onClose, onSent }: Props): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const command = useCommand(order.number, onSent);
  const [doing, setDoing] = useState<'correct' | 'withdraw'>();
  const [values, setValues] = useState<Values>(at.fact?.values ?? {});
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const faults = doing === 'correct' ? evidenceFaults(at.evidence, values, (field) => fieldOf(procedure, at.milestone, field)) : [];
  const on = { milestone: at.milestone, ...(at.part ? { part: at.part } : {}), round: at.round };
  const go = (): void => {
    setTried(true);
    if (!reason.trim() || faults.length > 0 || !doing) return;
    command.send(
      doing === 'correct'
        ? { kind: 'correct', ...on, values: changedOnly(at.fact?.values ?? {}, values), reason, seen: at.revision }
        : { kind: 'withdraw', ...on, reason, seen: at.revision },
    );
  };
  const { fact } = at;
  return (
    <>
      <div className="step-scroll">
        {command.problem && <RefusalView problem={command.problem} did={t(`refusal.did.${doing ?? 'correct'}`)} />}
        {fact && (
          <p className="note green">
            <b>{t('step.doneBy', { who: say(personOf(order, fact.by.person)), role: say(roleOf(procedure, order, fact.by.role)) })}</b>
            {fact.by.for && ` ${t('history.for', { name: say(personOf(order, fact.by.for)) })}`}
            <span className="block">
              {t('step.happened', { when: wholeMoment(fact.happened, language) })} ·{' '}
              {t('step.recordedAt', { when: wholeMoment(fact.recorded, language) })}
            </span>
            {fact.onFile && <span className="block">{t('step.onFile')}</span>}
            {fact.deemed && <span className="block">{t('step.deemed', { source: fact.deemed })}</span>}
          </p>
        )}
        {doing !== 'correct' && fact?.values && <Shown order={order} procedure={procedure} milestone={at.milestone} values={fact.values} />}
        {(at.acks ?? []).length > 0 && (
          <p className="sub">
            {t('step.copies')}{' '}
            {(at.acks ?? [])
              .map(({ copy, done }) => `${pick(roleOf(procedure, order, copy), language)} ${t(done ? 'step.copyRead' : 'step.copyOpen')}`)
              .join(' · ')}
          </p>
        )}
        {doing === 'correct' && at.evidence && (
          <EvidenceForm order={order} procedure={procedure} at={at} values={values} onChange={setValues} faults={tried ? faults : []} />
        )}
        {doing && <ReasonField value={reason} missing={tried && !reason.trim()} hint={t(`step.${doing}Hint`)} onChange={setReason} />}
      </div>
      <footer className="step-foot">
        {doing ? (
          <>
            <Button type="text" onClick={() => setDoing(undefined)}>
              {t('common.leave')}
            </Button>
            <span className="grow" />
            <Button type="primary" danger={doing === 'withdraw'} loading={command.sending} onClick={go}>
              {t(`step.${doing}Do`)}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => setDoing('withdraw')}>{t('step.withdraw')}</Button>
            {at.evidence && Object.keys(at.evidence).length > 0 && <Button onClick={() => setDoing('correct')}>{t('step.correct')}</Button>}
            <span className="grow" />
            <Button type="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}

const changedOnly = (before: Values, after: Values): Values =>
  Object.fromEntries(Object.entries(after).filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value)));
