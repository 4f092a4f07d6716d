import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateMark } from '../marks/StateMark';
import { useAside, useMayReports } from './useAside';

/** One line where the day begins, as long as a report waits for its case. */
export function AsideNote(): ReactNode {
  const { t } = useTranslation();
  const waiting = useAside(useMayReports()).data?.length ?? 0;
  if (waiting === 0) return null;
  return (
    <p className="note amber aside-note">
      <StateMark state="risk" /> {t('reports.waiting', { count: waiting })} <Link to="/reports">{t('reports.look')}</Link>
    </p>
  );
}
