import { type LinkView } from '@gendan/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { timeIn, wholeDay, wholeMoment } from '../time/words';
import { type Answer } from './answer';

/** What was answered, what follows, and how long it may still be changed. */
export function Receipt({
  link,
  answer,
  changeable,
  onChange,
}: {
  link: LinkView;
  answer?: Answer;
  changeable: boolean;
  onChange: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const done = link.answered;
  if (!done) return null;
  const reason = done.reason ?? answer?.reason;
  return (
    <section className="out-card out-ok" role="status">
      <div className="out-ok-head">
        <Icon name="check" size={24} />
        <h1 className="grow">{t('link.got', { who: say(link.company) })}</h1>
        <span>{timeIn(done.at, link.zone)}</span>
      </div>
      <dl>
        <dt>{t('link.asked')}</dt>
        <dd>{say(link.question)}</dd>
        <dt>{t('link.answered')}</dt>
        <dd>
          {t(`link.outcome.${done.outcome}`)}
          {answer?.date && ` · ${wholeDay(answer.date, language)}`}
        </dd>
        {reason && (
          <>
            <dt>{t('link.reasonWord')}</dt>
            <dd>{reason}</dd>
          </>
        )}
        {done.outcome === 'confirmed' && say(link.consequence) && (
          <>
            <dt>{t('link.follows')}</dt>
            <dd>{say(link.consequence)}</dd>
          </>
        )}
      </dl>
      {changeable && done.changeUntil ? (
        <>
          <button type="button" className="out-btn" onClick={onChange}>
            {t('link.change')}
          </button>
          <p className="out-small">{t('link.changeUntil', { time: timeIn(done.changeUntil, link.zone), who: say(link.company) })}</p>
        </>
      ) : (
        <p className="out-small">{t('link.changeOver', { when: wholeMoment(done.at, language, link.zone), who: say(link.company) })}</p>
      )}
    </section>
  );
}
