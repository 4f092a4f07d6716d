import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure } from '@gendan/procedure';
import { Popover } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSay } from '../language/say';
import { dayIn, wholeDay } from '../time/words';
import { nameOf, partTitle, pick } from '../order/sentences';
import { Grounds } from './Grounds';
import './why.css';

type Props = { order: CaseView; procedure?: Procedure; at: MilestoneStanding; text: string; late?: boolean };

/** A date that answers “why?”: on hover, focus and tap. Esc closes it and the focus goes back. */
export function WhyPopover({ order, procedure, at, text, late }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  /** `seen`: under the mouse or the focus; `pinned`: asked for, with the focus inside. */
  const [shown, setShown] = useState<'seen' | 'pinned'>();
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const timer = useRef(0);
  const open = shown !== undefined;
  useEffect(() => {
    if (shown === 'pinned') panel.current?.focus();
  }, [shown]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const later = (ms: number, act: () => void): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(act, ms);
  };
  const see = (ms: number): void => later(ms, () => setShown((was) => was ?? 'seen'));
  const unsee = (): void => later(160, () => setShown((was) => (was === 'seen' ? undefined : was)));
  const close = (): void => {
    if (shown === 'pinned') trigger.current?.focus();
    setShown(undefined);
    window.clearTimeout(timer.current); // the focus that goes back must not show it again
  };
  const expected = at.forecast ?? at.due;
  const title = expected ? t('why.title', { day: wholeDay(dayIn(expected), language) }) : t('why.noDate');
  const where = [
    at.part && partTitle(procedure, order, at.part, language),
    pick(nameOf(procedure, at.milestone), language),
    t('dates.forecast'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Popover
      open={open}
      trigger={[]}
      onOpenChange={(next) => !next && setShown(undefined)}
      placement="bottomRight"
      arrow={{ pointAtCenter: true }}
      destroyOnHidden
      content={
        <div
          className="why-panel"
          ref={panel}
          role="dialog"
          aria-label={title}
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
          onMouseEnter={() => see(0)}
          onMouseLeave={unsee}
          onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setShown((was) => (was === 'pinned' ? undefined : was))}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          <header>
            <b className="grow">{title}</b>
            <span className="sub">{where}</span>
          </header>
          <Grounds order={order} procedure={procedure} at={at} />
          <footer className="row">
            <Link className="quiet boxed" to={`/orders/${order.number}/what-if?milestone=${encodeURIComponent(at.key)}`}>
              {t('why.whatIf')}
            </Link>
            <Link className="quiet" to={`/orders/${order.number}/why/${encodeURIComponent(at.key)}`}>
              {t('why.all')}
            </Link>
            <span className="grow" />
            <span className="kbd" aria-hidden="true">
              Esc
            </span>
          </footer>
        </div>
      }
    >
      <button
        ref={trigger}
        type="button"
        className={`plain why-date ${late ? 'red' : ''}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={t('why.ask', { day: text })}
        onClick={(event) => {
          event.stopPropagation();
          window.clearTimeout(timer.current);
          setShown((was) => (was === 'pinned' ? undefined : 'pinned'));
        }}
        onMouseEnter={() => see(350)}
        onMouseLeave={unsee}
        onFocus={(event) => event.target.matches(':focus-visible') && see(0)}
        onBlur={unsee}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          close();
        }}
      >
        {text}
      </button>
    </Popover>
  );
}
