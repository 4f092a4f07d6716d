import { Button, Checkbox, Input } from 'antd';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimal, multiply } from '@gendan/trade';
import { useMedia } from '../app/shade';
import { Icon } from '../marks/Icon';
import { grouped } from '../parts/amount';
import { type LineDraft, type OrderFault, emptyLine, isBlank, pastedLines } from './draft';

type Props = { lines: LineDraft[]; currency: string; onChange: (lines: LineDraft[]) => void; faults: readonly OrderFault[] };

/** Goods line by line; rows copied in Excel are pasted into any cell, after a look at what they would become. */
export function LinesTable({ lines, currency, onChange, faults }: Props): ReactNode {
  const { t } = useTranslation();
  const phone = useMedia('(max-width: 767px)');
  const [pasted, setPasted] = useState<Omit<LineDraft, 'id'>[]>();
  const set = (id: string, more: Partial<LineDraft>): void => onChange(lines.map((line) => (line.id === id ? { ...line, ...more } : line)));
  const next = (): number => Math.max(0, ...lines.map(({ id }) => Number(id))) + 1;
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.includes('\t') && !text.trim().includes('\n')) return;
    event.preventDefault();
    setPasted(pastedLines(text));
  };
  const takePasted = (): void => {
    const start = next();
    const made = (pasted ?? []).map((line, index): LineDraft => ({ ...line, id: String(start + index) }));
    onChange([...lines.filter((line) => !isBlank(line)), ...made]);
    setPasted(undefined);
  };
  const faulty = (id: string, field: string): 'error' | undefined =>
    faults.some((each) => each.field === `line ${id} ${field}`) ? 'error' : undefined;
  const noLines = faults.some(({ field }) => field === 'lines');
  return (
    <div onPaste={paste}>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('order.tab.lines')}>
        <table className="t new-lines">
          <thead>
            <tr>
              <th>#</th>
              <th>{t('lines.product')}</th>
              <th>{t('lines.description')}</th>
              <th className="num">{t('lines.quantity')}</th>
              <th>{t('lines.unit')}</th>
              <th className="num">
                {t('lines.price')} {currency}
              </th>
              <th className="num">{t('lines.amount')}</th>
              <th>{t('lines.gift')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => {
              const cell = (
                field: 'product' | 'description' | 'quantity' | 'unit' | 'price',
                width: number,
                numeric?: boolean,
              ): ReactNode => (
                <Input
                  style={{ minWidth: width, ...(numeric ? { textAlign: 'right' } : {}) }}
                  placeholder={phone ? t(`lines.${field}`) : undefined}
                  aria-label={`${t(`lines.${field}`)} ${index + 1}`}
                  aria-invalid={faulty(line.id, field) === 'error'}
                  status={faulty(line.id, field)}
                  inputMode={numeric ? 'decimal' : undefined}
                  value={line[field]}
                  onChange={({ target }) => set(line.id, { [field]: numeric ? target.value.replaceAll(/[\s,，]/g, '') : target.value })}
                />
              );
              const amount =
                isDecimal(line.quantity) && isDecimal(line.price) ? grouped(Number(multiply(line.quantity, line.price)).toFixed(2)) : '';
              return (
                <tr key={line.id}>
                  <td className="muted">{index + 1}</td>
                  <td>{cell('product', 180)}</td>
                  <td>{cell('description', 240)}</td>
                  <td className="num">{cell('quantity', 100, true)}</td>
                  <td>{cell('unit', 68)}</td>
                  <td className="num">{cell('price', 100, true)}</td>
                  <td className="num nw">{line.gift ? '–' : amount}</td>
                  <td>
                    <Checkbox
                      aria-label={`${t('lines.gift')} ${index + 1}`}
                      checked={line.gift ?? false}
                      onChange={({ target }) => set(line.id, { gift: target.checked })}
                    >
                      {phone ? t('lines.gift') : null}
                    </Checkbox>
                  </td>
                  <td>
                    <Button
                      type="text"
                      size="small"
                      aria-label={t('lines.remove', { n: index + 1 })}
                      icon={<Icon name="cross" size={14} />}
                      onClick={() => onChange(lines.length > 1 ? lines.filter(({ id }) => id !== line.id) : [emptyLine(1)])}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="row wrap lines-foot">
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => onChange([...lines, emptyLine(next())])}>
          {t('lines.add')}
        </Button>
        <span className="sub">
          <Icon name="paste" size={14} /> {t('lines.pasteHint')}
        </span>
        {noLines && (
          <span className="fault" role="alert">
            {t('newOrder.fault.noLines')}
          </span>
        )}
      </div>
      {pasted && (
        <section className="paste-preview note amber" aria-label={t('paste.title', { count: pasted.length })}>
          <b>{pasted.length > 0 ? t('paste.title', { count: pasted.length }) : t('paste.none')}</b>
          {pasted.length > 0 && (
            <ul>
              {pasted.slice(0, 8).map((line, index) => (
                <li key={index}>
                  {line.product} · {grouped(line.quantity)} {line.unit} {line.price && `× ${line.price}`}{' '}
                  <span className="sub">{line.description}</span>
                </li>
              ))}
              {pasted.length > 8 && <li className="sub">{t('paste.more', { count: pasted.length - 8 })}</li>}
            </ul>
          )}
          <div className="row">
            {pasted.length > 0 && (
              <Button type="primary" size="small" onClick={takePasted}>
                {t('paste.take', { count: pasted.length })}
              </Button>
            )}
            <Button size="small" onClick={() => setPasted(undefined)}>
              {t('common.leave')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
