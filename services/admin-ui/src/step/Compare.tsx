import { type CaseView } from '@gendan/contracts';
import { type MilestoneStanding, type Procedure, type Values } from '@gendan/procedure';
import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';
import { fieldOf, personOf, pick } from '../order/sentences';
import { timeIn } from '../time/words';
import { valueNode } from './Shown';

type Props = {
  order: CaseView;
  procedure?: Procedure;
  at: MilestoneStanding;
  mine: Values;
  seen: number;
  onTheirs: (values: Values) => void;
  onMine: () => void;
};

/** Somebody was first: theirs beside mine, then choose. Nothing typed is lost. */
export function Compare({ order, procedure, at, mine, seen, onTheirs, onMine }: Props): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const theirs = at.fact?.values ?? {};
  const who = at.fact ? say(personOf(order, at.fact.by.person)) : t('stale.somebody');
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  return (
    <section className="stale">
      <p className="note amber">
        <b>{t('stale.title', { who })}</b>
        <span className="block">{t('stale.text', { seen, now: at.revision })}</span>
      </p>
      {fields.length > 0 && (
        <table className="t boxed">
          <thead>
            <tr>
              <th />
              <th>
                {who} {at.fact && timeIn(at.fact.recorded)}
              </th>
              <th>{t('stale.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field} className={JSON.stringify(theirs[field]) === JSON.stringify(mine[field]) ? '' : 'differs'}>
                <th scope="row">{pick(fieldOf(procedure, at.milestone, field), language)}</th>
                <td>{valueNode(theirs[field], order, language, t)}</td>
                <td>{valueNode(mine[field], order, language, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        {at.fact && (
          <Button type="primary" onClick={() => onTheirs(theirs)}>
            {t('stale.theirs', { who })}
          </Button>
        )}
        <Button type={at.fact ? 'default' : 'primary'} onClick={onMine}>
          {t('stale.keepMine')}
        </Button>
      </div>
    </section>
  );
}
