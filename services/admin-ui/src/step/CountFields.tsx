import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding } from '@gendan/procedure';
import { isDecimal, type LineQuantities } from '@gendan/trade';
import { Input } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../parts/Field';
import { LinesTable } from './LinesTable';
import { type Stepping } from './useStep';

type Props = { step: Stepping; order: CaseView; at: MilestoneStanding; tried: boolean };

/** Whether goods are counted line by line, and not money. */
export const inLines = ({ count }: MilestoneStanding): boolean => typeof count?.toward === 'object';

/** Those of the order that are counted at all. */
const linesCounted = ({ terms }: CaseView, { count }: MilestoneStanding): CaseView['terms']['lines'] =>
  terms.lines.filter(({ line }) => typeof count?.toward === 'object' && line in count.toward);

/** Whether an amount is there to be counted: a decimal, or a quantity of at least one line. */
export const isCounted = (amount: string | LineQuantities): boolean =>
  typeof amount === 'string' ? isDecimal(amount) : Object.keys(amount).length > 0 && Object.values(amount).every(isDecimal);

/** One entry of a count: how much came, and by which slip or note it is known. */
export function CountFields({ step, order, at, tried }: Props): ReactNode {
  const { t } = useTranslation();
  const goods = inLines(at);
  const fault = tried && !isCounted(step.amount);
  return (
    <div className="evidence" data-field="amount">
      {goods ? (
        <div className="wide">
          <Field label={t('count.pieces')} fault={fault ? t('count.piecesMissing') : undefined} hint={t('count.piecesHint')}>
            {({ id }) => <LinesTable id={id} lines={linesCounted(order, at)} value={step.amount} onChange={step.setAmount} />}
          </Field>
        </div>
      ) : (
        <Money step={step} order={order} at={at} fault={fault} />
      )}
      <Field label={t(goods ? 'count.note' : 'count.reference')} fault={tried && !step.reference.trim() ? t('form.missing') : undefined}>
        {({ id, describedBy }) => (
          <Input id={id} aria-describedby={describedBy} value={step.reference} onChange={({ target }) => step.setReference(target.value)} />
        )}
      </Field>
    </div>
  );
}

function Money({ step, order, at, fault }: Omit<Props, 'tried'> & { fault: boolean }): ReactNode {
  const { t } = useTranslation();
  const reached = typeof at.count?.reached === 'string' ? at.count.reached : '0';
  const toward = typeof at.count?.toward === 'string' ? at.count.toward : undefined;
  return (
    <Field
      label={t('count.amount', { currency: at.count?.currency ?? order.currency })}
      hint={toward && t('count.toward', { reached, toward })}
      fault={fault ? t('count.amountMissing') : undefined}
    >
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          inputMode="decimal"
          value={typeof step.amount === 'string' ? step.amount : ''}
          onChange={({ target }) => step.setAmount(target.value.replaceAll(/[\s,，]/g, ''))}
        />
      )}
    </Field>
  );
}
