import { type CaseView } from '@gendan/contracts';
import { type Assumption, type Plan, type Procedure, type Proposal } from '@gendan/procedure';
import { type Day, addDays } from '@gendan/trade';
import { Button, Input, Segmented, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { asProblem } from '../desk/problem';
import { useCase, usePlan, useProcedure } from '../desk/queries';
import { useCommand } from '../desk/useCommand';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { Causes } from '../order/ActDrawer';
import { type Filled } from '../order/acts';
import { holderOf, nameOf, partTitle, pick, roleOf, titleOfKey } from '../order/sentences';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { amountText } from '../parts/amount';
import { copyText } from '../parts/copy';
import { ErrorBox, PageSkeleton } from '../states/states';
import { RefusalView } from '../step/RefusalView';
import { Result } from '../step/Result';
import { partsOfKey } from '../today/useChase';
import { type Language, dayIn, signed, slipDays, slipWords, wholeDay } from '../time/words';
import { Moves } from './Moves';
import { useProposal, useStrip } from './foresee';
import './whatif.css';

const LATE = [1, 2, 3, 4, 5, 6, 7] as const;
const DAYS = [0, ...LATE] as const;

export function WhatIfPage(): ReactNode {
  const { number = '' } = useParams();
  const order = useCase(number);
  const procedure = useProcedure(order.data?.procedure);
  const plan = usePlan(number);
  const failed = [order, plan, procedure].find(({ isError }) => isError);
  if (failed)
    return (
      <div className="page">
        <ErrorBox problem={asProblem(failed.error)} again={() => void failed.refetch()} />
      </div>
    );
  if (!order.data || !procedure.data || !plan.data) return <PageSkeleton />;
  return <WhatIf order={order.data} procedure={procedure.data} plan={plan.data} />;
}

/** One guess: a step so many days late, or on a day. */
type Guess = { key: string; late: number; day?: Day };

const assumptionOf = ({ key, late, day }: Guess): Assumption => ({ ...partsOfKey(key), ...(day ? { happens: day } : { lateDays: late }) });

function WhatIf({ order, procedure, plan }: { order: CaseView; procedure: Procedure; plan: Plan }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const go = useNavigate();
  const [search] = useSearchParams();
  const open = order.standing.milestones.filter(({ state }) => state === 'open' || state === 'waits' || state === 'undecided');
  const first = search.get('milestone') ?? order.standing.stuck?.key ?? open[0]?.key ?? '';
  const [guesses, setGuesses] = useState<Guess[]>([{ key: first, late: 4 }]);
  useEffect(() => {
    document.title = `${t('whatIf.title')} ${order.number} · Gendan`;
  }, [t, order.number]);
  const assumptions = guesses.filter(({ key, late, day }) => key && (day !== undefined || late > 0)).map(assumptionOf);
  const proposal = useProposal(procedure, plan, assumptions);
  const change = (index: number, more: Partial<Guess>): void =>
    setGuesses((list) => list.map((each, at) => (at === index ? { ...each, ...more } : each)));
  const options = open.map(({ key }) => ({ value: key, label: titleOfKey(procedure, order, key, language) }));
  return (
    <div className="page what-if">
      <div className="page-head">
        <div className="grow">
          <div className="row">
            <h1>{t('whatIf.title')}</h1>
            <span className="tag">{t('whatIf.nothingChanged')}</span>
          </div>
          <p className="sub">
            <Link to={`/orders/${order.number}`}>{order.number}</Link> · {say(order.customer.name)} ·{' '}
            {amountText(order.amount, order.currency)}
          </p>
        </div>
        <div className="row">
          {proposal && <CopyButton text={proposalText(proposal, order, procedure, language, t)} />}
          <Button onClick={() => void go(`/orders/${order.number}`)}>{t('whatIf.leave')}</Button>
        </div>
      </div>
      <div className="what-grid">
        <section className="panel" aria-label={t('whatIf.suppose')}>
          <header>
            <h2>{t('whatIf.suppose')}</h2>
          </header>
          <div className="inside guesses">
            {guesses.map((guess, index) => (
              <OneGuess
                key={index}
                order={order}
                procedure={procedure}
                plan={plan}
                guess={guess}
                options={options}
                onChange={(more) => change(index, more)}
                onDrop={index > 0 ? () => setGuesses((list) => list.filter((_, at) => at !== index)) : undefined}
                strip={index === 0 && guesses.length === 1}
              />
            ))}
            <button
              type="button"
              className="plain row muted"
              onClick={() => setGuesses((list) => [...list, { key: open[list.length]?.key ?? first, late: 1 }])}
            >
              <Icon name="plus" size={14} /> {t('whatIf.another')}
            </button>
          </div>
        </section>
        <section className="panel" aria-live="polite">
          <Moves order={order} procedure={procedure} proposal={proposal} />
        </section>
        <Effects order={order} procedure={procedure} proposal={proposal} />
      </div>
      {proposal && proposal.moves.length > 0 && <Accept order={order} proposal={proposal} />}
    </div>
  );
}

type GuessProps = {
  order: CaseView;
  procedure: Procedure;
  plan: Plan;
  guess: Guess;
  options: { value: string; label: string }[];
  onChange: (more: Partial<Guess>) => void;
  onDrop?: () => void;
  strip: boolean;
};

function OneGuess({ order, procedure, plan, guess, options, onChange, onDrop, strip }: GuessProps): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const at = order.standing.milestones.find(({ key }) => key === guess.key);
  const now = at?.forecast ?? at?.due ?? at?.committed;
  const breaks = useStrip(procedure, plan, strip && at ? partsOfKey(at.key) : undefined, LATE);
  const firstBreak = breaks.findIndex((count) => (count ?? 0) > 0) + 1;
  const day = guess.day ?? (now && addDays(dayIn(now), guess.late));
  return (
    <div className="guess">
      <Field label={t('whatIf.which')}>
        {({ id }) => (
          <Select
            id={id}
            style={{ width: '100%' }}
            value={guess.key || undefined}
            options={options}
            onChange={(key) => onChange({ key, day: undefined })}
            showSearch={{ optionFilterProp: 'label' }}
          />
        )}
      </Field>
      <div className="field">
        <span className="label">{t('whatIf.late')}</span>
        <Segmented<number>
          block
          aria-label={t('whatIf.late')}
          value={guess.day ? -1 : guess.late}
          onChange={(late) => onChange({ late, day: undefined })}
          options={DAYS.map((value) => ({
            value,
            label: <span className={value > 0 && (breaks[value - 1] ?? 0) > 0 ? 'breaks' : ''}>{value}</span>,
            title: '',
          }))}
        />
        {strip && firstBreak > 0 && (
          <p className="hint">
            {firstBreak > 1 && t('whatIf.safeTo', { count: firstBreak - 1 })}{' '}
            <b className="red">{t('whatIf.breaksFrom', { count: firstBreak })}</b>
          </p>
        )}
      </div>
      <Field label={now ? t('whatIf.dayWas', { day: wholeDay(dayIn(now), language) }) : t('whatIf.day')}>
        {({ id }) => <DayField id={id} value={day} onChange={(next) => onChange({ day: next })} />}
      </Field>
      {onDrop && (
        <button type="button" className="plain sub" onClick={onDrop}>
          {t('whatIf.drop')}
        </button>
      )}
    </div>
  );
}

type EffectsProps = { order: CaseView; procedure?: Procedure; proposal?: Proposal };

/** What breaks, who must agree again, which letters would go. */
function Effects({ order, procedure, proposal }: EffectsProps): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const breaks = proposal?.breaks ?? [];
  const again = proposal?.again ?? [];
  const letters = proposal?.letters ?? [];
  const who = (role: string): string => pick(holderOf(procedure, order, role), language);
  const owners = (key: string): string =>
    order.standing.milestones
      .find((each) => each.key === key)
      ?.owners.map(who)
      .join(comma(language)) ?? '';
  return (
    <div className="effects">
      <section className="panel">
        <header>
          <StateMark state={breaks.length > 0 ? 'overdue' : 'done'} />
          <h2 className="grow">{t('whatIf.breaks')}</h2>
          <span className={`tag ${breaks.length > 0 ? 'red' : 'green'}`}>{t('whatIf.breakCount', { count: breaks.length })}</span>
        </header>
        <ul className="effect-list">
          {breaks.map((each, index) => (
            <li key={index}>
              <div className="row">
                <b className="grow">
                  {each.what === 'law' ? t('refusal.law', { law: each.law, name: t(`law.${each.law}`) }) : t(`breaks.${each.what}`)}
                </b>
                {each.by !== undefined && <b className="red nw">{t('whatIf.over', { count: each.by })}</b>}
              </div>
              <p className="sub">
                {titleOfKey(procedure, order, each.key, language)}
                {each.date && ` · ${wholeDay(dayIn(each.date), language)}`}
              </p>
            </li>
          ))}
          {breaks.length === 0 && <li className="sub">{t('whatIf.breaksNothing')}</li>}
        </ul>
      </section>
      <section className="panel">
        <header>
          <h2 className="grow">{t('whatIf.again')}</h2>
          <span className="sub">{again.length}</span>
        </header>
        <ul className="effect-list">
          {again.map((each) => (
            <li key={each.key}>
              <b>{titleOfKey(procedure, order, each.key, language)}</b>
              <p className="sub">
                {owners(each.key)} · {t(`whatIf.${each.effect}`)}
              </p>
            </li>
          ))}
          {again.length === 0 && <li className="sub">{t('whatIf.againNobody')}</li>}
        </ul>
      </section>
      <section className="panel">
        <header>
          <h2 className="grow">{t('whatIf.letters')}</h2>
          <span className="sub">{t('whatIf.onlyAfter')}</span>
        </header>
        <ul className="effect-list">
          {letters.map((each, index) => (
            <li key={index} className="ell">
              <b>{who(each.to)}</b>{' '}
              <span className="sub">
                {pick(roleOf(procedure, order, each.to), language)} · {pick(nameOf(procedure, partsOfKey(each.key).milestone), language)}
                {partsOfKey(each.key).part && ` · ${partTitle(procedure, order, partsOfKey(each.key).part ?? '', language)}`}
              </span>
            </li>
          ))}
          {letters.length === 0 && <li className="sub">{t('whatIf.noLetters')}</li>}
        </ul>
      </section>
    </div>
  );
}

/** 采纳: the reason and who bears it are not optional; promised dates change only when the other side agreed. */
function Accept({ order, proposal }: { order: CaseView; proposal: Proposal }): ReactNode {
  const { t } = useTranslation();
  const go = useNavigate();
  const command = useCommand(order.number);
  const [filled, setFilled] = useState<Filled>({});
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const accept = (): void =>
    command.send({
      kind: 'replan',
      moves: proposal.accept.map(({ key, committed }) => ({ ...partsOfKey(key), committed })),
      cause: filled.cause ?? '',
      borneBy: filled.borneBy ?? '',
      ...(note.trim() ? { note: note.trim() } : {}),
    });
  if (command.sent)
    return (
      <section className="panel accept">
        <Result number={order.number} sent={command.sent} />
        <Button type="primary" onClick={() => void go(`/orders/${order.number}`)}>
          {t('order.back')}
        </Button>
      </section>
    );
  const missing = !filled.cause || !filled.borneBy;
  return (
    <section className="panel accept" aria-label={t('whatIf.accept')}>
      {command.problem && <RefusalView problem={command.problem} />}
      <div className="accept-row">
        <Causes
          filled={filled}
          change={(more) => setFilled((was) => ({ ...was, ...more }))}
          order={order}
          fault={(field) => (tried && !filled[field] ? t('form.missing') : undefined)}
        />
        <Field label={t('whatIf.note')} optional={t('form.optional')}>
          {({ id: field }) => <Input id={field} value={note} onChange={({ target }) => setNote(target.value)} />}
        </Field>
        <div className="accept-do">
          <p className="sub">{proposal.accept.length > 0 ? t('whatIf.promise') : t('whatIf.nothingToAccept')}</p>
          <Button
            type="primary"
            disabled={proposal.accept.length === 0}
            loading={command.sending}
            onClick={() => (setTried(true), missing || accept())}
          >
            {proposal.letters.length > 0
              ? t('whatIf.acceptLetters', { count: proposal.letters.length })
              : t('whatIf.acceptDates', { count: proposal.accept.length })}
          </Button>
        </div>
      </div>
    </section>
  );
}

function CopyButton({ text }: { text: string }): ReactNode {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <Button icon={<Icon name={copied ? 'check' : 'copy'} />} onClick={() => void copyText(text).then(setCopied)}>
      {copied ? t('common.copied') : t('whatIf.copy')}
    </Button>
  );
}

function proposalText(
  proposal: Proposal,
  order: CaseView,
  procedure: Procedure | undefined,
  language: Language,
  t: (key: string, options?: Record<string, unknown>) => string,
): string {
  const lines = proposal.moves.map(({ key, from, to }) => {
    const days = slipDays(from, to);
    return `${titleOfKey(procedure, order, key, language)} ${to ? wholeDay(dayIn(to), language) : '–'}${days === undefined ? '' : ` (${signed(days)}, ${slipWords(days, language)})`}`;
  });
  const broken = proposal.breaks.map(
    ({ what, law, by }) =>
      `${what === 'law' ? t('refusal.law', { law, name: t(`law.${law}`) }) : t(`breaks.${what}`)}${by === undefined ? '' : ` ${t('whatIf.over', { count: by })}`}`,
  );
  return [`${order.number} ${t('whatIf.title')}`, ...lines, ...(broken.length > 0 ? [t('whatIf.breaks'), ...broken] : [])].join('\n');
}
