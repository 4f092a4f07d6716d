import { type CaseView } from '@gendan/contracts';
import { type Procedure, type Proposal } from '@gendan/procedure';
import { type Day, addDays, daysBetween } from '@gendan/trade';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../app/shade';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { closings } from '../order/gantt';
import { holderOf, pick, titleOfKey } from '../order/sentences';
import { dayIn, dayUnder, signed, slipDays } from '../time/words';

const WIDTH = 240;

/** Which dates move, from where to where, and which line they cross. */
export function Moves({ order, procedure, proposal }: { order: CaseView; procedure?: Procedure; proposal?: Proposal }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const phone = useMedia('(max-width: 767px)');
  const moves = [...(proposal?.moves ?? [])].sort((a, b) => (a.to ?? a.from ?? '').localeCompare(b.to ?? b.from ?? ''));
  const rest = order.standing.milestones.filter(({ state }) => state === 'open' || state === 'waits').length - moves.length;
  const days = moves
    .flatMap(({ from, to, committed }) => [from, to, committed])
    .filter((each): each is string => each !== undefined)
    .map((each) => dayIn(each));
  const breakDates = (proposal?.breaks ?? []).filter(({ what, date }) => what !== 'law' && date).map(({ date }) => dayIn(date ?? ''));
  const sorted = [...days, ...breakDates].sort();
  const from = addDays(sorted[0] ?? '2026-01-01', -2);
  const to = addDays(sorted.at(-1) ?? '2026-01-02', 3);
  const x = (day: Day): number => Math.round((daysBetween(from, day) / Math.max(1, daysBetween(from, to))) * WIDTH);
  const year = sorted[0]?.slice(0, 4) ?? '';
  return (
    <>
      <header>
        <h2 className="grow">
          {t('whatIf.moving', { count: moves.length })} {rest > 0 && <span className="sub">{t('whatIf.rest', { count: rest })}</span>}
        </h2>
        <span className="sub only-desk" aria-hidden="true">
          ○ {t('whatIf.now')} ◆ {t('whatIf.then')}
        </span>
      </header>
      {moves.length === 0 ? (
        <p className="inside sub moves-none">{t('whatIf.movesNothing')}</p>
      ) : (
        <table className="t moves">
          <thead>
            <tr>
              <th>{t('plan.milestone')}</th>
              <th>
                {t('whatIf.now')} {year}
              </th>
              <th>
                {t('whatIf.then')} {year}
              </th>
              <th className="num">{t('whatIf.days')}</th>
              {!phone && <th aria-hidden="true" style={{ width: WIDTH + 16 }} />}
            </tr>
          </thead>
          <tbody>
            {moves.map(({ key, from: was, to: will, committed, breaksPromise }) => {
              const days = slipDays(was, will);
              const owners = order.standing.milestones.find((each) => each.key === key)?.owners ?? [];
              return (
                <tr key={key} className={breaksPromise ? 'breaks' : ''}>
                  <th scope="row">
                    {titleOfKey(procedure, order, key, language)}
                    <span className="sub block">
                      {owners.map((role) => pick(holderOf(procedure, order, role), language)).join(comma(language))}
                      {breaksPromise && committed && ` · ${t('whatIf.promised', { day: dayUnder(year, dayIn(committed), language) })}`}
                    </span>
                  </th>
                  <td className="nw muted">{was ? dayUnder(year, dayIn(was), language) : '–'}</td>
                  <td className={`nw strong ${breaksPromise ? 'red' : ''}`}>{will ? dayUnder(year, dayIn(will), language) : '–'}</td>
                  <td className="num nw">{days === undefined ? '' : signed(days)}</td>
                  {!phone && (
                    <td aria-hidden="true">
                      <svg className="bars" width={WIDTH} height="34" viewBox={`0 0 ${WIDTH} 34`}>
                        {closings({ from, to }).map((each) => (
                          <rect
                            key={each.from}
                            x={x(each.from)}
                            width={Math.max(3, x(each.to) - x(each.from))}
                            y="2"
                            height="30"
                            fill="var(--closed)"
                          />
                        ))}
                        {committed && <path d={`M${x(dayIn(committed))} 2V32`} stroke="var(--text-3)" strokeDasharray="2 3" />}
                        {was && will && (
                          <path
                            d={`M${x(dayIn(was)) + 4} 17H${x(dayIn(will)) - 4}`}
                            stroke={breaksPromise ? 'var(--red)' : 'var(--text)'}
                            strokeWidth="1.3"
                          />
                        )}
                        {was && <circle cx={x(dayIn(was))} cy="17" r="4" fill="var(--bg)" stroke="var(--bar-forecast)" strokeWidth="1.5" />}
                        {will && <path d={`M${x(dayIn(will)) - 5} 17l5-5 5 5-5 5z`} fill={breaksPromise ? 'var(--red)' : 'var(--text)'} />}
                      </svg>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
