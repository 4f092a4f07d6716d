import { Segmented } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LetterList } from './LetterList';

const states = ['', 'sent', 'waiting', 'undelivered'] as const;

export function LettersPage(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? '';
  useEffect(() => {
    document.title = `${t('letters.title')} · Gendan`;
  }, [t]);
  return (
    <div className="page">
      <div className="page-head">
        <div className="grow">
          <h1>{t('letters.title')}</h1>
          <p className="sub">{t('letters.text')}</p>
        </div>
        <Segmented<string>
          value={state}
          onChange={(next) => setSearch(next ? { state: next } : {})}
          options={states.map((value) => ({ value, label: t(value ? `letters.is.${value}` : 'letters.all') }))}
        />
      </div>
      <section className="panel">
        <LetterList filter={{ state: state || undefined }} />
      </section>
    </div>
  );
}
