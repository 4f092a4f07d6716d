import { type CaseView } from '@gendan/contracts';
import { type Hash, type Values } from '@gendan/procedure';
import { type Terms } from '@gendan/trade';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../desk/desk';
import { type DeskProblem, asProblem } from '../desk/problem';
import { paths } from '../desk/queries';
import { useSay } from '../language/say';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { wholeDay } from '../time/words';
import { decimalOf } from '../parts/decimal';

/** Terms as stored under their hash, with the paths that rules read. */
export type TermsDiff = { base: Hash; hash: Hash; slice: Values };
/** A direct change sends the terms themselves. */
export type TermsTyped = { terms: Terms };

type Change = { what: string; from: string; to: string };

function changesOf(before: Terms, after: Terms, name: (what: string) => string, day: (day: string) => string): Change[] {
  const list: Change[] = [];
  for (const line of after.lines) {
    const old = before.lines.find((each) => each.line === line.line);
    if (!old) continue;
    if (old.quantity !== line.quantity)
      list.push({ what: `${line.product} ${name('lines.quantity')}`, from: old.quantity, to: line.quantity });
    if (old.price !== line.price) list.push({ what: `${line.product} ${name('lines.price')}`, from: old.price, to: line.price });
  }
  if (before.delivery !== after.delivery)
    list.push({
      what: name('terms.delivery'),
      from: before.delivery ? day(before.delivery) : '–',
      to: after.delivery ? day(after.delivery) : '–',
    });
  if ((before.remarks ?? '') !== (after.remarks ?? ''))
    list.push({ what: name('terms.remarks'), from: before.remarks ?? '–', to: after.remarks ?? '–' });
  return list;
}

/** What changes in the terms: typed over what was agreed, said back as a list, stored first, named by its hash. */
export function TermsDiffField({
  order,
  value,
  onChange,
  direct,
}: {
  order: CaseView;
  value: unknown;
  onChange: (value: unknown) => void;
  direct?: true;
}): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [terms, setTerms] = useState<Terms>(order.terms);
  const [state, setState] = useState<'typing' | 'sending' | DeskProblem>('typing');
  const changes = changesOf(order.terms, terms, t, (day) => wholeDay(day, language));
  const edit = (next: Terms): void => {
    setTerms(next);
    setState('typing');
    if (value !== undefined) onChange(undefined);
  };
  const line = (id: string, more: Partial<Terms['lines'][number]>): void =>
    edit({ ...terms, lines: terms.lines.map((each) => (each.line === id ? { ...each, ...more } : each)) });
  const store = async (): Promise<void> => {
    if (direct) return onChange({ terms } satisfies TermsTyped);
    setState('sending');
    try {
      onChange(await send<TermsDiff>(`${paths.case(order.number)}/terms`, { base: order.termsHash, terms }));
      setState('typing');
    } catch (error) {
      setState(asProblem(error));
    }
  };
  return (
    <div className="terms-diff">
      <table className="t">
        <thead>
          <tr>
            <th>{t('lines.product')}</th>
            <th className="num">{t('lines.quantity')}</th>
            <th className="num">
              {t('lines.price')} {order.currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {terms.lines.map(({ line: id, product, quantity, price }) => (
            <tr key={id}>
              <th scope="row">{product}</th>
              <td className="num">
                <Input
                  className="num"
                  style={{ width: 104 }}
                  inputMode="decimal"
                  aria-label={`${product} ${t('lines.quantity')}`}
                  value={quantity}
                  onChange={({ target }) => line(id, { quantity: decimalOf(target.value) })}
                />
              </td>
              <td className="num">
                <Input
                  className="num"
                  style={{ width: 104 }}
                  inputMode="decimal"
                  aria-label={`${product} ${t('lines.price')}`}
                  value={price}
                  onChange={({ target }) => line(id, { price: decimalOf(target.value) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Field label={t('terms.delivery')}>
        {({ id }) => (
          <DayField id={id} value={terms.delivery ?? undefined} onChange={(delivery) => edit({ ...terms, delivery: delivery ?? null })} />
        )}
      </Field>
      <Field label={t('terms.remarks')}>
        {({ id }) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={terms.remarks ?? ''}
            onChange={({ target }) => edit({ ...terms, remarks: target.value || null })}
          />
        )}
      </Field>
      {changes.length > 0 && (
        <div className="note amber">
          <b>{t('terms.changes', { count: changes.length })}</b>
          {changes.map(({ what, from, to }) => (
            <p key={what}>
              {what} {from} → <b>{to}</b>
            </p>
          ))}
        </div>
      )}
      {typeof state === 'object' && <p className="fault">{say(state.sentence)}</p>}
      {value ? (
        <p className="green">{t('terms.kept')}</p>
      ) : (
        <Button
          disabled={changes.length === 0}
          title={changes.length === 0 ? t('terms.nothing') : undefined}
          loading={state === 'sending'}
          onClick={() => void store()}
        >
          {t('terms.keep')}
        </Button>
      )}
    </div>
  );
}
