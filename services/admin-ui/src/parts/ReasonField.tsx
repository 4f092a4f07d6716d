import { Input } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';

type Props = {
  value: string | undefined;
  missing: boolean;
  label?: string;
  hint?: string;
  autoFocus?: true;
  onChange: (reason: string) => void;
};

/** Why somebody does it; it stays in the history. */
export function ReasonField({ value, missing, label, hint, autoFocus, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Field label={label ?? t('form.reason')} fault={missing ? t('form.missing') : undefined} hint={hint}>
      {({ id, describedBy, invalid }) => (
        <Input.TextArea
          id={id}
          autoFocus={autoFocus}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          rows={3}
          maxLength={2000}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
