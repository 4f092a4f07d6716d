import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure } from '@gendan/procedure';
import { Button, Drawer } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMedia } from '../app/shade';
import { asProblem } from '../desk/problem';
import { useCase, useHistory, useMe, useProcedure } from '../desk/queries';
import { type Sent } from '../desk/useCommand';
import { countryName } from '../language/country';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { stateMark } from '../order/milestone-mark';
import { nameOf, partTitle, pick, titleOfKey } from '../order/sentences';
import { DueTag } from '../parts/DueTag';
import { ErrorBox } from '../states/states';
import { dayIn, wholeDay } from '../time/words';
import { Done } from './Done';
import { Follows } from './Follows';
import { PastRound } from './PastRound';
import { Result } from './Result';
import { canBeSpared, isSkipped, SpareForm } from './SpareForm';
import { StepForm } from './StepForm';
import { type Round, roundsOf } from './rounds';
import './step.css';

/** What became of a command about this step, and what was said to follow. */
type Answer = { key: string; sent: Sent; follows: string[] };
type Props = {
  number: string;
  stepKey: string;
  onClose: () => void;
  before?: () => void;
  after?: () => void;
  onStep?: (key: string) => void;
};

/** One step of one order: what is asked, what the last round said, what follows. */
export function StepDrawer({ number, stepKey, onClose, before, after, onStep }: Props): ReactNode {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 767px)');
  const order = useCase(number);
  const procedure = useProcedure(order.data?.procedure);
  const at = order.data?.standing.milestones.find(({ key }) => key === stepKey);
  // the answer stays on the screen although the step has moved on below it
  const [answer, setAnswer] = useState<Answer>();
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, []);
  return (
    <Drawer
      open
      size={phone ? '100%' : 680}
      onClose={onClose}
      closable={false}
      classNames={{ body: 'step-body', section: 'step-drawer' }}
      aria-label={at ? titleOfKey(procedure.data, order.data, at.key, 'zh') : t('step.title')}
    >
      {order.isError ? (
        <ErrorBox problem={asProblem(order.error)} again={() => void order.refetch()} />
      ) : !order.data || procedure.isPending ? (
        <p className="sub step-wait">{t('common.reading')}</p>
      ) : !at ? (
        <div className="step-wait">
          <p className="note amber">{t('step.gone')}</p>
          <Button onClick={onClose}>{t('common.close')}</Button>
        </div>
      ) : answer?.key === at.key ? (
        <Answered order={order.data} procedure={procedure.data} at={at} answer={answer} onClose={onClose} after={after} />
      ) : (
        <Step
          key={`${at.key} ${at.round}`}
          order={order.data}
          procedure={procedure.data}
          at={at}
          onClose={onClose}
          before={before}
          after={after}
          onStep={onStep}
          onAnswer={setAnswer}
        />
      )}
    </Drawer>
  );
}

type StepProps = Omit<Props, 'number' | 'stepKey'> & {
  /** Opens the form that skips the step or takes its skip back; undefined where neither can be. */
  onSpare?: () => void;
  onAnswer?: (answer: Answer) => void;
  order: CaseView;
  procedure?: Procedure;
  at: MilestoneStanding;
};

function Step({ order, procedure, at, onClose, before, after, onStep, onAnswer }: StepProps): ReactNode {
  const { language } = useSay();
  const history = useHistory(order.number, { milestone: at.milestone });
  const rounds = roundsOf(history.data?.pages.flatMap(({ items }) => items) ?? [], at);
  const [shown, setShown] = useState(at.round);
  const [sparing, setSparing] = useState(false);
  const mayAct = (useMe().data?.roles.length ?? 0) > 0;
  const onSpare = mayAct && canBeSpared(at) ? (): void => setSparing(true) : undefined;
  const past = rounds.find((round) => round.round === shown && round.round !== at.round);
  const open = onStep ?? (() => undefined);
  return (
    <>
      <Head order={order} procedure={procedure} at={at} onClose={onClose} before={before} after={after} />
      {rounds.length > 1 && <RoundTabs rounds={rounds} shown={shown} onShow={setShown} language={language} />}
      {past ? (
        <div className="step-scroll">
          <PastRound round={past} order={order} procedure={procedure} at={at} />
        </div>
      ) : sparing ? (
        <SpareForm
          order={order}
          procedure={procedure}
          at={at}
          onBack={() => setSparing(false)}
          onSent={(sent) => onAnswer?.({ key: at.key, sent, follows: [] })}
        />
      ) : at.state === 'done' ? (
        <Done
          order={order}
          procedure={procedure}
          at={at}
          onClose={onClose}
          onSent={(sent) => onAnswer?.({ key: at.key, sent, follows: [] })}
        />
      ) : at.state === 'open' || at.state === 'shaken' ? (
        <StepForm
          order={order}
          procedure={procedure}
          at={at}
          last={rounds.at(-2)}
          onClose={onClose}
          onStep={open}
          onSpare={onSpare}
          onSent={(sent, follows) => onAnswer?.({ key: at.key, sent, follows })}
        />
      ) : (
        <Waiting order={order} procedure={procedure} at={at} onStep={onStep} onSpare={onSpare} onClose={onClose} />
      )}
    </>
  );
}

function Answered({ order, procedure, at, answer, onClose, after }: StepProps & { answer: Answer }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Head order={order} procedure={procedure} at={at} onClose={onClose} />
      <div className="step-scroll">
        <Result number={order.number} sent={answer.sent}>
          {answer.follows.length > 0 && <Follows lines={answer.follows} />}
        </Result>
      </div>
      <footer className="step-foot">
        <span className="grow" />
        {after && <Button onClick={after}>{t('step.next')}</Button>}
        <Button type="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </footer>
    </>
  );
}

function Head({ order, procedure, at, onClose, before, after }: StepProps): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const part = at.part && partTitle(procedure, order, at.part, language);
  const pieces = order.standing.parts.find(({ id }) => id === at.part)?.quantity;
  const sub = [
    say(order.customer.name),
    countryName(order.customer.country, language),
    pieces &&
      Object.values(pieces)
        .reduce((sum, each) => sum + Number(each), 0)
        .toLocaleString('en-US'),
  ].filter(Boolean);
  const waits = at.waitsFor[0];
  return (
    <header className="step-head">
      <div className="row">
        <StateMark state={stateMark(at)} />
        <h2 className="grow ell">
          {pick(nameOf(procedure, at.milestone), language)}{' '}
          <small>{[part, at.round > 1 && t('plan.round', { count: at.round })].filter(Boolean).join(' · ')}</small>
        </h2>
        <DueTag
          due={at.due}
          done={at.state === 'done'}
          held={at.holds.length > 0}
          waitsFor={waits && titleOfKey(procedure, order, waits, language)}
          others={at.state !== 'open'}
        />
        {(before || after) && (
          <span className="only-desk nw">
            <Button type="text" size="small" disabled={!before} aria-label={t('step.before')} icon={<Icon name="up" />} onClick={before} />
            <Button type="text" size="small" disabled={!after} aria-label={t('step.after')} icon={<Icon name="down" />} onClick={after} />
          </span>
        )}
        <Button type="text" aria-label={t('common.close')} icon={<Icon name="cross" />} onClick={onClose} />
      </div>
      <p className="sub">
        <Link className="ink-soft" to={`/orders/${order.number}`}>
          {order.number}
        </Link>{' '}
        · {sub.join(' · ')}
      </p>
    </header>
  );
}

function RoundTabs({
  rounds,
  shown,
  onShow,
  language,
}: {
  rounds: Round[];
  shown: number;
  onShow: (round: number) => void;
  language: 'zh' | 'en';
}): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="round-tabs" role="tablist" aria-label={t('step.rounds')}>
      {rounds.map((round) => (
        <button
          key={round.round}
          type="button"
          role="tab"
          aria-selected={shown === round.round}
          className="plain"
          onClick={() => onShow(round.round)}
        >
          {t('plan.round', { count: round.round })}
          <StateMark state={round.outcome === 'refused' ? 'refused' : round.outcome === 'done' ? 'done' : 'today'} />
          {t(`round.${round.outcome}`)}
          {round.at && <span className="sub">{wholeDay(dayIn(round.at), language)}</span>}
        </button>
      ))}
    </div>
  );
}

/** Not its turn, not needed, or dropped: it says for what it waits. */
function Waiting({ order, procedure, at, onStep, onSpare, onClose }: StepProps): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const hold = order.standing.holds.find(({ id }) => at.holds.includes(id));
  return (
    <>
      <div className="step-scroll">
        <p className={`note ${at.state === 'waits' ? '' : 'amber'}`}>
          <b>{t(`milestone.${at.state}`)}</b>
          {at.why && ` · ${t(`whyNot.${at.why}`, { defaultValue: titleOfKey(procedure, order, at.why, language) })}`}
        </p>
        {hold && (
          <p className="note hold">
            <b>{t(`hold.${hold.kind}`)}</b> {hold.reason}
          </p>
        )}
        {at.waitsFor.length > 0 && (
          <section>
            <h3>{t('step.waitsFor')}</h3>
            <ul className="waits-for">
              {at.waitsFor.map((key) => {
                const known = order.standing.milestones.find((each) => each.key === key);
                return (
                  <li key={key}>
                    <StateMark state={known ? stateMark(known) : 'open'} />
                    {known && onStep ? (
                      <button type="button" className="plain aslink" onClick={() => onStep(key)}>
                        {titleOfKey(procedure, order, key, language)}
                      </button>
                    ) : (
                      <span>{titleOfKey(procedure, order, key, language)}</span>
                    )}
                    {known && <DueTag due={known.due} others />}
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
      <footer className="step-foot">
        {onSpare && <Button onClick={onSpare}>{t(isSkipped(at) ? 'step.unskip' : 'step.skip')}</Button>}
        <span className="grow" />
        <Button onClick={onClose}>{t('common.close')}</Button>
      </footer>
    </>
  );
}
