import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Navigate, Outlet, useLocation, useNavigate, useSearchParams } from 'react-router';
import { LiveProvider, useLive } from '../desk/live';
import { useMe, useTasks } from '../desk/queries';
import { asProblem } from '../desk/problem';
import { chooseLanguage } from '../language/i18n';
import { useSay } from '../language/say';
import { Icon, type IconName } from '../marks/Icon';
import { ErrorBox, PageSkeleton } from '../states/states';
import { houseZone, timeOfMs, zoneName } from '../time/words';
import { useNow } from '../time/now';
import { groupOf } from '../today/groups';
import { useShade } from './shade';
import './shell.css';

const places: { to: string; icon: IconName; word: string }[] = [
  { to: '/', icon: 'today', word: 'nav.today' },
  { to: '/orders', icon: 'orders', word: 'nav.orders' },
  { to: '/cases', icon: 'folder', word: 'nav.cases' },
  { to: '/registers', icon: 'book', word: 'nav.registers' },
  { to: '/letters', icon: 'letters', word: 'nav.letters' },
  { to: '/settings', icon: 'settings', word: 'nav.settings' },
];
/** A thumb reaches four; the rest stands on the reader's own page. */
const onPhone = ['/', '/orders', '/cases'];

export function Shell(): ReactNode {
  const me = useMe();
  const here = useLocation();
  const { t } = useTranslation();
  if (me.isPending) return <PageSkeleton />;
  if (me.isError) {
    const problem = asProblem(me.error);
    if (problem.problem.status === 401) return <Navigate to={`/sign-in?to=${encodeURIComponent(here.pathname + here.search)}`} replace />;
    return (
      <main className="page">
        <ErrorBox problem={problem} again={() => void me.refetch()} />
      </main>
    );
  }
  return (
    <LiveProvider>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <div className="app">
        <Rail />
        <div className="grow">
          <TopBar />
          <LostBar />
          <main id="main" tabIndex={-1}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        <TabBar />
      </div>
    </LiveProvider>
  );
}

/** As many as the page of today shows late, whoever they wait for. */
function useOverdue(): number {
  const now = useNow();
  return useTasks().data?.items.filter((task) => groupOf(task, now) === 'overdue').length ?? 0;
}

function Places({ extra, of = places }: { extra?: ReactNode; of?: typeof places }): ReactNode {
  const { t } = useTranslation();
  const overdue = useOverdue();
  return (
    <>
      {of.map(({ to, icon, word }) => (
        <NavLink key={to} to={to} end={to === '/'} className={({ isActive }) => (isActive ? 'on' : '')}>
          <Icon name={icon} />
          <span>{t(word)}</span>
          {to === '/' && overdue > 0 && (
            <span className="cnt" aria-label={t('nav.overdue', { count: overdue })}>
              {overdue}
            </span>
          )}
        </NavLink>
      ))}
      {extra}
    </>
  );
}

function Rail(): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t('nav.main')}>
      <Link to="/" className="logo" aria-label="Gendan 跟单">
        跟单
      </Link>
      <Places />
    </nav>
  );
}

function TabBar(): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className="tabbar" aria-label={t('nav.main')}>
      <Places
        of={places.filter(({ to }) => onPhone.includes(to))}
        extra={
          <NavLink to="/me" className={({ isActive }) => (isActive ? 'on' : '')}>
            <Icon name="me" />
            <span>{t('nav.me')}</span>
          </NavLink>
        }
      />
    </nav>
  );
}

function TopBar(): ReactNode {
  const { t, i18n } = useTranslation();
  const { language, say } = useSay();
  const me = useMe();
  const live = useLive();
  const now = useNow();
  const { shade, choose } = useShade();
  const other = language === 'zh' ? 'en' : 'zh';
  const name = say(me.data?.name);
  return (
    <header className="topbar">
      <Search />
      <span className="grow only-desk" />
      {live.waiting > 0 && (
        <button type="button" className="quiet live" onClick={live.take}>
          <Icon name="refresh" size={14} />
          {t('live.updates', { count: live.waiting })}
        </button>
      )}
      <span className="spoken" role="status">
        {live.waiting > 0 ? t('live.updates', { count: live.waiting }) : ''}
      </span>
      <button type="button" className="quiet only-desk" onClick={() => chooseLanguage(other)} aria-label={t('nav.language')} lang={other}>
        <Icon name="globe" size={14} />
        {i18n.language === 'en' ? 'EN / 中文' : '中文 / EN'}
      </button>
      <button
        type="button"
        className="quiet only-desk"
        onClick={() => choose(shade === 'dark' ? 'light' : 'dark')}
        aria-label={t(shade === 'dark' ? 'nav.toLight' : 'nav.toDark')}
        title={t(shade === 'dark' ? 'nav.toLight' : 'nav.toDark')}
      >
        <Icon name={shade === 'dark' ? 'sun' : 'moon'} size={14} />
      </button>
      <span className="sub nw only-desk">
        {zoneName(houseZone(), language)} {timeOfMs(now)}
      </span>
      <Link to="/me" className="ava" aria-label={t('nav.meOf', { name })} title={name}>
        {initial(name)}
      </Link>
    </header>
  );
}

/** What stands in a round picture: 王芳 → 芳, Wang Fang → W. */
export const initial = (name: string): string => (/[一-鿿]/.test(name) ? name.slice(-1) : name.slice(0, 1).toUpperCase());

function Search(): ReactNode {
  const { t } = useTranslation();
  const go = useNavigate();
  const [search] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const asked = search.get('q') ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') || (event.key === '/' && !typing)) {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
    };
    window.addEventListener('keydown', jump);
    return () => window.removeEventListener('keydown', jump);
  }, []);
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void go(text.trim() ? `/orders?view=all&q=${encodeURIComponent(text.trim())}` : '/orders');
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('nav.search')}
        aria-label={t('nav.search')}
      />
      <span className="kbd only-desk" aria-hidden="true">
        Ctrl K
      </span>
    </form>
  );
}

function LostBar(): ReactNode {
  const { t } = useTranslation();
  const live = useLive();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!live.lost) return setLate(false);
    const timer = window.setTimeout(() => setLate(true), 3_000);
    return () => window.clearTimeout(timer);
  }, [live.lost]);
  if (!late) return null;
  return (
    <div className="lostbar" role="status">
      <Icon name="offline" />
      <b>{t('live.lost')}</b>
      <span className="grow">{t('live.lostSince', { time: timeOfMs(live.heard) })}</span>
      <button type="button" className="quiet boxed" onClick={live.reconnect}>
        {t('live.reconnect')}
      </button>
    </div>
  );
}
