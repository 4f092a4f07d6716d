import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { ErrorBox } from '../states/states';
import { cellText } from './cells';
import { type RegisterFilter, useRegisterSums } from './queries';

/** What all rows that fit the filters come to, not only those shown. */
export function Sums({ register, filter }: { register: string; filter: RegisterFilter }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const { data, error, refetch } = useRegisterSums(register, filter);
  if (error && !data) return <ErrorBox problem={asProblem(error)} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="register-sums" aria-label={t('registers.sums')}>
      <p>
        <b>{t('registers.rows', { count: data.rows })}</b>
      </p>
      {data.sums.map(({ title, figures }, at) => (
        <p key={at}>
          <span className="sub">{say(title)}</span>{' '}
          {figures.map((figure, index) => (
            <span key={index} className="nw">
              <span className="sub">{say(figure.title)}</span> <b>{cellText({ type: 'number' }, figure.value, language)}</b>{' '}
            </span>
          ))}
        </p>
      ))}
    </section>
  );
}
