import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { asProblem } from '../desk/problem';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { ErrorBox, PageSkeleton } from '../states/states';
import { useRegisters } from './queries';
import './registers.css';

/** The tables of the house. */
export function RegistersPage(): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const { data, error, refetch } = useRegisters();
  useEffect(() => {
    document.title = `${t('nav.registers')} · Gendan`;
  }, [t]);
  if (!data && error)
    return (
      <div className="page">
        <ErrorBox problem={asProblem(error)} again={() => void refetch()} />
      </div>
    );
  if (!data) return <PageSkeleton rows={10} />;
  return (
    <div className="page narrow">
      <div className="page-head">
        <div className="grow">
          <h1>{t('nav.registers')}</h1>
          <p className="sub">{t('registers.text')}</p>
        </div>
      </div>
      <ul className="panel register-list">
        {data.map(({ id, title, source, columns }) => {
          const typed = [...new Set(columns.filter((column) => column.typed).map((column) => say(column.title)))];
          return (
            <li key={id}>
              <Link to={`/registers/${id}`}>{say(title)}</Link>
              <span className="sub">{t('registers.source', { ids: source.join(' ') })}</span>
              <span className="sub">
                {t('registers.columns', { count: columns.length })}
                {typed.length > 0 && ` · ${t('registers.typed', { what: typed.join(comma(language)) })}`}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
