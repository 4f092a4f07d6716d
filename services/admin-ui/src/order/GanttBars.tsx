import { type Day, daysBetween } from '@gendan/trade';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../marks/StateMark';
import { type Language, monthName, signed } from '../time/words';
import { type Bars, type Closing, type Scale, closings, months } from './gantt';

function Ground({ scale, today, height }: { scale: Scale; today: Day; height: number }): ReactNode {
  return (
    <>
      {closings(scale).map(({ from, to }) => (
        <rect
          key={from}
          x={scale.x(from)}
          width={Math.max(2, scale.x(to) - scale.x(from) + 2)}
          y={0}
          height={height}
          fill="var(--closed)"
        />
      ))}
      {months(scale).map((day) => (
        <path key={day} d={`M${scale.x(day)} 0V${height}`} stroke="var(--line-2)" />
      ))}
      <path d={`M${scale.x(today)} 0V${height}`} stroke="var(--link)" strokeWidth="1.5" />
    </>
  );
}

export function Axis({ scale, today, language, now }: { scale: Scale; today: Day; language: Language; now: string }): ReactNode {
  const x = Math.min(Math.max(scale.x(today), 15), scale.width - 15);
  return (
    <svg className="bars" width={scale.width} height="32" viewBox={`0 0 ${scale.width} 32`} aria-hidden="true">
      <Ground scale={scale} today={today} height={32} />
      {months(scale).map((day) => (
        <text key={day} x={scale.x(day) + 3} y="11">
          {monthName(day, language)}
        </text>
      ))}
      {named(closings(scale), scale).map(({ from, name }) => (
        <text key={from} x={scale.x(from) + 1} y="27">
          {language === 'zh' ? name.replace('节', name.length > 2 ? '' : '节') : (holidayEn[name] ?? '')}
        </text>
      ))}
      <rect x={x - 15} y="0" width="30" height="15" rx="3" fill="var(--primary)" />
      <text x={x} y="11" textAnchor="middle" className="now">
        {now}
      </text>
    </svg>
  );
}
/** Of two closings side by side the longer one is named. */
const named = (all: Closing[], scale: Scale): Closing[] =>
  all.filter(
    (each) =>
      !all.some(
        (other) =>
          other !== each &&
          Math.abs(scale.x(other.from) - scale.x(each.from)) < 28 &&
          daysBetween(other.from, other.to) > daysBetween(each.from, each.to),
      ),
  );

const holidayEn: Record<string, string> = {
  春节: 'CNY',
  清明节: 'QM',
  劳动节: 'May Day',
  端午节: 'DW',
  国庆节: 'Nat. Day',
  '国庆节、中秋节': 'Nat. Day',
  中秋节: 'Mid-A.',
  元旦: 'NY',
};

export function RowBars({
  bars,
  scale,
  today,
  spoken,
  language,
}: {
  bars?: Bars;
  scale: Scale;
  today: Day;
  spoken: string;
  language: Language;
}): ReactNode {
  const hatch = useId();
  const between = ([from, to]: [Day, Day]): { x: number; width: number } => ({
    x: scale.x(from),
    width: Math.max(2, scale.x(to) - scale.x(from)),
  });
  if (!bars)
    return (
      <svg className="bars" width={scale.width} height="28" viewBox={`0 0 ${scale.width} 28`} aria-hidden="true">
        <Ground scale={scale} today={today} height={28} />
      </svg>
    );
  const { base, done, expected, committed, refused, slip, late } = bars;
  const right = Math.max(...[base?.[1], done?.[1], expected?.[1], committed].map((day) => (day ? scale.x(day) : 0)));
  const left = right > scale.width - 52;
  const start = Math.min(...[base?.[0], done?.[0], expected?.[0]].map((day) => (day ? scale.x(day) : scale.width)));
  const beyond = right > scale.width;
  const label = slip === undefined || slip === 0 ? '' : `${signed(slip)} ${language === 'zh' ? '天' : 'd'}`;
  return (
    <svg className="bars" width={scale.width} height="28" viewBox={`0 0 ${scale.width} 28`} role="img" aria-label={spoken}>
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="var(--bg)" />
          <rect width="1.5" height="4" fill="var(--bar-forecast)" />
        </pattern>
      </defs>
      <Ground scale={scale} today={today} height={28} />
      {base && <rect {...between(base)} y="19" height="3" fill="var(--bar-base)" />}
      {done && <rect {...between(done)} y="9" height="8" rx="1" fill="var(--bar-actual)" />}
      {expected && <rect {...between(expected)} y="9.5" height="7" rx="1" fill={`url(#${hatch})`} stroke="var(--bar-forecast)" />}
      {refused.map((day) => (
        <path key={day} d={`M${scale.x(day) - 4} 9l8 8m0-8l-8 8`} stroke="var(--red)" strokeWidth="1.8" fill="none" />
      ))}
      {committed && (
        <path
          d={`M${scale.x(committed) - 4} 5h8l-4 5zM${scale.x(committed)} 10V18`}
          stroke="var(--text)"
          fill="var(--bg)"
          strokeWidth="1.2"
        />
      )}
      {beyond && <path d={`M${scale.width - 8} 9l4 4-4 4`} stroke="var(--text-3)" fill="none" strokeWidth="1.4" />}
      {label && !(beyond && start > scale.width) && (
        <text
          x={left ? Math.min(start, scale.width) - 5 : right + 7}
          y="17"
          textAnchor={left ? 'end' : 'start'}
          className={late ? 'late' : ''}
        >
          {label}
        </text>
      )}
    </svg>
  );
}

export function Legend(): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="legend" aria-hidden="true">
      <span>
        <i className="base" />
        {t('dates.baseline')}
      </span>
      <span>
        <svg width="10" height="14" viewBox="0 0 10 14">
          <path d="M1 1h8L5 6zM5 6v8" stroke="var(--text)" fill="none" strokeWidth="1.2" />
        </svg>
        {t('dates.committed')}
      </span>
      <span>
        <i className="expected" />
        {t('dates.forecast')}
      </span>
      <span>
        <i className="done" />
        {t('dates.actual')}
      </span>
      <span>
        <StateMark state="refused" />
        {t('plan.refusedRound')}
      </span>
    </span>
  );
}
