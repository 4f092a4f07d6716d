import { type CaseView } from '@gendan/contracts';
import { type Procedure } from '@gendan/procedure';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { StateMark, type State } from '../marks/StateMark';
import { amountText } from '../parts/amount';
import { dayIn, wholeDay } from '../time/words';
import { titleOfKey } from './sentences';

const marks: Record<CaseView['money']['instalments'][number]['state'], State> = { in: 'done', part: 'today', open: 'open' };

/** Every instalment: how much, what waits for it, what came. */
export function MoneyTab({
  order,
  procedure,
  onOpen,
}: {
  order: CaseView;
  procedure?: Procedure;
  onOpen: (key: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSay();
  const { instalments, currency, total, received } = order.money;
  const counts = order.standing.milestones.filter(
    ({ kind, is, state }) => kind === 'count' && is === 'moneyIn' && state !== 'notNeeded' && state !== 'dropped',
  );
  return (
    <div className="tab-inside">
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('order.tab.money')}>
        <table className="t">
          <thead>
            <tr>
              <th>{t('money.instalment')}</th>
              <th>{t('money.method')}</th>
              <th>{t('money.gateWord')}</th>
              <th className="num">{t('money.amount')}</th>
              <th className="num">{t('money.received')}</th>
              <th>{t('stand.until')}</th>
              <th>{t('money.state')}</th>
            </tr>
          </thead>
          <tbody>
            {instalments.map((each) => (
              <tr key={each.id}>
                <th scope="row">{t(each.method === 'lc' ? 'money.lc' : `money.gate.${each.gate}`)}</th>
                <td>{t(`method.${each.method}`)}</td>
                <td>{t(`gate.${each.gate}`)}</td>
                <td className="num nw">{amountText(each.amount, currency)}</td>
                <td className="num nw">{amountText(each.received, currency)}</td>
                <td className="nw">{each.due ? wholeDay(dayIn(each.due), language) : '–'}</td>
                <td>
                  <span className="st">
                    <StateMark state={marks[each.state]} />
                    {t(`money.is.${each.state}`)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('lines.total')}
              </th>
              <td className="num nw strong">{amountText(total, currency)}</td>
              <td className="num nw strong">{amountText(received, currency)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
      {counts.length > 0 && (
        <p className="row wrap count-links">
          {counts.map(({ key, state }) => (
            <button key={key} type="button" className="plain aslink st" onClick={() => onOpen(key)}>
              <StateMark state={state === 'done' ? 'done' : 'open'} />
              {titleOfKey(procedure, order, key, language)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
