import { type CaseView } from '@gendan/contracts';
import { type Procedure } from '@gendan/procedure';
import { Button, Drawer, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../app/shade';
import { useCommand } from '../desk/useCommand';
import { useSay } from '../language/say';
import { Choices } from '../parts/Choices';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { ReasonField } from '../parts/ReasonField';
import { openKinds } from '../step/rules';
import { RefusalView } from '../step/RefusalView';
import { Result } from '../step/Result';
import '../step/step.css';
import { type Asked, type Filled, commandOf } from './acts';
import { isParty, nameOf, partTitle, pick, titleOfKey } from './sentences';

type Props = { order: CaseView; procedure?: Procedure; asked: Asked; onClose: () => void };

const causes = ['customer', 'factory', 'forwarder', 'goods', 'money', 'material', 'own', 'other'] as const;

/** One act on the case as a whole: what it takes, what follows, and its answer. */
export function ActDrawer({ order, procedure, asked, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 767px)');
  const command = useCommand(order.number);
  const [filled, setFilled] = useState<Filled>(asked.act === 'openPart' && asked.kind ? { kind: asked.kind } : { holdKind: 'other' });
  const [tried, setTried] = useState(false);
  const outcome = commandOf(asked, filled, order);
  const missing = tried && 'missing' in outcome ? outcome.missing : [];
  const go = (): void => {
    setTried(true);
    if ('send' in outcome) command.send(outcome.send);
  };
  const word = asked.act === 'decideOverride' ? (asked.grant ? 'grant' : 'deny') : asked.act;
  const about = 'about' in asked ? asked.about : undefined;
  return (
    <Drawer
      open
      size={phone ? '100%' : 480}
      onClose={onClose}
      title={t(`act.${word}.title`)}
      footer={
        <div className="row">
          <span className="grow" />
          {command.sent ? (
            <Button type="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          ) : (
            <>
              <Button type="text" onClick={onClose}>
                {t('common.leave')}
              </Button>
              <Button type="primary" danger={asked.act === 'cancel'} loading={command.sending} onClick={go}>
                {t(`act.${word}.do`)}
              </Button>
            </>
          )}
        </div>
      }
    >
      <div className="act-form">
        {about && <p className="strong">{about}</p>}
        {command.problem && <RefusalView problem={command.problem} />}
        {command.sent ? (
          <Result number={order.number} sent={command.sent} />
        ) : (
          <>
            <Fields
              asked={asked}
              order={order}
              procedure={procedure}
              filled={filled}
              missing={missing}
              change={(more) => setFilled((was) => ({ ...was, ...more }))}
            />
            <p className="note blue">{t(`act.${word}.follows`)}</p>
          </>
        )}
      </div>
    </Drawer>
  );
}

type FieldsProps = {
  asked: Asked;
  order: CaseView;
  procedure?: Procedure;
  filled: Filled;
  missing: readonly (keyof Filled)[];
  change: (more: Filled) => void;
};

function Fields({ asked, order, procedure, filled, missing, change }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const fault = (field: keyof Filled): string | undefined => (missing.includes(field) ? t('form.missing') : undefined);
  const reason = <ReasonField value={filled.reason} missing={missing.includes('reason')} onChange={(text) => change({ reason: text })} />;
  const people = order.cast.map(({ person, name, title }) => ({ value: person, label: `${say(name)} · ${say(title)}` }));
  const parts = order.standing.parts
    .filter(({ dropped }) => !dropped)
    .map(({ id }) => ({ value: id, label: partTitle(procedure, order, id, language) }));
  switch (asked.act) {
    case 'hold':
      return (
        <>
          <Choices
            label={t('hold.what')}
            fault={fault('blocks')}
            value={filled.blocks ?? []}
            onChange={(blocks) => change({ blocks })}
            options={(['production', 'shipment', 'documents', 'all'] as const).map((value) => ({
              value,
              label: t(`hold.blocks.${value}`),
            }))}
          />
          <Field label={t('hold.kind')} hint={filled.holdKind === 'money' || filled.holdKind === 'quality' ? t('hold.second') : undefined}>
            {({ id }) => (
              <Select
                id={id}
                value={filled.holdKind}
                onChange={(holdKind) => change({ holdKind })}
                options={(['money', 'quality', 'other'] as const).map((value) => ({ value, label: t(`hold.${value}`) }))}
              />
            )}
          </Field>
          {parts.length > 0 && (
            <Field label={t('hold.part')} optional={t('form.optional')}>
              {({ id }) => (
                <Select
                  id={id}
                  allowClear
                  value={filled.part}
                  onChange={(part) => change({ part })}
                  options={parts}
                  placeholder={t('hold.whole')}
                />
              )}
            </Field>
          )}
          <Field label={t('hold.reviewOn')} optional={t('form.optional')}>
            {({ id }) => <DayField id={id} value={filled.reviewOn} onChange={(reviewOn) => change({ reviewOn })} />}
          </Field>
          {reason}
        </>
      );
    case 'cancel':
      return (
        <>
          <Causes filled={filled} change={change} order={order} fault={fault} />
          {reason}
        </>
      );
    case 'add':
      return (
        <>
          <Field label={t('item.title')} fault={fault('title')}>
            {({ id }) => <Input id={id} value={filled.title} onChange={({ target }) => change({ title: target.value })} />}
          </Field>
          <Field label={t('item.to')} fault={fault('to')}>
            {({ id }) => (
              <Select
                id={id}
                value={filled.to}
                onChange={(to) => change({ to })}
                options={order.cast.map(({ role, name, title }) => ({ value: role, label: `${say(name)} · ${say(title)}` }))}
                showSearch={{ optionFilterProp: 'label' }}
              />
            )}
          </Field>
          <Field label={t('item.due')} optional={t('form.optional')}>
            {({ id }) => (
              <DayField id={id} value={filled.due?.slice(0, 10)} onChange={(day) => change({ due: day && `${day}T10:00:00.000Z` })} />
            )}
          </Field>
          <Field label={t('item.blocksWord')} optional={t('form.optional')}>
            {({ id }) => (
              <Select
                id={id}
                allowClear
                value={filled.blocksKey}
                onChange={(blocksKey) => change({ blocksKey })}
                placeholder={t('item.blocksNothing')}
                options={order.standing.milestones
                  .filter(({ state }) => state === 'open' || state === 'waits')
                  .map(({ key }) => ({ value: key, label: titleOfKey(procedure, order, key, language) }))}
              />
            )}
          </Field>
        </>
      );
    case 'openPart':
      return <PartFields order={order} procedure={procedure} filled={filled} change={change} fault={fault} />;
    case 'assign':
      return (
        <>
          <Field label={t('assign.role')} fault={fault('role')}>
            {({ id }) => (
              <Select
                id={id}
                value={filled.role}
                onChange={(role) => change({ role })}
                options={order.cast
                  .filter(({ person }) => !isParty(person))
                  .map(({ role, title, name }) => ({ value: role, label: `${say(title)} · ${say(name)}` }))}
              />
            )}
          </Field>
          <Field label={t('assign.person')} fault={fault('person')}>
            {({ id }) => (
              <Select
                id={id}
                value={filled.person}
                onChange={(person) => change({ person })}
                options={people.filter(({ value }, index) => !isParty(value) && people.findIndex((each) => each.value === value) === index)}
              />
            )}
          </Field>
        </>
      );
    case 'release':
    case 'answerBreach':
    case 'decideOverride':
    case 'waive':
      return reason;
    case 'signCancel':
    case 'finish':
    case 'redo':
    case 'changeTerms':
      return null;
  }
}

type Choosing = { filled: Filled; change: (more: Filled) => void; order: CaseView; fault: (field: keyof Filled) => string | undefined };

/** Why, and who bears it: asked wherever a promise moves. */
export function Causes({ filled, change, order, fault }: Choosing): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  return (
    <>
      <Field label={t('whatIf.cause')} fault={fault('cause')}>
        {({ id }) => (
          <Select
            id={id}
            value={filled.cause}
            onChange={(cause) => change({ cause })}
            placeholder={t('form.choose')}
            options={causes.map((value) => ({ value, label: t(`cause.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('whatIf.borneBy')} fault={fault('borneBy')}>
        {({ id }) => (
          <Select
            id={id}
            value={filled.borneBy}
            onChange={(borneBy) => change({ borneBy })}
            placeholder={t('form.choose')}
            options={[
              { value: 'company', label: t('whatIf.company') },
              ...order.cast
                .filter(({ person }) => isParty(person))
                .map(({ role, title, name }) => ({ value: role, label: `${say(name)} · ${say(title)}` })),
            ]}
          />
        )}
      </Field>
    </>
  );
}

function PartFields({ order, procedure, filled, change, fault }: Choosing & { procedure?: Procedure }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const kinds = procedure ? openKinds(procedure.rules).filter(({ name }) => !isChange(procedure, name)) : [];
  const chosen = kinds.find(({ name }) => name === filled.kind);
  const carriable = order.standing.parts.filter(({ kind, quantity, dropped }) => kind !== filled.kind && quantity && !dropped);
  return (
    <>
      <Field label={t('parts.kind')} fault={fault('kind')}>
        {({ id }) => (
          <Select
            id={id}
            value={filled.kind}
            onChange={(kind) => change({ kind })}
            options={kinds.map(({ name }) => ({ value: name, label: pick(nameOf(procedure, name), language) }))}
          />
        )}
      </Field>
      <Field label={t('parts.label')} optional={t('form.optional')} hint={t('parts.labelHint')}>
        {({ id }) => <Input id={id} maxLength={60} value={filled.label} onChange={({ target }) => change({ label: target.value })} />}
      </Field>
      {chosen?.covers && (
        <fieldset className="plain-set">
          <legend>{t('parts.quantity')}</legend>
          {order.terms.lines
            .filter(({ gift }) => !gift)
            .map(({ line, product, quantity, unit }) => (
              <div className="row" key={line}>
                <span className="grow ell">
                  {product} <span className="sub">{t('parts.of', { quantity, unit })}</span>
                </span>
                <Input
                  style={{ width: 120 }}
                  inputMode="decimal"
                  aria-label={`${product} ${t('parts.quantity')}`}
                  value={filled.quantity?.[line] ?? ''}
                  onChange={({ target }) => change({ quantity: withLine(filled.quantity, line, target.value) })}
                />
              </div>
            ))}
        </fieldset>
      )}
      {carriable.length > 0 && (
        <Choices
          label={
            <>
              {t('parts.carries')} <span className="muted">{t('form.optional')}</span>
            </>
          }
          value={filled.carries ?? []}
          onChange={(carries) => change({ carries })}
          options={carriable.map((part) => ({ value: part.id, label: partTitle(procedure, order, part.id, language) }))}
        />
      )}
    </>
  );
}

const withLine = (quantities: Filled['quantity'], line: string, text: string): Filled['quantity'] => {
  const next = { ...quantities, [line]: text.trim() };
  return Object.fromEntries(Object.entries(next).filter(([, amount]) => amount !== ''));
};

const isChange = (procedure: Procedure, kind: string): boolean =>
  openKinds(procedure.rules)
    .find(({ name }) => name === kind)
    ?.of.some(
      (node) =>
        'm' in node && Object.values(node.evidence ?? {}).some((field) => (typeof field === 'string' ? field : field.type) === 'termsDiff'),
    ) ?? false;
