import { type HistoryItem } from '@gendan/contracts';
import { type EventType } from '@gendan/procedure';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../desk/problem';
import { useHistory } from '../desk/queries';
import { useSay } from '../language/say';
import { Icon, type IconName } from '../marks/Icon';
import { ErrorBox } from '../states/states';
import { useNow } from '../time/now';
import { dayIn, dayOfMs, timeIn, wholeDay } from '../time/words';
import './history.css';

type Kind = 'steps' | 'dates' | 'letters' | 'money' | 'other';
const kinds: Kind[] = ['steps', 'dates', 'letters', 'money', 'other'];

const look: Partial<Record<EventType, { icon: IconName; kind: Kind }>> = {
  confirmed: { icon: 'check', kind: 'steps' },
  signed: { icon: 'check', kind: 'steps' },
  refused: { icon: 'cross', kind: 'steps' },
  lapsed: { icon: 'refresh', kind: 'steps' },
  shaken: { icon: 'warn', kind: 'steps' },
  upheld: { icon: 'check', kind: 'steps' },
  corrected: { icon: 'refresh', kind: 'steps' },
  withdrawn: { icon: 'refresh', kind: 'steps' },
  skipped: { icon: 'arrow', kind: 'steps' },
  unskipped: { icon: 'refresh', kind: 'steps' },
  datesMoved: { icon: 'clock', kind: 'dates' },
  counted: { icon: 'money', kind: 'money' },
  reminded: { icon: 'letters', kind: 'letters' },
  chased: { icon: 'chat', kind: 'letters' },
  acknowledged: { icon: 'check', kind: 'letters' },
  breached: { icon: 'warn', kind: 'steps' },
  effectAsked: { icon: 'letters', kind: 'letters' },
  effectRefused: { icon: 'warn', kind: 'other' },
  held: { icon: 'lock', kind: 'other' },
  assigned: { icon: 'me', kind: 'other' },
  opened: { icon: 'flag', kind: 'other' },
};

/** Worked out, asked of a service or answered by one without anybody's doing: letters that went out are not among it. */
export function isMachine({ event }: Pick<HistoryItem, 'event'>): boolean {
  switch (event.type) {
    case 'datesMoved':
      return event.moves.every(({ which }) => which !== 'committed');
    case 'effectAsked':
    case 'effectRevoked':
      return !('letter' in event.of);
    case 'effectDone':
    case 'overrideUsed':
      return true;
    default:
      return false;
  }
}

type Props = { number: string; milestone?: string };

/** Who did what, when, with whom it may be seen by. */
export function History({ number, milestone }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const now = useNow();
  const [kind, setKind] = useState<Kind>();
  const history = useHistory(number, { milestone });
  if (history.isPending) return <p className="sub hist-wait">{t('common.reading')}</p>;
  if (history.isError) return <ErrorBox problem={asProblem(history.error)} again={() => void history.refetch()} />;
  const all = history.data.pages.flatMap(({ items }) => items);
  const items = all.filter((item) => !kind || (look[item.type]?.kind ?? 'other') === kind);
  const days = [...new Set(items.map(({ at }) => dayIn(at)))];
  const today = dayOfMs(now);
  return (
    <>
      <div className="chips" role="group" aria-label={t('history.filter')}>
        <button type="button" className={`plain ${kind ? '' : 'on'}`} aria-pressed={!kind} onClick={() => setKind(undefined)}>
          {t('history.all')} {all.length}
          {history.hasNextPage ? '+' : ''}
        </button>
        {kinds
          .filter((each) => each !== 'other')
          .map((each) => (
            <button
              key={each}
              type="button"
              className={`plain ${kind === each ? 'on' : ''}`}
              aria-pressed={kind === each}
              onClick={() => setKind(each)}
            >
              {t(`history.kind.${each}`)}
            </button>
          ))}
      </div>
      <div className="evs" tabIndex={0} role="region" aria-label={t('history.title')}>
        {days.length === 0 && <p className="sub">{t('history.none')}</p>}
        {days.map((day) => (
          <section key={day}>
            <h3>
              {day === today ? `${t('history.today')} ` : ''}
              {wholeDay(day, language)}
            </h3>
            <EntriesOfDay items={items.filter(({ at }) => dayIn(at) === day)} />
          </section>
        ))}
        {history.hasNextPage && (
          <Button size="small" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What people did; what the system worked out by itself that day stands folded behind one line. */
function EntriesOfDay({ items }: { items: HistoryItem[] }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const machine = items.filter(isMachine).length;
  const shown = open ? items : items.filter((item) => !isMachine(item));
  return (
    <>
      <ol>
        {shown.map((item) => (
          <Entry key={item.rev} item={item} />
        ))}
      </ol>
      {machine > 0 && (
        <button type="button" className="plain aslink hist-machine" aria-expanded={open} onClick={() => setOpen((was) => !was)}>
          {t(open ? 'history.hideMachine' : 'history.machine', { count: machine })}
        </button>
      )}
    </>
  );
}

function Entry({ item }: { item: HistoryItem }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const by =
    item.by &&
    [
      say(item.by.name),
      item.by.for && say(item.by.for) !== say(item.by.name) && t('history.for', { name: say(item.by.for) }),
      say(item.by.role),
    ]
      .filter(Boolean)
      .join(' · ');
  const lines = [
    by,
    ...(item.files ?? []).map(({ name }) => name),
    item.visibleTo === 'inside' ? undefined : t(`history.visible.${item.visibleTo}`),
  ].filter(Boolean);
  return (
    <li>
      <time dateTime={item.at}>{timeIn(item.at)}</time>
      <Icon name={look[item.type]?.icon ?? 'flag'} size={14} />
      <div>
        <p className={item.type === 'refused' || item.type === 'breached' ? 'red' : ''}>{say(item.sentence)}</p>
        {lines.length > 0 && <p className="sub">{lines.join(' · ')}</p>}
      </div>
    </li>
  );
}
