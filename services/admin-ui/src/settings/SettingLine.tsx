import { type SettingRow, type SettingValue } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select, Switch } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Field } from '../parts/Field';
import { dayIn, wholeDay } from '../time/words';
import { Source } from './Source';
import { valueOf, valueText } from './values';

type Props = { setting: SettingRow; may: boolean };

/** One figure: what it is, its value and its default, where it comes from, what reads it, who changed it when. */
export function SettingLine({ setting, may }: Props): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [editing, setEditing] = useState(false);
  const [last] = setting.changes;
  const own = setting.value !== setting.default;
  const text = (value: SettingValue): string => valueText(setting, value, say, t);
  return (
    <li className="setting" data-setting={setting.name}>
      <div className="setting-what">
        <b>{say(setting.title)}</b>
        {setting.usedBy.length > 0 && <p className="sub">{t('settings.usedBy', { what: listed(setting.usedBy.map(say), language) })}</p>}
        <Source ids={setting.source} />
      </div>
      <div className="setting-value">
        <b className={own ? '' : 'plain-value'}>{text(setting.value)}</b>
        <p className="sub">{own ? t('settings.default', { value: text(setting.default) }) : t('settings.isDefault')}</p>
      </div>
      <p className="setting-who sub">
        {last &&
          t('settings.changed', {
            who: say(last.by),
            day: wholeDay(dayIn(last.at), language),
            from: text(setting.changes[1]?.value ?? setting.default),
            to: text(last.value),
          })}
      </p>
      <div className="setting-act">
        {may && !editing && (
          <Button size="small" onClick={() => setEditing(true)} aria-label={t('settings.changeOf', { what: say(setting.title) })}>
            {t('settings.change')}
          </Button>
        )}
      </div>
      {editing && <SettingForm setting={setting} onDone={() => setEditing(false)} />}
    </li>
  );
}

const listed = (names: string[], language: 'zh' | 'en'): string => {
  const [shown, rest] = [names.slice(0, 3), names.length - 3];
  const text = shown.join(comma(language));
  return rest > 0 ? `${text} +${rest}` : text;
};

function SettingForm({ setting, onDone }: { setting: SettingRow; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const client = useQueryClient();
  const [value, setValue] = useState<SettingValue>(setting.value);
  const saving = useMutation({
    mutationFn: (next: SettingValue | undefined) =>
      put<SettingRow>(setting.path, { base: setting.version, ...(next !== undefined && { value: next }) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['settings'] });
      onDone();
    },
  });
  const problem = saving.isError ? asProblem(saving.error) : undefined;
  const stale = problem?.problem.code === 'SETTING_CHANGED';
  return (
    <form
      className="setting-form note"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(value);
      }}
    >
      <Field label={t('settings.newValue')} fault={problem && say(problem.sentence)}>
        {({ id, describedBy, invalid }) => (
          <ValueField setting={setting} value={value} onChange={setValue} id={id} describedBy={describedBy} invalid={invalid} />
        )}
      </Field>
      <p className="sub">{t('settings.follows')}</p>
      <div className="row wrap">
        {stale ? (
          <Button type="primary" onClick={() => void client.invalidateQueries({ queryKey: ['settings'] }).then(onDone)}>
            {t('settings.seeNew')}
          </Button>
        ) : (
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('settings.save')}
          </Button>
        )}
        {setting.value !== setting.default && (
          <Button onClick={() => saving.mutate(undefined)}>
            {t('settings.toDefault', { value: valueText(setting, setting.default, say, t) })}
          </Button>
        )}
        <Button type="text" onClick={onDone}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}

type FieldProps = {
  setting: SettingRow;
  value: SettingValue;
  onChange: (value: SettingValue) => void;
  id: string;
  describedBy?: string;
  invalid: boolean;
};

function ValueField({ setting, value, onChange, id, describedBy, invalid }: FieldProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const said = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined };
  if (typeof setting.default === 'boolean') return <Switch {...said} checked={value === true} onChange={onChange} />;
  if (setting.choices)
    return (
      <Select
        {...said}
        value={String(value)}
        onChange={onChange}
        options={setting.choices.map((each) => ({ value: each.value, label: say(each.title) }))}
      />
    );
  const span = !['role', 'flag', 'figure', 'text'].includes(setting.unit);
  return (
    <Input
      {...said}
      value={String(value ?? '')}
      inputMode={setting.unit === 'text' ? 'text' : 'decimal'}
      suffix={span ? t(`unit.${setting.unit}`, { count: Number(value) || 0 }).replace(/^[\d,.]+\s*/, '') : undefined}
      onChange={({ target }) => onChange(valueOf(target.value, setting.default) ?? '')}
    />
  );
}
