import { type StructureOf, type StructureRow } from '@gendan/contracts';
import { type CopiesChoice } from '@gendan/procedure';
import { Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { Field } from '../parts/Field';
import { ChoiceForm } from './ChoiceForm';
import { within } from './readers';

type Props = { row: StructureRow<CopiesChoice>; roles: StructureOf['roles']; onDone: () => void };

export function CopiesForm({ row, roles, onDone }: Props): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const [to, setTo] = useState<string[]>(row.value?.to ?? []);
  const [acknowledge, setAcknowledge] = useState(row.value?.acknowledge ?? false);
  return (
    <ChoiceForm row={row} body={{ to, ...(acknowledge && { acknowledge }) }} onDone={onDone}>
      <Field label={t('settings.copiesTo')}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            mode="multiple"
            optionFilterProp="label"
            value={to}
            onChange={setTo}
            options={within(roles, row.default?.to ?? []).map(({ role, title }) => ({ value: role, label: say(title) }))}
          />
        )}
      </Field>
      <Checkbox checked={acknowledge} onChange={({ target }) => setAcknowledge(target.checked)}>
        {t('settings.acknowledge')}
      </Checkbox>
    </ChoiceForm>
  );
}
