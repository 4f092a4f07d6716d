import { type CaseView } from '@gendan/contracts';
import { type EvidenceFault, type MilestoneStanding, type Procedure, type Values } from '@gendan/procedure';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { fieldOf, pick } from '../order/sentences';
import { Field } from '../parts/Field';
import { EvidenceControl, described, isWide } from './fields';

type Props = {
  order: CaseView;
  procedure?: Procedure;
  at: Pick<MilestoneStanding, 'milestone' | 'evidence'>;
  values: Values;
  onChange: (values: Values) => void;
  faults: readonly EvidenceFault[];
};

/** The form of a step, made from what its rules ask as evidence. */
export function EvidenceForm({ order, procedure, at, values, onChange, faults }: Props): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  return (
    <div className="evidence">
      {Object.entries(at.evidence ?? {}).map(([name, declared]) => {
        const field = described(declared);
        const label = pick(fieldOf(procedure, at.milestone, name), language);
        const fault = faults.find((each) => each.field === name)?.[language];
        return (
          <div key={name} className={isWide(field.type) ? 'wide' : ''} data-field={name}>
            <Field label={label} fault={fault} optional={field.optional ? t('form.optional') : undefined}>
              {({ id, describedBy }) => (
                <EvidenceControl
                  id={id}
                  name={name}
                  field={field}
                  label={label}
                  order={order}
                  value={values[name]}
                  fault={fault}
                  describedBy={describedBy}
                  onChange={(value) => onChange(withValue(values, name, value))}
                />
              )}
            </Field>
          </div>
        );
      })}
    </div>
  );
}

function withValue(values: Values, name: string, value: unknown): Values {
  const next = { ...values, [name]: value };
  if (value === undefined || value === '') delete next[name];
  return next;
}
