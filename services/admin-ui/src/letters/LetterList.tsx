import { type LetterRow, type LetterView } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMedia } from '../app/shade';
import { send } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { type LetterFilter, useLetter, useLetters } from '../desk/queries';
import { useSay } from '../language/say';
import { StateMark, type State } from '../marks/StateMark';
import { ChatCard } from '../parts/ChatCard';
import { Empty, ErrorBox } from '../states/states';
import { RefusalView } from '../step/RefusalView';
import { type Language, wholeMoment } from '../time/words';
import './letters.css';

const marks: Record<LetterRow['state'], State> = { waiting: 'others', sending: 'today', sent: 'done', unsure: 'risk', failed: 'refused' };

/** What went to whom, when; each is also a text for a chat. */
export function LetterList({ filter }: { filter: LetterFilter }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [search, setSearch] = useSearchParams();
  const letters = useLetters(filter);
  const open = search.get('letter') ?? undefined;
  const show = (id: string | undefined): void =>
    setSearch((was) => {
      const next = new URLSearchParams(was);
      if (id) next.set('letter', id);
      else next.delete('letter');
      return next;
    });
  if (letters.isPending) return <p className="sub letter-wait">{t('common.reading')}</p>;
  if (letters.isError && !letters.data) return <ErrorBox problem={asProblem(letters.error)} again={() => void letters.refetch()} />;
  const rows = letters.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return (
      <Empty icon="letters" title={t('letters.none')}>
        {t('letters.noneText')}
      </Empty>
    );
  return (
    <>
      <ul className="letter-list">
        {rows.map((letter) => (
          <li key={letter.id}>
            <button type="button" className="plain letter-row" onClick={() => show(letter.id)}>
              <StateMark state={marks[letter.state]} />
              <span className="subject">{say(letter.subject)}</span>
              <span className="to sub">
                {say(letter.to.name)} · {letter.to.address}
              </span>
              <span className="at sub nw">
                {t(`letters.is.${letter.state}`)} · {wholeMoment(letter.sentAt ?? letter.at, language)}
              </span>
            </button>
            {letter.error && <p className={`letter-error ${letter.state === 'waiting' ? '' : 'fault'}`}>{say(letter.error)}</p>}
          </li>
        ))}
      </ul>
      {letters.hasNextPage && (
        <p className="letter-wait">
          <Button loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </p>
      )}
      <LetterDrawer id={open} language={language} onClose={() => show(undefined)} />
    </>
  );
}

type As = 'html' | 'text' | 'chat';

function LetterDrawer({ id, language, onClose }: { id?: string; language: Language; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 767px)');
  const letter = useLetter(id);
  const [as, setAs] = useState<As>('html');
  const [tongue, setTongue] = useState<Language>();
  const shown = tongue ?? language;
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: (which: string) => send<LetterView>(`/api/letters/${encodeURIComponent(which)}/again`, {}),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => ['letters', 'letter', 'case'].includes(String(queryKey[0])) }),
  });
  const view = letter.data;
  return (
    <Drawer open={id !== undefined} size={phone ? '100%' : 720} onClose={onClose} title={view ? view.subject[shown] : t('letters.title')}>
      {letter.isError && <ErrorBox problem={asProblem(letter.error)} again={() => void letter.refetch()} />}
      {letter.isPending && id !== undefined && <p className="sub">{t('common.reading')}</p>}
      {view && (
        <div className="letter-view">
          <dl className="kv">
            <dt>{t('letters.to')}</dt>
            <dd>
              {view.to.name[shown]} {view.to.address && `<${view.to.address}>`}
            </dd>
            <dt>{t('peek.order')}</dt>
            <dd>
              <Link className="ink" to={`/orders/${view.number}`}>
                {view.number}
              </Link>
            </dd>
            <dt>{t('letters.state')}</dt>
            <dd>
              <span className="st">
                <StateMark state={marks[view.state]} />
                {t(`letters.is.${view.state}`)} · {wholeMoment(view.sentAt ?? view.at, language)}
              </span>
              {view.tries > 1 && ` · ${t('letters.tries', { count: view.tries })}`}
            </dd>
          </dl>
          {view.error && (
            <div className="note amber row wrap">
              <span className="grow">{view.error[language]}</span>
              {(view.state === 'failed' || view.state === 'unsure') && (
                <Button size="small" loading={again.isPending} onClick={() => again.mutate(view.id)}>
                  {t('letters.again')}
                </Button>
              )}
            </div>
          )}
          {again.isError && <RefusalView problem={asProblem(again.error)} />}
          <div className="row wrap">
            <Segmented<As>
              value={as}
              onChange={setAs}
              options={(['html', 'text', 'chat'] as const).map((value) => ({ value, label: t(`letters.as.${value}`) }))}
            />
            <span className="grow" />
            <Segmented<Language>
              value={shown}
              onChange={setTongue}
              options={[
                { value: 'zh', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
          {as === 'html' && <iframe className="letter-html" title={view.subject[shown]} sandbox="" srcDoc={view.html[shown]} />}
          {as === 'text' && <pre className="chat">{view.text[shown]}</pre>}
          {as === 'chat' && <ChatCard text={view.chat[shown]} copied={false} title={t('chat.text')} />}
        </div>
      )}
    </Drawer>
  );
}
