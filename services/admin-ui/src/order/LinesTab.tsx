import { type CaseView } from '@gendan/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { multiply } from '@gendan/trade';
import { amountText, grouped } from '../parts/amount';
import { wholeDay } from '../time/words';

/** What was agreed: goods, dates, terms. */
export function LinesTab({ order }: { order: CaseView }): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const { terms } = order;
  return (
    <div className="tab-inside">
      <dl className="kv">
        <dt>{t('terms.delivery')}</dt>
        <dd>{terms.delivery ? wholeDay(terms.delivery, language) : '–'}</dd>
        <dt>{t('terms.incoterm')}</dt>
        <dd>{[terms.incoterm, terms.port].filter(Boolean).join(' ') || '–'}</dd>
        <dt>{t('terms.tolerance')}</dt>
        <dd>±{terms.tolerancePercent}%</dd>
        <dt>{t('terms.inspection')}</dt>
        <dd>{t(`inspection.${terms.inspection ?? 'none'}`)}</dd>
        {terms.remarks && (
          <>
            <dt>{t('terms.remarks')}</dt>
            <dd>{terms.remarks}</dd>
          </>
        )}
      </dl>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('order.tab.lines')}>
        <table className="t">
          <thead>
            <tr>
              <th>{t('lines.product')}</th>
              <th>{t('lines.description')}</th>
              <th className="num">{t('lines.quantity')}</th>
              <th className="num">{t('lines.price')}</th>
              <th className="num">{t('lines.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {terms.lines.map((line) => (
              <tr key={line.line}>
                <th scope="row">{line.product}</th>
                <td>{line.description}</td>
                <td className="num nw">
                  {grouped(line.quantity)} {line.unit}
                </td>
                <td className="num nw">{line.gift ? t('lines.gift') : amountText(line.price, terms.currency)}</td>
                <td className="num nw">
                  {line.gift ? '–' : amountText(Number(multiply(line.quantity, line.price)).toFixed(2), terms.currency)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t('lines.total')}
              </th>
              <td className="num nw strong">{amountText(order.amount, order.currency)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}
