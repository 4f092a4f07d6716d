import { type LinkView } from '@gendan/contracts';
import { type EvidenceType } from '@gendan/procedure';
import { isDay } from '@gendan/trade';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { useNow } from '../time/now';
import { dayIn, dayOfMs, dayUnder, weekdayOfDay, wholeDay } from '../time/words';
import { OutFiles } from './OutFiles';
import { type Answer, type Typed, answerOf, daysNear, isNumber, missingOf } from './answer';

type Props = { link: LinkView; path: string; before?: Answer; sending: boolean; problem?: DeskProblem; onAnswer: (answer: Answer) => void };

const REASONS = ['machine', 'material', 'people', 'rework', 'power', 'other'] as const;

/** One question, its agreed facts, answers of a thumb's size, what follows, one button. */
export function QuestionCard({ link, path, before, sending, problem, onAnswer }: Props): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const asks = Object.keys(link.evidence).length > 0 || link.count !== undefined;
  const [typed, setTyped] = useState<Typed>({
    outcome: before?.outcome ?? (!link.refusable && !link.datable ? 'confirmed' : undefined),
    values: before?.values ?? {},
    reason: before?.reason ?? '',
    date: before?.date,
  });
  const [tried, setTried] = useState(false);
  const missing = missingOf(link, typed);
  const set = (more: Partial<Typed>): void => setTyped((was) => ({ ...was, ...more }));
  const go = (): void => {
    setTried(true);
    if (missing.length === 0) onAnswer(answerOf(typed));
  };
  const group = useId();
  const option = (outcome: Answer['outcome'], label: string, inside?: ReactNode): ReactNode => (
    <div className={`out-option ${typed.outcome === outcome ? 'on' : ''}`}>
      <label>
        <input type="radio" name={group} checked={typed.outcome === outcome} onChange={() => set({ outcome })} />
        <span>{label}</span>
      </label>
      {typed.outcome === outcome && inside}
    </div>
  );
  const fields = asks && <Fields link={link} path={path} typed={typed} set={set} missing={tried ? missing : []} />;
  const choice = link.refusable || link.datable;
  return (
    <section className="out-card">
      <h2>{say(link.question)}</h2>
      {link.agreed.length > 0 && (
        <dl className="out-agreed">
          {link.agreed.map(({ label, value }, index) => (
            <div key={index}>
              <dt>{say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {choice ? (
        <div role="radiogroup" aria-label={say(link.question)}>
          {option(
            'confirmed',
            t(link.datable && link.due ? 'link.asAgreed' : 'link.yes', { day: link.due ? dayText(link, say) : '' }),
            fields,
          )}
          {link.datable &&
            option('dated', t('link.otherDay'), <OtherDay link={link} typed={typed} set={set} missing={tried ? missing : []} />)}
          {link.refusable &&
            option(
              'refused',
              t('link.no'),
              <Reason typed={typed} set={set} missing={tried && missing.includes('reason')} label={t('link.whyNot')} />,
            )}
        </div>
      ) : (
        fields
      )}
      {typed.outcome && typed.outcome !== 'refused' && say(link.consequence) && (
        <p className={`out-note ${typed.outcome === 'dated' ? 'amber' : 'green'}`}>
          {typed.outcome === 'dated' ? t('link.datedFollows', { who: say(link.company) }) : say(link.consequence)}
        </p>
      )}
      {typed.outcome === 'refused' && <p className="out-note amber">{t('link.refusedFollows', { who: say(link.company) })}</p>}
      {problem && (
        <p className="out-note red" role="alert">
          {say(problem.sentence)}
        </p>
      )}
      {tried && missing.includes('outcome') && (
        <p className="out-fault" role="alert">
          {t('link.chooseFirst')}
        </p>
      )}
      <button type="button" className="out-btn p" disabled={sending} aria-busy={sending} onClick={go}>
        {sending
          ? t('link.sending')
          : t(
              typed.outcome === undefined
                ? 'link.sendAny'
                : typed.outcome === 'dated'
                  ? 'link.sendDate'
                  : typed.outcome === 'refused'
                    ? 'link.sendNo'
                    : 'link.send',
              {
                who: say(link.company),
              },
            )}
      </button>
    </section>
  );
}

const dayText = (link: LinkView, say: (phrase: { zh: string; en: string }) => string): string =>
  link.due ? wholeDay(dayIn(link.due, link.zone), say({ zh: 'zh', en: 'en' }) === 'en' ? 'en' : 'zh') : '';

type Part = { link: LinkView; typed: Typed; set: (more: Partial<Typed>) => void; missing: readonly string[] };

function OtherDay({ link, typed, set, missing }: Part): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const now = useNow();
  const id = useId();
  const today = dayOfMs(now, link.zone);
  const near = daysNear(link.due, today, link.zone);
  const year = today.slice(0, 4);
  const [own, setOwn] = useState(typed.date !== undefined && !near.includes(typed.date));
  return (
    <>
      <div className="out-days" role="group" aria-label={t('link.otherDay')}>
        {near.map((day) => (
          <button
            key={day}
            type="button"
            className={typed.date === day && !own ? 'on' : ''}
            aria-pressed={typed.date === day && !own}
            aria-label={wholeDay(day, language)}
            onClick={() => (setOwn(false), set({ date: day }))}
          >
            <b>{language === 'zh' ? day.slice(5) : dayUnder(year, day, 'en').replace(/ \(.*/, '')}</b>
            <span>{weekdayOfDay(day, language)}</span>
          </button>
        ))}
        <button type="button" className={own ? 'on' : ''} aria-pressed={own} onClick={() => setOwn(true)}>
          <b>{t('link.other')}</b>
          <span>{t('link.pick')}</span>
        </button>
      </div>
      {own && (
        <label className="out-field" htmlFor={id}>
          {t('link.day')}
          <input
            id={id}
            type="date"
            min={today}
            value={typed.date ?? ''}
            onChange={({ target }) => set({ date: isDay(target.value) ? target.value : undefined })}
          />
        </label>
      )}
      {typed.date && <p className="out-said">{wholeDay(typed.date, language)}</p>}
      {missing.includes('date') && (
        <p className="out-fault" role="alert">
          {t('link.dayMissing')}
        </p>
      )}
      <p className="out-label">{t('link.whyLate')}</p>
      <div className="out-chips" role="group" aria-label={t('link.whyLate')}>
        {REASONS.map((reason) => {
          const word = t(`link.reason.${reason}`);
          const on = typed.reason.startsWith(word);
          return (
            <button key={reason} type="button" className={on ? 'on' : ''} aria-pressed={on} onClick={() => set({ reason: on ? '' : word })}>
              {word}
            </button>
          );
        })}
      </div>
      <Reason typed={typed} set={set} missing={missing.includes('reason')} label={t('link.inWords')} />
    </>
  );
}

function Reason({
  typed,
  set,
  missing,
  label,
}: {
  typed: Typed;
  set: (more: Partial<Typed>) => void;
  missing: boolean;
  label: string;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="out-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={1000}
        aria-invalid={missing}
        value={typed.reason}
        onChange={({ target }) => set({ reason: target.value })}
      />
      {missing && (
        <p className="out-fault" role="alert">
          {t('link.reasonMissing')}
        </p>
      )}
    </div>
  );
}

function Fields({ link, path, typed, set, missing }: Part & { path: string }): ReactNode {
  const { say } = useSay();
  const { t } = useTranslation();
  return (
    <div className="out-fields">
      {link.count && <Counted link={link} typed={typed} set={set} />}
      {Object.entries(link.evidence).map(([name, declared]) => {
        const field = typeof declared === 'string' ? { type: declared } : declared;
        const optional = typeof declared !== 'string' && declared.optional;
        return (
          <div key={name}>
            <OneField
              name={name}
              field={field}
              label={`${say(link.fields[name] ?? { zh: name, en: name })}${optional ? ` (${t('form.optional')})` : ''}`}
              link={link}
              path={path}
              value={typed.values[name]}
              onChange={(value) =>
                set({ values: value === undefined || value === '' ? without(typed.values, name) : { ...typed.values, [name]: value } })
              }
            />
            {missing.includes(name) && (
              <p className="out-fault" role="alert">
                {t('form.missing')}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** How much: a number, or quantities line by line; left alone it means all of it. */
function Counted({ link, typed, set }: Omit<Part, 'missing'>): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const toward = link.count?.toward;
  if (typeof toward === 'string')
    return (
      <Stepper
        id={id}
        label={t('link.howMuch', { toward })}
        value={typeof typed.amount === 'string' ? typed.amount : ''}
        onChange={(amount) => set({ amount: amount || undefined })}
      />
    );
  if (toward === undefined) return null;
  const now = typeof typed.amount === 'object' ? typed.amount : {};
  return (
    <fieldset className="out-field">
      <legend>{t('link.howMany')}</legend>
      {Object.entries(toward).map(([line, ordered]) => (
        <label key={line} className="out-line">
          <span>
            {line} <small>{String(ordered)}</small>
          </span>
          <input
            inputMode="decimal"
            placeholder={String(ordered)}
            value={now[line] ?? ''}
            onChange={({ target }) => {
              const next = {
                ...(Object.keys(now).length > 0 ? now : toward),
                [line]: target.value.replaceAll(/[\s,，]/g, ''),
              };
              set({ amount: next });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

const without = (values: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([each]) => each !== name));

type FieldProps = {
  name: string;
  field: { type: EvidenceType; of?: string[] };
  label: string;
  link: LinkView;
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
};

function OneField({ field, label, link, path, value, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const text =
    typeof value === 'string' ? value : typeof value === 'object' && value !== null && 'amount' in value ? String(value.amount) : '';
  const { type } = field;
  if (type === 'file' || type === 'scan' || type === 'photo')
    return <OutFiles id={id} kind={type} label={label} path={`${path}/files`} value={value} onChange={onChange} />;
  if (isNumber(type))
    return (
      <Stepper
        id={id}
        label={label}
        value={text}
        onChange={(next) => onChange(type === 'quantity' ? (next ? { amount: next, unit: 'pcs' } : undefined) : next)}
      />
    );
  if (type === 'flag')
    return (
      <div className="out-chips" role="group" aria-label={label}>
        <p className="out-label">{label}</p>
        {[true, false].map((each) => (
          <button
            key={String(each)}
            type="button"
            className={value === each ? 'on' : ''}
            aria-pressed={value === each}
            onClick={() => onChange(each)}
          >
            {t(each ? 'field.yes' : 'field.no')}
          </button>
        ))}
      </div>
    );
  if (type === 'lines')
    return (
      <fieldset className="out-field">
        <legend>{label}</legend>
        {Object.entries(link.part?.quantity ?? {}).map(([line, ordered]) => (
          <label key={line} className="out-line">
            <span>
              {line} <small>{ordered}</small>
            </span>
            <input
              inputMode="decimal"
              value={linesOf(value)[line] ?? ''}
              onChange={({ target }) => onChange({ ...linesOf(value), [line]: target.value.replaceAll(/[\s,，]/g, '') })}
            />
          </label>
        ))}
      </fieldset>
    );
  if (type === 'choice')
    return (
      <div className="out-chips" role="group" aria-label={label}>
        <p className="out-label">{label}</p>
        {(field.of ?? []).map((each) => (
          <button
            key={each}
            type="button"
            className={value === each ? 'on' : ''}
            aria-pressed={value === each}
            onClick={() => onChange(each)}
          >
            {t(`choice.${each}`, { defaultValue: each })}
          </button>
        ))}
      </div>
    );
  return (
    <div className="out-field">
      <label htmlFor={id}>{label}</label>
      {type === 'text' || type === 'form' || type === 'list' ? (
        <textarea
          id={id}
          rows={2}
          value={type === 'list' && Array.isArray(value) ? value.join('\n') : text}
          onChange={({ target }) =>
            onChange(type === 'list' ? target.value.split('\n') : type === 'form' ? { text: target.value } : target.value)
          }
        />
      ) : type === 'instant' ? (
        <input
          id={id}
          type="datetime-local"
          onChange={({ target }) => onChange(target.value ? zoned(target.value, link.zone) : undefined)}
        />
      ) : type === 'money' ? (
        <MoneyIn id={id} value={value} onChange={onChange} />
      ) : (
        <input id={id} type={type === 'date' ? 'date' : 'text'} value={text} onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
}

const linesOf = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null ? (value as Record<string, string>) : {};

function MoneyIn({ id, value, onChange }: { id: string; value: unknown; onChange: (value: unknown) => void }): ReactNode {
  const now = typeof value === 'object' && value !== null ? (value as { amount?: string; currency?: string }) : {};
  const currency = now.currency ?? 'USD';
  return (
    <span className="out-money">
      <select aria-label="currency" value={currency} onChange={({ target }) => onChange({ ...now, currency: target.value })}>
        {['USD', 'EUR', 'GBP', 'CNY'].map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <input
        id={id}
        inputMode="decimal"
        value={now.amount ?? ''}
        onChange={({ target }) => onChange({ amount: target.value.replaceAll(/[\s,，]/g, ''), currency })}
      />
    </span>
  );
}

/** A local time of the link's zone as an instant. */
function zoned(local: string, zone: string): string {
  const guess = Date.parse(`${local}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(guess);
  return new Date(guess - (Date.parse(`${shown.replace(' ', 'T')}Z`) - guess)).toISOString();
}

function Stepper({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const now = Number(value || '0');
  const by = (n: number): void => onChange(String(Math.max(0, now + n)));
  return (
    <div className="out-field">
      <label htmlFor={id}>{label}</label>
      <div className="out-stepper">
        <button type="button" aria-label={t('link.less')} onClick={() => by(-1)}>
          −
        </button>
        <input id={id} inputMode="decimal" value={value} onChange={({ target }) => onChange(target.value.replaceAll(/[\s,，]/g, ''))} />
        <button type="button" aria-label={t('link.more')} onClick={() => by(1)}>
          +
        </button>
      </div>
      <div className="out-quick">
        <button type="button" onClick={() => by(100)}>
          +100
        </button>
        <button type="button" onClick={() => by(500)}>
          +500
        </button>
      </div>
    </div>
  );
}
