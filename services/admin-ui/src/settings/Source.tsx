import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Ids of the source procedures, folded: whoever wonders where a figure comes from opens them. */
export function Source({ ids }: { ids: string[] }): ReactNode {
  const { t } = useTranslation();
  if (ids.length === 0) return null;
  return (
    <details className="source">
      <summary>{t('settings.source')}</summary> <span>{ids.join(' ')}</span>
    </details>
  );
}
