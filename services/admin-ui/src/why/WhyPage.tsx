import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { asProblem } from '../desk/problem';
import { useCase, useProcedure } from '../desk/queries';
import { useSay } from '../language/say';
import { titleOfKey } from '../order/sentences';
import { ErrorBox, PageSkeleton } from '../states/states';
import { dayIn, wholeDay } from '../time/words';
import { Grounds } from './Grounds';
import './why.css';

/** All grounds of one date, with every change it has had. */
export function WhyPage(): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const { number = '', key = '' } = useParams();
  const order = useCase(number);
  const procedure = useProcedure(order.data?.procedure);
  const at = order.data?.standing.milestones.find((each) => each.key === key);
  if (order.isError)
    return (
      <div className="page">
        <ErrorBox problem={asProblem(order.error)} again={() => void order.refetch()} />
      </div>
    );
  if (!order.data || procedure.isPending) return <PageSkeleton />;
  const dates =
    at &&
    ([
      ['dates.baseline', at.baseline],
      ['dates.committed', at.committed],
      ['dates.forecast', at.forecast],
      ['dates.actual', at.actual],
    ] as const);
  return (
    <div className="page narrow">
      <div className="page-head">
        <div className="grow">
          <h1>{titleOfKey(procedure.data, order.data, key, language)}</h1>
          <p className="sub">
            <Link to={`/orders/${number}`}>{number}</Link> · {say(order.data.customer.name)} · {t('why.page')}
          </p>
        </div>
        <Link className="quiet boxed" to={`/orders/${number}/what-if?milestone=${encodeURIComponent(key)}`}>
          {t('why.whatIf')}
        </Link>
      </div>
      {!at ? (
        <p className="note amber">{t('step.gone')}</p>
      ) : (
        <section className="panel">
          <div className="inside">
            <dl className="four-dates">
              {dates?.map(([word, moment]) => (
                <div key={word}>
                  <dt>{t(word)}</dt>
                  <dd>{moment ? wholeDay(dayIn(moment), language) : '–'}</dd>
                </div>
              ))}
            </dl>
            <Grounds order={order.data} procedure={procedure.data} at={at} whole />
          </div>
        </section>
      )}
    </div>
  );
}
