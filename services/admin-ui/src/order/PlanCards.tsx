import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure } from '@gendan/procedure';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { StateMark } from '../marks/StateMark';
import { type Language, dayIn, signed, wholeDay } from '../time/words';
import { type Bars, actualOf } from './gantt';
import { GroupHead } from './GroupHead';
import { stateMark } from './milestone-mark';
import { type Row } from './plan-rows';
import { nameOf, ownersText, pick } from './sentences';

/** Under 768 px: no table, one line a step. */
export function PlanCards({
  rows,
  order,
  procedure,
  onOpen,
  onTurn,
}: {
  rows: Row[];
  order: CaseView;
  procedure?: Procedure;
  onOpen: (key: string) => void;
  onTurn: (title: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  return (
    <div className="plan-cards">
      {rows.map(({ id, head, at, bars }) =>
        head ? (
          <h3 key={id}>
            <GroupHead {...head} onTurn={onTurn} />
          </h3>
        ) : (
          at && (
            <button
              key={id}
              type="button"
              className={`plain plan-card ${at.key === order.standing.stuck?.key ? 'sel' : ''}`}
              onClick={() => onOpen(at.key)}
            >
              <StateMark state={stateMark(at)} />
              <span className="grow">
                <span className="strong-ish">
                  {pick(nameOf(procedure, at.milestone), language)}{' '}
                  {at.round > 1 && <span className="tag round">{t('plan.round', { count: at.round })}</span>}{' '}
                  {at.law && at.state !== 'done' && <StateMark state="locked" />}
                </span>
                <span className="sub block">{ownersText(order, procedure, at, language)}</span>
              </span>
              <span className="num">
                <span className={bars?.late ? 'red strong' : ''}>{lastDay(at, language)}</span>
                <span className="sub block">{lastWords(at, bars, t)}</span>
              </span>
            </button>
          )
        ),
      )}
    </div>
  );
}

const lastDay = (at: MilestoneStanding, language: Language): string => {
  const last = actualOf(at) ?? at.forecast ?? at.due;
  return last ? wholeDay(dayIn(last), language) : '–';
};
const lastWords = (at: MilestoneStanding, bars: Bars | undefined, t: (key: string) => string): string => {
  if (!(actualOf(at) ?? at.forecast ?? at.due)) return t('due.none');
  const word = t(actualOf(at) ? 'dates.actual' : 'dates.forecast');
  return bars?.slip === undefined ? word : `${word} · ${t('dates.slip')} ${signed(bars.slip)}`;
};
