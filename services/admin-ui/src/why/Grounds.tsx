import { type CaseView } from '@gendan/contracts';
import { type Explanation, type MilestoneStanding, type Procedure, versionText } from '@gendan/procedure';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../desk/problem';
import { useWhy } from '../desk/queries';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { type Language, dayIn, slipDays, slipWords, wholeDay } from '../time/words';
import { riskSentence } from '../order/risk';
import { titleOfKey } from '../order/sentences';

type Props = { order: CaseView; procedure?: Procedure; at: MilestoneStanding; whole?: boolean };

/** The chain of anchors to a date, and how much air there is. */
export function Grounds({ order, procedure, at, whole }: Props): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const why = useWhy(order.number, at.key);
  if (why.isPending) return <p className="sub why-wait">{t('why.reading')}</p>;
  if (why.isError) return <p className="red">{say(asProblem(why.error).sentence)}</p>;
  const { unknown, floatDays, moved, provisional, waitsFor, names, risk } = why.data;
  const hops = why.data.forecastHops.length > 0 ? why.data.forecastHops : why.data.hops;
  const title = (key: string): string =>
    names[key] ? say(names[key]) : t(`anchor.${key}`, { defaultValue: titleOfKey(procedure, order, key, language) });
  return (
    <>
      {hops.length > 0 && (
        <ol className="hops">
          {hops.map((hop, index) => (
            <li key={`${hop.of} ${index}`} className={index === hops.length - 1 ? 'last' : ''}>
              <span className="ell">{title(hop.of)}</span>
              <b>{hopDate(hop, language)}</b>
              <i>{[ruleText(hop.rule, t), hop.calendar && calendarText(hop.calendar, order, language, t)].filter(Boolean).join(' · ')}</i>
            </li>
          ))}
        </ol>
      )}
      {unknown.length > 0 && (
        <p className="note amber why-unknown">{t('why.unknown', { what: unknown.map(title).join(comma(language)) })}</p>
      )}
      <dl className="kv why-kv">
        {floatDays !== undefined && (
          <>
            <dt>{t('why.floatWord')}</dt>
            <dd>
              {floatText(floatDays, t)}
              {risk && <span className="block amber">{riskSentence(risk, title, language, t)}</span>}
            </dd>
          </>
        )}
        <dt>{t('why.rule')}</dt>
        <dd>
          {say(order.procedure.title)} v{versionText(order.procedure.version)}
          {provisional && <span className="amber"> · {t('why.provisional')}</span>}
        </dd>
        {waitsFor.length > 0 && (
          <>
            <dt>{t('why.waits')}</dt>
            <dd>{waitsFor.map(title).join(comma(language))}</dd>
          </>
        )}
        {moved.length > 0 && (
          <>
            <dt>{t('why.moved')}</dt>
            <dd>
              {(whole ? moved : moved.slice(-1)).map((each, index) => (
                <span key={index} className="block">
                  {movedText(each, language, t)}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

const hopDate = (hop: Explanation['hops'][number], language: Language): string => {
  const at = hop.to ?? hop.from;
  return at ? wholeDay(dayIn(at), language) : '–';
};

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** `+2 workingDays` as people say it; the other rules have a word of their own. */
function ruleText(rule: string, t: Translate): string {
  const offset = /^([+-]?)(\d+) (\w+)$/.exec(rule);
  if (!offset) return t(`rule.${rule}`, { defaultValue: rule });
  return t(offset[1] === '-' ? 'rule.before' : 'rule.after_n', { span: t(`unit.${offset[3]}`, { count: Number(offset[2]) }) });
}

function calendarText(calendar: string, order: CaseView, language: Language, t: Translate): string {
  const name = order.names[calendar] ?? order.cast.find(({ person, role }) => person === calendar || role === calendar)?.name;
  return name ? t('why.calendarOf', { name: name[language] }) : t(`calendar.${calendar}`, { defaultValue: '' });
}

function floatText(days: number, t: Translate): string {
  return days < 0 ? t('why.floatGone', { count: -days }) : t('why.floatLeft', { count: days });
}

function movedText({ from, to, at, cause }: Explanation['moved'][number], language: Language, t: Translate): string {
  const days = slipDays(from, to);
  return [
    at && wholeDay(dayIn(at), language),
    days !== undefined ? slipWords(days, language) : to && wholeDay(dayIn(to), language),
    cause && t(`cause.${cause}`, { defaultValue: cause }),
  ]
    .filter(Boolean)
    .join(' · ');
}
