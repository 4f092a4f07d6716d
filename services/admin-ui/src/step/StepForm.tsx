import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure, evidenceFaults } from '@gendan/procedure';
import { Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../desk/queries';
import { type Sent } from '../desk/useCommand';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { fieldOf, holderOf, isParty, nameOf, pick, roleOf, titleOfKey } from '../order/sentences';
import { Choices } from '../parts/Choices';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { ReasonField } from '../parts/ReasonField';
import { useNow } from '../time/now';
import { dayIn, dayOfMs, timeOfMs, wholeMoment } from '../time/words';
import { Compare } from './Compare';
import { CountFields, isCounted } from './CountFields';
import { EvidenceForm } from './EvidenceForm';
import { Follows } from './Follows';
import { FilesField } from './FilesField';
import { OverrideForm } from './OverrideForm';
import { RefusalView } from './RefusalView';
import { Shown } from './Shown';
import { consequences } from './consequences';
import { rulesByName } from './rules';
import { type Round } from './rounds';
import { type StepAct, type Stepping, useStep } from './useStep';
import { type Way, waysOn } from './ways';

type Props = {
  order: CaseView;
  procedure?: Procedure;
  at: MilestoneStanding;
  last?: Round;
  onClose: () => void;
  onStep: (key: string) => void;
  onSpare?: () => void;
  onSent: (sent: Sent, follows: string[]) => void;
};

/** What the reader does with an open step: confirm, sign, enter money, uphold; or chase when it is somebody else's. */
export function verbOf(at: MilestoneStanding): StepAct {
  if (at.state === 'shaken') return 'uphold';
  if (at.kind === 'approval') return 'sign';
  return at.kind === 'count' ? 'count' : 'confirm';
}

export function StepForm({ order, procedure, at, last, onClose, onStep, onSpare, onSent }: Props): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const now = useNow();
  const me = useMe().data;
  const verb = verbOf(at);
  const told = useRef<string[]>([]);
  const step = useStep(order, at, verb, (sent) => onSent(sent, told.current));
  const rule = procedure && rulesByName(procedure.rules).get(at.milestone);
  const outsider = rule?.m === 'outside' || at.owners.some((role) => isParty(order.cast.find((each) => each.role === role)?.person));
  const mine = at.owners.some((role) => me?.roles.includes(role)) || (outsider && (me?.roles.length ?? 0) > 0);
  const faults = evidenceFaults(verb === 'uphold' ? {} : at.evidence, step.values, (field) => fieldOf(procedure, at.milestone, field));
  const problems = [
    ...faults.map(({ field }) => field),
    ...(step.refusing && !step.reason.trim() ? ['reason'] : []),
    ...(verb === 'uphold' && !step.reason.trim() ? ['reason'] : []),
    ...(verb === 'count' && (!isCounted(step.amount) || !step.reference.trim()) ? ['amount'] : []),
    ...(outsider && verb === 'confirm' && !step.refusing && step.files.length === 0 && !hasFile(step.values) ? ['files'] : []),
  ];
  const blocking = step.refusing ? problems.filter((field) => field === 'reason') : problems;
  const back = step.back.length > 0 ? step.back : (at.back ?? []);
  const follows = procedure ? consequences(order, procedure, at, step.refusing ? 'refuse' : 'confirm', back, language, t) : [];
  told.current = follows;
  const who = at.owners.map((role) => pick(holderOf(procedure, order, role), language)).join(comma(language));
  const passive = !mine && !step.refusing;
  const ways = step.problem ? waysOn(step.problem, order, at) : [];
  const way = ways[step.way];
  const label = (each: Way): ReactNode => wayLabel(each, order, procedure, who, t, language);

  const go = (): void => {
    step.setTried(true);
    if (way && step.problem && step.problem.problem.code !== 'EVIDENCE_MISSING') return take(way);
    if (blocking.length > 0)
      return document.querySelector<HTMLElement>(`[data-field="${blocking[0]}"] :is(input, textarea, button)`)?.focus();
    step.send();
  };
  const take = (chosen: Way): void => {
    switch (chosen.go) {
      case 'step':
        step.lookAgain();
        return onStep(chosen.key);
      case 'remind':
        return step.remind();
      case 'override':
        return step.setOverride(chosen.law);
      case 'again':
        return step.send();
      case 'compare':
        return step.compare();
      case 'field':
        step.dismiss();
        return document.querySelector<HTMLElement>(`[data-field="${chosen.field}"] :is(input, textarea)`)?.focus();
      case 'release':
      case 'leave':
        return onClose();
    }
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      go();
    }
  };

  if (step.override !== undefined)
    return (
      <OverrideForm
        order={order}
        procedure={procedure}
        at={at}
        law={step.override}
        onBack={() => step.setOverride(undefined)}
        onClose={onClose}
      />
    );

  return (
    <>
      <div className="step-scroll" onKeyDown={keys}>
        {step.problem && (
          <RefusalView
            problem={step.problem}
            did={t(`refusal.did.${step.refusing ? 'refuse' : verb}`)}
            ways={ways.map((each) => ({ way: each, label: label(each), hint: wayHint(each, order, procedure, t, language) }))}
            chosen={step.way}
            onChoose={step.setWay}
          />
        )}
        {step.comparing && (
          <Compare
            order={order}
            procedure={procedure}
            at={at}
            mine={step.values}
            seen={step.seen}
            onTheirs={step.takeTheirs}
            onMine={step.keepMine}
          />
        )}
        {!step.problem && at.lastRefusal && (
          <p className="note amber">
            <b>{t('step.lastRefused')}</b> {at.lastRefusal.reason}
          </p>
        )}
        {!step.problem && at.law && (
          <p className="note red">
            <Icon name="lock" size={14} /> {t('step.locked', { law: at.law.law, name: t(`law.${at.law.law}`) })}
          </p>
        )}
        {at.shaken && (
          <p className="note amber">
            <b>{t('milestone.shaken')}</b> {titleOfKey(procedure, order, at.shaken, language)}
          </p>
        )}
        {!mine && (
          <p className="note">
            {t('step.notMine', { who, roles: at.owners.map((role) => say(roleOf(procedure, order, role))).join(comma(language)) })}
          </p>
        )}
        {passive && verb !== 'uphold' && verb !== 'count' && <Asked procedure={procedure} at={at} />}
        {at.chain && <Chain order={order} procedure={procedure} at={at} />}
        {verb === 'sign' && <ToSign order={order} procedure={procedure} at={at} mine={mine} />}
        {step.refusing ? (
          <RefuseFields step={step} order={order} procedure={procedure} at={at} fault={step.tried && !step.reason.trim()} />
        ) : (
          <>
            {outsider && verb === 'confirm' && (
              <div data-field="files">
                <Field
                  label={t('step.proof', { who })}
                  fault={step.tried && problems.includes('files') ? t('step.proofMissing') : undefined}
                  hint={t('step.proofHint')}
                >
                  {({ id, describedBy }) => (
                    <FilesField
                      id={id}
                      kind="scan"
                      label={t('step.proof', { who })}
                      value={step.files}
                      describedBy={describedBy}
                      onChange={(files) => step.setFiles((files ?? []) as { hash: string; name: string }[])}
                    />
                  )}
                </Field>
              </div>
            )}
            {verb === 'count' && !passive && <CountFields step={step} order={order} at={at} tried={step.tried} />}
            {verb !== 'uphold' && !passive && at.evidence && Object.keys(at.evidence).length > 0 && (
              <EvidenceForm
                order={order}
                procedure={procedure}
                at={at}
                values={step.values}
                onChange={step.setValues}
                faults={step.tried ? faults : []}
              />
            )}
            {verb === 'uphold' && (
              <div data-field="reason">
                <ReasonField
                  label={t('step.upholdReason')}
                  value={step.reason}
                  missing={step.tried && !step.reason.trim()}
                  onChange={step.setReason}
                />
              </div>
            )}
            {verb !== 'uphold' && !passive && (
              <div className="evidence">
                <Field label={t('step.happenedOn')} hint={t('step.happenedHint')}>
                  {({ id, describedBy }) => (
                    <span aria-describedby={describedBy}>
                      <DayField
                        id={id}
                        value={dayIn(step.happened ?? dayOfMs(now))}
                        max={dayOfMs(now)}
                        onChange={(day) => step.setHappened(day)}
                      />
                    </span>
                  )}
                </Field>
              </div>
            )}
          </>
        )}
        {!passive && (
          <Field label={t('step.note')} optional={t('form.optional')}>
            {({ id }) => (
              <Input.TextArea
                id={id}
                autoSize={{ minRows: 2, maxRows: 6 }}
                maxLength={2000}
                value={step.note}
                onChange={({ target }) => step.setNote(target.value)}
              />
            )}
          </Field>
        )}
        {last?.outcome === 'refused' && last.values && !step.refusing && (
          <details className="last-round">
            <summary>{t('step.lastRound')}</summary>
            <Shown order={order} procedure={procedure} milestone={at.milestone} values={last.values} />
          </details>
        )}
        {follows.length > 0 && (
          <section className="note blue follows">
            <b>{t(step.refusing ? 'follows.afterRefusing' : verb === 'sign' ? 'follows.afterSigning' : 'follows.after')}</b>
            <Follows lines={follows} />
          </section>
        )}
      </div>
      <footer className="step-foot" onKeyDown={keys}>
        {step.refusing ? (
          <Button type="text" onClick={() => step.setRefusing(false)}>
            {t('step.notRefuse')}
          </Button>
        ) : (
          <>
            {at.refusable && !passive && verb !== 'uphold' && verb !== 'count' && (
              <Button onClick={() => step.setRefusing(true)}>{t(verb === 'sign' ? 'step.sendBack' : 'step.refuse')}</Button>
            )}
            {onSpare && !step.problem && (
              <Button type="text" onClick={onSpare}>
                {t('step.skip')}
              </Button>
            )}
            {step.hasDraft && (
              <Button type="text" className="only-desk" onClick={step.clear}>
                {t('step.clear')}
              </Button>
            )}
          </>
        )}
        <span className="grow" />
        {step.keptAt !== undefined && <span className="sub only-desk">{t('step.kept', { time: timeOfMs(step.keptAt) })}</span>}
        {!mine && !step.problem && !step.refusing ? (
          <Button type="primary" loading={step.reminding} onClick={step.remind} icon={<Icon name={step.reminded ? 'check' : 'chat'} />}>
            {step.reminded ? t('verb.reminded') : t('step.remind', { who })}
          </Button>
        ) : (
          <Button type="primary" danger={step.refusing && !step.problem} loading={step.sending} onClick={go}>
            {step.problem && way
              ? label(way)
              : t(step.refusing ? 'step.doRefuse' : `step.do.${verb}`, { what: pick(nameOf(procedure, at.milestone), language) })}
            <span className="kbd on only-desk">Ctrl Enter</span>
          </Button>
        )}
      </footer>
      {step.said && (
        <p className="said note green" role="status">
          <b>{step.said.copied ? t('chat.copied') : t('chat.text')}</b>
          <span className="chat">{step.said.text}</span>
        </p>
      )}
      {step.reminded && !step.said && (
        <p className="spoken" role="status">
          {t('verb.reminded')}
        </p>
      )}
    </>
  );
}

const hasFile = (values: Record<string, unknown>): boolean => JSON.stringify(values).includes('"hash"');

function wayLabel(
  way: Way,
  order: CaseView,
  procedure: Procedure | undefined,
  who: string,
  t: (key: string, options?: Record<string, unknown>) => string,
  language: 'zh' | 'en',
): string {
  switch (way.go) {
    case 'step':
      return t('way.step', { what: titleOfKey(procedure, order, way.key, language) });
    case 'remind':
      return t('way.remind', { who });
    case 'override':
      return t('way.override');
    default:
      return t(`way.${way.go}`);
  }
}

function wayHint(
  way: Way,
  order: CaseView,
  procedure: Procedure | undefined,
  t: (key: string, options?: Record<string, unknown>) => string,
  language: 'zh' | 'en',
): string | undefined {
  if (way.go === 'override') {
    const role = String(procedure?.rules.settings['overrideRole'] ?? '');
    return t('way.overrideHint', { who: role ? pick(holderOf(procedure, order, role), language) : t('way.second') });
  }
  if (way.go === 'step') {
    const at = order.standing.milestones.find(({ key }) => key === way.key);
    const owner = at?.owners.map((role) => pick(holderOf(procedure, order, role), language)).join(comma(language));
    return [owner, at?.due && wholeMoment(at.due, language)].filter(Boolean).join(' · ');
  }
  return way.go === 'remind' ? t('way.remindHint') : undefined;
}

/** What somebody else is asked for, so that a reminder can say it. */
function Asked({ procedure, at }: { procedure?: Procedure; at: MilestoneStanding }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const fields = Object.keys(at.evidence ?? {}).map((name) => pick(fieldOf(procedure, at.milestone, name), language));
  if (fields.length === 0) return null;
  return (
    <section>
      <h3>{t('step.asks')}</h3>
      <ul className="asked">
        {fields.map((field) => (
          <li key={field}>{field}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who has signed, whose turn it is, who comes after. */
function Chain({ order, procedure, at }: { order: CaseView; procedure?: Procedure; at: MilestoneStanding }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  return (
    <ol className="chain" aria-label={t('step.chain')}>
      {(at.chain ?? []).map(({ role, state }) => (
        <li key={role} className={state}>
          <span className="strong">{pick(holderOf(procedure, order, role), language)}</span>{' '}
          <span className="sub">{pick(roleOf(procedure, order, role), language)}</span>{' '}
          <span className={`tag ${state === 'signed' ? 'green' : state === 'turn' ? 'amber' : 'outline'}`}>{t(`chain.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What is being signed: the evidence of what stands directly before. */
function ToSign({
  order,
  procedure,
  at,
  mine,
}: {
  order: CaseView;
  procedure?: Procedure;
  at: MilestoneStanding;
  mine: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const after = procedure ? (rulesByName(procedure.rules).get(at.milestone)?.after ?? []) : [];
  const before = order.standing.milestones.filter(
    (each) => after.includes(each.milestone) && (!each.part || !at.part || each.part === at.part) && each.fact,
  );
  return (
    <>
      {before.map((each) => (
        <section key={each.key} className="to-sign">
          <h3>
            {t(mine ? 'step.youSign' : 'step.toSign', {
              what: titleOfKey(procedure, order, each.key, language),
              who: pick(order.names[each.fact?.by.person ?? ''] ?? { zh: '', en: '' }, language),
            })}
          </h3>
          {each.fact?.values && <Shown order={order} procedure={procedure} milestone={each.milestone} values={each.fact.values} />}
        </section>
      ))}
    </>
  );
}

function RefuseFields({
  step,
  order,
  procedure,
  at,
  fault,
}: {
  step: Stepping;
  order: CaseView;
  procedure?: Procedure;
  at: MilestoneStanding;
  fault: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const back = at.back ?? [];
  return (
    <section className="note amber refuse">
      <div data-field="reason">
        <ReasonField label={t('step.refuseReason')} value={step.reason} missing={fault} autoFocus onChange={step.setReason} />
      </div>
      {back.length > 1 && (
        <Choices
          label={t('step.backTo')}
          value={step.back.length > 0 ? step.back : back}
          onChange={step.setBack}
          options={back.map((name) => ({ value: name, label: pick(nameOf(procedure, name), language) }))}
        />
      )}
      {back.length === 1 && <p className="sub">{t('step.backToOne', { what: titleOfKey(procedure, order, back[0] ?? '', language) })}</p>}
    </section>
  );
}
