import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateMark } from '../marks/StateMark';
import { useAside, useMayReports } from './useAside';
import { useRefusedTellings } from './useRefusedTellings';

/** Where the day begins: a line as long as a report waits for its case, and one as long as a service would not take something. */
export function AsideNote(): ReactNode {
  const { t } = useTranslation();
  const may = useMayReports();
  const waiting = useAside(may).data?.length ?? 0;
  const refused = useRefusedTellings(may).data?.length ?? 0;
  return (
    <>
      {waiting > 0 && (
        <p className="note amber aside-note">
          <StateMark state="risk" /> {t('reports.waiting', { count: waiting })} <Link to="/reports">{t('reports.look')}</Link>
        </p>
      )}
      {refused > 0 && (
        <p className="note amber aside-note">
          <StateMark state="refused" /> {t('reports.refused', { count: refused })} <Link to="/reports">{t('reports.look')}</Link>
        </p>
      )}
    </>
  );
}
