import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLetters } from '../desk/queries';
import { StateMark } from '../marks/StateMark';

/** One line where the day begins, as long as a letter of one's own cases has not arrived. */
export function UndeliveredNote(): ReactNode {
  const { t } = useTranslation();
  const found = useLetters({ state: 'undelivered', mine: true }).data?.pages.flatMap(({ items }) => items) ?? [];
  if (found.length === 0) return null;
  return (
    <p className="note amber aside-note">
      <StateMark state="refused" /> {t('letters.notArrived', { count: found.length })}{' '}
      <Link to="/letters?state=undelivered">{t('letters.look')}</Link>
    </p>
  );
}
