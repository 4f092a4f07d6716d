import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure } from '@gendan/procedure';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { wholeMoment } from '../time/words';
import { Shown } from './Shown';
import { type Round } from './rounds';

/** What an earlier round said. */
export function PastRound({
  round,
  order,
  procedure,
  at,
}: {
  round: Round;
  order: CaseView;
  procedure?: Procedure;
  at: MilestoneStanding;
}): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  return (
    <>
      {round.reason && (
        <p className="note red">
          <b>{t('round.refused')}</b> {round.reason}
        </p>
      )}
      {round.values && <Shown order={order} procedure={procedure} milestone={at.milestone} values={round.values} />}
      <ol className="past-items">
        {round.items.map((item) => (
          <li key={item.rev}>
            <span className="sub nw">{wholeMoment(item.at, language)}</span> {say(item.sentence)}{' '}
            {item.by && <span className="sub">{say(item.by.name)}</span>}
          </li>
        ))}
      </ol>
      {round.items.length === 0 && <p className="sub">{t('history.none')}</p>}
    </>
  );
}
