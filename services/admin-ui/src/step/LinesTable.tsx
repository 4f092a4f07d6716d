import { type CaseView } from '@gendan/contracts';
import { Button, Input } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalOf } from '../parts/decimal';

type Props = { id: string; lines: CaseView['terms']['lines']; value: unknown; onChange: (quantities: Record<string, string>) => void };

const quantitiesIn = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, string>) : {};

/** A quantity for each line of the order; all that was ordered by one click. */
export function LinesTable({ id, lines, value, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const quantities = quantitiesIn(value);
  const set = (line: string, typed: string): void => {
    const next = { ...quantities, [line]: decimalOf(typed) };
    onChange(Object.fromEntries(Object.entries(next).filter(([, amount]) => amount !== '')));
  };
  return (
    <table className="t lines" id={id}>
      <thead>
        <tr>
          <th>{t('lines.product')}</th>
          <th className="num">{t('lines.ordered')}</th>
          <th className="num">
            <Button
              size="small"
              type="link"
              onClick={() => onChange(Object.fromEntries(lines.map(({ line, quantity }) => [line, quantity])))}
            >
              {t('field.all')}
            </Button>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, product, description, quantity, unit }) => (
          <tr key={line}>
            <th scope="row">
              {product} <span className="sub">{description}</span>
            </th>
            <td className="num">
              {Number(quantity).toLocaleString('en-US')} {unit}
            </td>
            <td className="num">
              <Input
                className="num"
                style={{ width: 104 }}
                inputMode="decimal"
                aria-label={`${product} ${line}`}
                value={quantities[line] ?? ''}
                onChange={({ target }) => set(line, target.value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
