import { type Phrase } from '@gendan/procedure';
import { Input, Select, Switch } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParties } from '../desk/queries';
import { useSay } from '../language/say';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { type ExtraTerm, type ExtraValue } from './extras';

type ExtraFieldsProps = {
  asked: readonly ExtraTerm[];
  values: Record<string, ExtraValue>;
  onChange: (values: Record<string, ExtraValue>) => void;
};

/** What a procedure reads of the terms beyond the usual. */
export function ExtraFields({ asked, values, onChange }: ExtraFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  return asked.map((term) => (
    <Field key={term.name} label={say(term)} optional={t('form.optional')}>
      {({ id }) => (
        <ExtraField id={id} term={term} value={values[term.name]} onChange={(value) => onChange({ ...values, [term.name]: value })} />
      )}
    </Field>
  ));
}

type ExtraFieldProps = { id: string; term: ExtraTerm; value: ExtraValue; onChange: (value: ExtraValue) => void };

function ExtraField({ id, term, value, onChange }: ExtraFieldProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const text = typeof value === 'string' ? value : undefined;
  if (term.type === 'flag') return <Switch id={id} checked={value === true} onChange={onChange} />;
  if (term.type === 'date') return <DayField id={id} value={text} onChange={onChange} />;
  if (term.type === 'choice')
    return (
      <Select
        id={id}
        allowClear
        value={text}
        placeholder={t('form.choose')}
        onChange={onChange}
        options={Object.entries(term.of ?? {}).map(([choice, words]) => ({ value: choice, label: say(words) }))}
      />
    );
  return (
    <Input
      id={id}
      value={text ?? ''}
      inputMode={term.type === 'money' ? 'decimal' : undefined}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

type PartyFieldProps = {
  role: string;
  label: string;
  value: string | undefined;
  onChange: (party: string | undefined) => void;
  fault?: string;
  needed?: boolean;
};

/** Somebody outside, chosen among those on file for that role. */
export function PartyField({ role, label, value, onChange, fault, needed }: PartyFieldProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const [text, setText] = useState('');
  const parties = useParties(role, text);
  return (
    <Field label={label} fault={fault} {...(!needed && { optional: t('form.optional') })}>
      {({ id, invalid }) => (
        <Select
          id={id}
          status={invalid ? 'error' : undefined}
          allowClear={!needed}
          showSearch={{ onSearch: setText, filterOption: false }}
          value={value || undefined}
          placeholder={t('form.choose')}
          onChange={onChange}
          options={(parties.data?.items ?? []).map((each) => ({
            value: each.id,
            label: [say(each.name), each.country].filter(Boolean).join(' · '),
          }))}
          notFoundContent={t('newOrder.noParty', { role: label })}
        />
      )}
    </Field>
  );
}

type PartyFieldsProps = {
  roles: readonly string[];
  words: Record<string, Phrase>;
  cast: Record<string, string>;
  onChange: (cast: Record<string, string>) => void;
};

/** The other outside parties; whoever is not known yet is named later. */
export function PartyFields({ roles, words, cast, onChange }: PartyFieldsProps): ReactNode {
  const { say } = useSay();
  return roles.map((role) => (
    <PartyField
      key={role}
      role={role}
      label={say(words[role] ?? { zh: role, en: role })}
      value={cast[role]}
      onChange={(party) => onChange(Object.fromEntries(Object.entries({ ...cast, [role]: party ?? '' }).filter(([, id]) => id !== '')))}
    />
  ));
}
