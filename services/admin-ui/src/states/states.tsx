import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { Icon, type IconName } from '../marks/Icon';
import { copyText } from '../parts/copy';
import './states.css';

/** Every state says three things: what happened, is my work safe, what now. */

export function Empty({
  icon,
  title,
  children,
  ways,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  ways?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <Icon name={icon} size={24} />
      <h2>{title}</h2>
      {children && <div className="empty-text">{children}</div>}
      {ways && <div className="row wrap empty-ways">{ways}</div>}
    </div>
  );
}

/** An error where a thing should stand: the sentence says what to do, the request id is for whoever helps. */
export function ErrorBox({ problem, again }: { problem: DeskProblem; again?: () => void }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const { code, requestId } = problem.problem;
  const ours = problem.undecided;
  return (
    <section className={`note error-box ${ours ? '' : 'red'}`} role="alert">
      <div className="row">
        <h3 className="grow">{t(titleOf(problem))}</h3>
        {!problem.unreached && <span className="sub">{code}</span>}
      </div>
      <p>
        {say(problem.sentence)} {ours && again && t('error.byItself')}
      </p>
      <div className="row wrap">
        {again && (
          <Button size="small" onClick={again}>
            {t('error.again')}
          </Button>
        )}
        <Link className="sub" to="/">
          {t('error.toToday')}
        </Link>
        <span className="grow" />
        {requestId && <RequestId id={requestId} />}
      </div>
    </section>
  );
}

function titleOf(problem: DeskProblem): string {
  if (problem.unreached) return 'error.unreached';
  const { status } = problem.problem;
  if (status === 404) return 'error.notFound';
  if (status === 403) return 'error.notYours';
  if (status === 503) return 'error.notNow';
  return status >= 500 ? 'error.ours' : 'error.refused';
}

export function RequestId({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="plain sub request-id"
      aria-label={t('error.copyRequest', { id })}
      onClick={() => void copyText(id).then(() => setCopied(true))}
    >
      {copied ? t('common.copied') : t('error.request', { id: id.slice(0, 13) })} <Icon name={copied ? 'check' : 'copy'} size={12} />
    </button>
  );
}

/** The skeleton comes after a second, the words after eight. */
export function PageSkeleton({ rows = 6 }: { rows?: number }): ReactNode {
  const { t } = useTranslation();
  const [step, setStep] = useState(0);
  useEffect(() => {
    const timers = [window.setTimeout(() => setStep(1), 700), window.setTimeout(() => setStep(2), 8_000)];
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, []);
  return (
    <div className="page skeleton" aria-busy="true">
      <span className="spoken">{t('common.reading')}</span>
      {step > 0 && (
        <div className="panel inside-skeleton" aria-hidden="true">
          {Array.from({ length: rows }, (_, row) => (
            <div className="row" key={row}>
              <i style={{ width: 12 }} />
              <i style={{ width: `${30 + ((row * 7) % 14)}%` }} />
              <span className="grow" />
              <i style={{ width: '14%' }} />
              <i style={{ width: '10%' }} />
            </div>
          ))}
        </div>
      )}
      {step > 1 && <p className="sub">{t('common.slow')}</p>}
    </div>
  );
}

export function NotFound(): ReactNode {
  const { t } = useTranslation();
  return (
    <main className="page">
      <div className="panel">
        <Empty
          icon="search"
          title={t('notFound.title')}
          ways={
            <>
              <Link to="/">{t('nav.today')}</Link>
              <Link to="/orders">{t('nav.orders')}</Link>
            </>
          }
        >
          {t('notFound.text')}
        </Empty>
      </div>
    </main>
  );
}
