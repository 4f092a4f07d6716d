import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure } from '@gendan/procedure';
import { addDays } from '@gendan/trade';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../desk/useCommand';
import { useSay } from '../language/say';
import { holderOf, pick } from '../order/sentences';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { ReasonField } from '../parts/ReasonField';
import { nowMs } from '../time/clock';
import { dayOfMs } from '../time/words';
import { RefusalView } from './RefusalView';
import { Result } from './Result';

type Props = { order: CaseView; procedure?: Procedure; at: MilestoneStanding; law: number; onBack: () => void; onClose: () => void };

/** 申请特批: a reason, until when; a second person decides; used once. */
export function OverrideForm({ order, procedure, at, law, onBack, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const command = useCommand(order.number);
  const today = dayOfMs(nowMs());
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(addDays(today, 1));
  const [tried, setTried] = useState(false);
  const ask = (): void =>
    command.send({
      kind: 'askOverride',
      law,
      milestone: at.milestone,
      ...(at.part ? { part: at.part } : {}),
      reason: reason.trim(),
      until: `${until}T10:00:00.000Z`,
    });
  const role = String(procedure?.rules.settings['overrideRole'] ?? '');
  const who = role ? pick(holderOf(procedure, order, role), language) : t('way.second');
  return (
    <>
      <div className="step-scroll">
        <h3>{t('override.ask', { law, name: t(`law.${law}`) })}</h3>
        {command.sent ? (
          <Result number={order.number} sent={command.sent}>
            <p>{t('override.sent', { who })}</p>
          </Result>
        ) : (
          <>
            {command.problem && <RefusalView problem={command.problem} />}
            <ReasonField
              value={reason}
              missing={tried && !reason.trim()}
              hint={t('override.reasonHint', { who })}
              autoFocus
              onChange={setReason}
            />
            <div className="evidence">
              <Field label={t('override.untilWord')}>
                {({ id: field }) => <DayField id={field} min={today} value={until} onChange={(day) => setUntil(day ?? today)} />}
              </Field>
            </div>
            <p className="note blue">{t('override.follows', { who })}</p>
          </>
        )}
      </div>
      <footer className="step-foot">
        {!command.sent && (
          <Button type="text" onClick={onBack}>
            {t('common.back')}
          </Button>
        )}
        <span className="grow" />
        {command.sent ? (
          <Button type="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : (
          <Button type="primary" loading={command.sending} onClick={() => (setTried(true), reason.trim() && ask())}>
            {t('override.do', { who })}
          </Button>
        )}
      </footer>
    </>
  );
}
