import { type CaseView } from '@gendan/contracts';
import { type EvidenceField, type EvidenceType, type Phrase } from '@gendan/procedure';
import { checkDigitOf, containerNumberOf, isInstant, trackingNumberOf } from '@gendan/trade';
import { Input, Radio, Select } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { DayField } from '../parts/DayField';
import { dayIn, timeIn } from '../time/words';
import { decimalOf } from '../parts/decimal';
import { FilesField } from './FilesField';
import { LinesTable } from './LinesTable';
import { TermsDiffField } from './TermsDiffField';
import { isParty } from '../order/sentences';

export type Described = { type: EvidenceType; optional?: true; of?: string[] };
export const described = (field: EvidenceField): Described => (typeof field === 'string' ? { type: field } : field);

/** Fields that take the whole width. */
export const isWide = (type: EvidenceType): boolean =>
  ['text', 'lines', 'list', 'file', 'scan', 'photo', 'form', 'termsDiff', 'lcVersion', 'instant'].includes(type);

type Props = {
  id: string;
  name: string;
  field: Described;
  label: string;
  order: CaseView;
  value: unknown;
  fault?: string;
  describedBy?: string;
  onChange: (value: unknown) => void;
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Gifts are counted apart from what is sold. */
const linesFor = (field: string, { terms }: CaseView): CaseView['terms']['lines'] =>
  terms.lines.filter(({ gift }) => (/gift/i.test(field) ? gift : !gift));

/** The control that fits a field's type. */
export function EvidenceControl(props: Props): ReactNode {
  const { t } = useTranslation();
  const { id, name, field, label, value, fault, describedBy, onChange, order } = props;
  const status = fault ? 'error' : undefined;
  const aria = { 'aria-describedby': describedBy, 'aria-invalid': Boolean(fault) };
  switch (field.type) {
    case 'text':
      return /^(requirements|specialDetails|remarks|comments|instructions|solution|problem|progress|quality|packing|reason|result|agreedHow|how)$/.test(
        name,
      ) ? (
        <Input.TextArea
          id={id}
          {...aria}
          status={status}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={text(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <Input id={id} {...aria} status={status} value={text(value)} onChange={({ target }) => onChange(target.value)} />
      );
    case 'number':
      return (
        <Input
          id={id}
          {...aria}
          status={status}
          inputMode="decimal"
          value={text(value)}
          onChange={({ target }) => onChange(decimalOf(target.value))}
        />
      );
    case 'date':
      return <DayField id={id} status={status} value={text(value) || undefined} onChange={onChange} />;
    case 'instant':
      return <InstantControl {...props} />;
    case 'money':
      return <MoneyControl {...props} />;
    case 'quantity':
      return (
        <Input
          id={id}
          {...aria}
          status={status}
          inputMode="decimal"
          suffix={order.terms.lines[0]?.unit}
          value={text(record(value)['amount'] ?? value)}
          onChange={({ target }) => onChange({ amount: decimalOf(target.value), unit: order.terms.lines[0]?.unit ?? 'pcs' })}
        />
      );
    case 'lines':
      return <LinesTable id={id} lines={linesFor(name, order)} value={value} onChange={onChange} />;
    case 'list':
      return (
        <Input.TextArea
          id={id}
          {...aria}
          status={status}
          autoSize={{ minRows: 3, maxRows: 10 }}
          placeholder={t('field.onePerRow')}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={({ target }) => onChange(target.value.split('\n'))}
          onBlur={({ target }) =>
            onChange(
              target.value
                .split('\n')
                .map((each) => each.trim())
                .filter(Boolean),
            )
          }
        />
      );
    case 'file':
    case 'scan':
    case 'photo':
      return <FilesField id={id} kind={field.type} label={label} value={value} describedBy={describedBy} onChange={onChange} />;
    case 'party':
      return <PartyControl {...props} />;
    case 'choice':
      return (field.of ?? []).length <= 4 ? (
        <Radio.Group
          id={id}
          value={value}
          onChange={({ target }) => onChange(target.value as string)}
          options={(field.of ?? []).map((each) => ({ value: each, label: t(`choice.${each}`, { defaultValue: each }) }))}
        />
      ) : (
        <Select
          id={id}
          status={status}
          style={{ width: '100%' }}
          value={text(value) || undefined}
          onChange={onChange}
          options={(field.of ?? []).map((each) => ({ value: each, label: t(`choice.${each}`, { defaultValue: each }) }))}
        />
      );
    case 'flag':
      return (
        <Radio.Group id={id} value={value} onChange={({ target }) => onChange(target.value as boolean)}>
          <Radio value={true}>{t('field.yes')}</Radio>
          <Radio value={false}>{t('field.no')}</Radio>
        </Radio.Group>
      );
    case 'form':
      return (
        <Input.TextArea
          id={id}
          {...aria}
          status={status}
          autoSize={{ minRows: 3, maxRows: 12 }}
          value={text(record(value)['text'])}
          onChange={({ target }) => onChange(target.value ? { text: target.value } : undefined)}
        />
      );
    case 'iso6346':
      return <ContainerControl {...props} />;
    case 'trackingNumber':
      return (
        <Input
          id={id}
          {...aria}
          status={status}
          autoCapitalize="characters"
          value={text(value)}
          onChange={({ target }) => onChange(target.value)}
          onBlur={({ target }) => onChange(trackingNumberOf(target.value) ?? target.value)}
        />
      );
    case 'lcVersion':
      return <LcControl {...props} />;
    case 'termsDiff':
      return <TermsDiffField order={order} value={value} onChange={onChange} />;
  }
}

function InstantControl({ id, value, onChange, label }: Props): ReactNode {
  const instant = isInstant(value) ? value : undefined;
  const day = instant ? dayIn(instant) : text(record(value)['day']) || undefined;
  const time = instant ? timeIn(instant) : text(record(value)['time']);
  const set = (next: { day?: string; time: string }): void => {
    const whole = next.day && /^\d{2}:\d{2}$/.test(next.time);
    onChange(whole ? new Date(`${next.day}T${next.time}:00+08:00`).toISOString() : next);
  };
  return (
    <div className="row">
      <div style={{ width: 190 }}>
        <DayField id={id} value={day} onChange={(next) => set({ day: next, time })} />
      </div>
      <Input
        type="time"
        style={{ width: 120 }}
        aria-label={label}
        value={time}
        onChange={({ target }) => set({ day, time: target.value })}
      />
    </div>
  );
}

function MoneyControl({ id, value, onChange, fault, describedBy, order }: Props): ReactNode {
  const { t } = useTranslation();
  const { amount, currency } = record(value);
  const now = text(currency) || order.currency;
  return (
    <div className="row money-row">
      <Select
        aria-label={t('field.currency')}
        style={{ width: 92 }}
        value={now}
        onChange={(next) => onChange({ amount: text(amount), currency: next })}
        options={[...new Set([order.currency, 'USD', 'EUR', 'GBP', 'CNY', 'JPY'])].map((each) => ({ value: each, label: each }))}
      />
      <Input
        id={id}
        inputMode="decimal"
        aria-describedby={describedBy}
        status={fault ? 'error' : undefined}
        value={text(amount)}
        onChange={({ target }) => onChange(target.value.trim() ? { amount: decimalOf(target.value), currency: now } : undefined)}
      />
    </div>
  );
}

function PartyControl({ id, value, onChange, order, fault }: Props): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const parties = order.cast.filter(({ person }) => isParty(person));
  const option = ({ role, name, title }: { role: string; name: Phrase; title: Phrase }) => ({
    value: role,
    label: `${say(name)} · ${say(title)}`,
  });
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      status={fault ? 'error' : undefined}
      placeholder={t('form.choose')}
      value={text(value) || undefined}
      onChange={onChange}
      options={[{ value: 'company', label: t('whatIf.company') }, ...parties.map(option)]}
    />
  );
}

/** As printed on the door; a wrong check digit is said with the right one. */
function ContainerControl({ id, value, onChange, fault, describedBy }: Props): ReactNode {
  const { t } = useTranslation();
  const typed = text(value).toUpperCase().replaceAll(/[\s-]/g, '');
  const complete = /^[A-Z]{3}[UJZ]\d{7}$/.test(typed);
  const digit = complete ? checkDigitOf(typed.slice(0, 10)) : undefined;
  const wrong = digit !== undefined && String(digit) !== typed.slice(-1);
  return (
    <>
      <Input
        id={id}
        aria-describedby={describedBy}
        status={fault || wrong ? 'error' : undefined}
        placeholder="CSQU3054383"
        autoCapitalize="characters"
        value={text(value)}
        onChange={({ target }) => onChange(target.value)}
        onBlur={({ target }) => onChange(containerNumberOf(target.value) ?? target.value.toUpperCase())}
      />
      {wrong && (
        <p className="fault" role="alert">
          {t('field.checkDigit', { found: typed.slice(-1), right: String(digit) })}
        </p>
      )}
    </>
  );
}

function LcControl({ id, value, onChange, fault }: Props): ReactNode {
  const { t } = useTranslation();
  const now = record(value);
  const set = (more: Record<string, unknown>): void => onChange({ version: 0, ...now, ...more });
  return (
    <div className="row wrap">
      <Input
        id={id}
        style={{ width: 240 }}
        status={fault ? 'error' : undefined}
        placeholder={t('field.lcNumber')}
        value={text(now['number'])}
        onChange={({ target }) => set({ number: target.value })}
      />
      <Select
        aria-label={t('field.lcVersion')}
        style={{ width: 170 }}
        value={typeof now['version'] === 'number' ? now['version'] : 0}
        onChange={(version) => set({ version })}
        options={Array.from({ length: 10 }, (_, version) => ({
          value: version,
          label: version === 0 ? t('field.lcIssued') : t('field.lcAmended', { count: version }),
        }))}
      />
    </div>
  );
}
