import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure, READ_BY_A_LAW } from '@gendan/procedure';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Sent, useCommand } from '../desk/useCommand';
import { useSay } from '../language/say';
import { titleOfKey } from '../order/sentences';
import { ReasonField } from '../parts/ReasonField';
import { RefusalView } from './RefusalView';

type Props = { order: CaseView; procedure?: Procedure; at: MilestoneStanding; onBack: () => void; onSent: (sent: Sent) => void };

export const isSkipped = ({ why }: MilestoneStanding): boolean => why === 'skipped';

/** Whether a step may be skipped, or a skip taken back: not what a law looks at, is done, dropped, or not needed for another reason. */
export const canBeSpared = (at: MilestoneStanding): boolean =>
  isSkipped(at) || (['undecided', 'waits', 'open'].includes(at.state) && !(at.is && READ_BY_A_LAW.has(at.is)));

/** 跳过, and 还是要办 for what was skipped: a reason, which stays in the history. */
export function SpareForm({ order, procedure, at, onBack, onSent }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const command = useCommand(order.number, onSent);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const doing = isSkipped(at) ? 'unskip' : 'skip';
  const go = (): void => {
    setTried(true);
    if (!reason.trim()) return;
    const on = {
      milestone: at.milestone,
      ...(at.part ? { part: at.part } : {}),
      round: at.round,
      reason: reason.trim(),
      seen: at.revision,
    };
    command.send(doing === 'skip' ? { kind: 'skip', ...on } : { kind: 'withdraw', ...on });
  };
  return (
    <>
      <div className="step-scroll">
        <h3>{t(`step.${doing}Ask`, { what: titleOfKey(procedure, order, at.key, language) })}</h3>
        {command.problem && <RefusalView problem={command.problem} did={t(`refusal.did.${doing}`)} />}
        <ReasonField value={reason} missing={tried && !reason.trim()} hint={t(`step.${doing}Hint`)} autoFocus onChange={setReason} />
      </div>
      <footer className="step-foot">
        <Button type="text" onClick={onBack}>
          {t('common.back')}
        </Button>
        <span className="grow" />
        <Button type="primary" loading={command.sending} onClick={go}>
          {t(`step.${doing}`)}
        </Button>
      </footer>
    </>
  );
}
