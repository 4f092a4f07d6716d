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
  const [open, setOpen] = useState(false);
  const [entered, setEntered] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open && entered) panel.current?.focus();
  }, [open, entered]);
  const close = (): void => {
    setOpen(false);
    if (entered) trigger.current?.focus();
    setEntered(false);
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
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setEntered(false);
      }}
      trigger={['hover', 'click']}
      mouseEnterDelay={0.35}
      placement="bottomLeft"
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
          setEntered(true);
        }}
        onFocus={(event) => {
          if (event.target.matches(':focus-visible')) setOpen(true);
        }}
        onBlur={() => !entered && setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) {
            event.stopPropagation();
            close();
          }
        }}
      >
        {text}
      </button>
    </Popover>
  );
}
