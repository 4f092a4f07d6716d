import { type LinkView } from '@gendan/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { freshId, read, send } from '../desk/desk';
import { type DeskProblem, asProblem } from '../desk/problem';
import { i18n } from '../language/i18n';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { timeIn, wholeDay, wholeMoment, dayIn, zoneName } from '../time/words';
import { useNow } from '../time/now';
import { QuestionCard } from './QuestionCard';
import { type Answer } from './answer';
import { Receipt } from './Receipt';
import './link.css';

const path = (token: string): string => `/api/links/${encodeURIComponent(token)}`;

/** What an outsider sees of us: one question, big answers, no account, no product name. Opening it never acts. */
export function LinkPage(): ReactNode {
  const { token = '' } = useParams();
  const { t } = useTranslation();
  const { language } = useSay();
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: ({ signal }) => read<LinkView>(path(token), undefined, signal),
    staleTime: Infinity,
  });
  const [spoken, setSpoken] = useState(false);
  // the link speaks its reader's language, not that of whoever sits at the desk
  useEffect(() => {
    if (!link.data || spoken) return;
    setSpoken(true);
    void i18n.changeLanguage(link.data.language);
  }, [link.data, spoken]);
  useEffect(() => {
    document.title = link.data ? `${link.data.number} · ${link.data.company[link.data.language]}` : ' ';
  }, [link.data]);
  if (link.isPending) return <main className="outside" aria-busy="true" />;
  if (link.isError) return <Broken problem={asProblem(link.error)} again={() => void link.refetch()} />;
  return (
    <div className="outside">
      <Head link={link.data} />
      <main>
        <Body link={link.data} token={token} />
      </main>
      <footer className="out-foot">
        <p>
          <Icon name="lock" size={14} />{' '}
          {t('link.only', { who: link.data.to[language], day: wholeDay(dayIn(link.data.expires, link.data.zone), language) })}
        </p>
      </footer>
    </div>
  );
}

function Head({ link }: { link: LinkView }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  return (
    <header className="out-head">
      <b className="grow">{say(link.company)}</b>
      <button
        type="button"
        className="out-language"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => void i18n.changeLanguage(language === 'zh' ? 'en' : 'zh')}
        aria-label={t('nav.language')}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
    </header>
  );
}

function Body({ link, token }: { link: LinkView; token: string }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const client = useQueryClient();
  const now = useNow();
  const [changing, setChanging] = useState(false);
  const [id, setId] = useState(freshId);
  const [taken, setTaken] = useState<Answer>();
  const answering = useMutation({
    mutationFn: (answer: Answer) => send<LinkView>(`${path(token)}/answer`, { ...answer, id }),
    onSuccess: (next, answer) => {
      setTaken(answer);
      setChanging(false);
      setId(freshId());
      client.setQueryData(['link', token], next);
    },
    onError: (error) => {
      if (!asProblem(error).undecided) setId(freshId());
    },
  });
  const changeable = link.answered?.changeUntil !== undefined && Date.parse(link.answered.changeUntil) > now;
  if (link.state === 'answered' && !changing)
    return <Receipt link={link} answer={taken} changeable={changeable} onChange={() => setChanging(true)} />;
  if (link.state === 'expired' || link.state === 'revoked' || link.state === 'notNow') return <Closed link={link} />;
  return (
    <>
      <section className="out-intro">
        <h1>{t('link.hello', { who: say(link.to) })}</h1>
        <p>
          {[link.customerOrder && `P/O ${link.customerOrder}`, link.number, link.part?.label].filter(Boolean).join(' · ')}
          {link.due && (
            <>
              {' · '}
              {t('link.answerBy', { when: `${wholeMoment(link.due, language, link.zone)} ${zoneName(link.zone, language)}` })}
            </>
          )}
        </p>
        {link.position && link.position.of > 1 && (
          <p className="out-count">
            {t('link.position', link.position)}
            <span className="out-steps" aria-hidden="true">
              {Array.from({ length: link.position.of }, (_, index) => (
                <i key={index} className={index + 1 < (link.position?.n ?? 0) ? 'd' : index + 1 === link.position?.n ? 'c' : ''} />
              ))}
            </span>
          </p>
        )}
      </section>
      <QuestionCard
        link={link}
        path={path(token)}
        before={taken}
        sending={answering.isPending}
        problem={answering.isError ? asProblem(answering.error) : undefined}
        onAnswer={(answer) => answering.mutate(answer)}
      />
    </>
  );
}

/** Expired, taken back, or not to be answered now: what it was, that nothing is lost, what now. */
function Closed({ link }: { link: LinkView }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  return (
    <section className="out-card out-center">
      <h1>{t(`link.closed.${link.state}`)}</h1>
      <p>
        {link.number} · {say(link.question)}
      </p>
      <p>
        {t(`link.closedText.${link.state}`, {
          day: wholeDay(dayIn(link.expires, link.zone), language),
          time: timeIn(link.expires, link.zone),
          who: say(link.company),
        })}
      </p>
    </section>
  );
}

function Broken({ problem, again }: { problem: DeskProblem; again: () => void }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const unknown = problem.problem.status === 404;
  return (
    <main className="outside">
      <section className="out-card out-center">
        <h1>{t(unknown ? 'link.unknown' : 'link.broken')}</h1>
        <p>{unknown ? t('link.unknownText') : say(problem.sentence)}</p>
        {!unknown && (
          <button type="button" className="out-btn p" onClick={again}>
            {t('error.again')}
          </button>
        )}
      </section>
    </main>
  );
}
