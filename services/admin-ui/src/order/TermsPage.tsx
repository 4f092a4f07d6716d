import { type CaseView } from '@gendan/contracts';
import { type Procedure, type Values } from '@gendan/procedure';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { asProblem } from '../desk/problem';
import { useCase, useProcedure } from '../desk/queries';
import { useCommand } from '../desk/useCommand';
import { useSay } from '../language/say';
import { ErrorBox, PageSkeleton } from '../states/states';
import { EvidenceForm } from '../step/EvidenceForm';
import { RefusalView } from '../step/RefusalView';
import { Result } from '../step/Result';
import { type TermsDiff, TermsDiffField, type TermsTyped } from '../step/TermsDiffField';
import { type RuleAt, rulesByName } from '../step/rules';
import { nameOf } from './sentences';
import '../step/step.css';
import { evidenceFaults } from '@gendan/procedure';
import { fieldOf } from './sentences';

/** Terms change freely until an approval has read them; after that by a change the customer agrees to. */
export function TermsPage(): ReactNode {
  const { number = '' } = useParams();
  const order = useCase(number);
  const procedure = useProcedure(order.data?.procedure);
  if (order.isError)
    return (
      <div className="page">
        <ErrorBox problem={asProblem(order.error)} again={() => void order.refetch()} />
      </div>
    );
  if (!order.data || !procedure.data) return <PageSkeleton />;
  return <ChangeTerms order={order.data} procedure={procedure.data} />;
}

const diffField = (rule: RuleAt): string | undefined =>
  Object.entries(rule.evidence ?? {}).find(([, field]) => (typeof field === 'string' ? field : field.type) === 'termsDiff')?.[0];

function ChangeTerms({ order, procedure }: { order: CaseView; procedure: Procedure }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const go = useNavigate();
  const command = useCommand(order.number);
  const [values, setValues] = useState<Values>({});
  const [tried, setTried] = useState(false);
  const rule = [...rulesByName(procedure.rules).values()].find((each) => diffField(each) && each.of);
  const reviewed = order.standing.milestones.some(({ is, state }) => is === 'reviewStands' && state === 'done');
  const byChange = reviewed && rule !== undefined;
  const faults = byChange ? evidenceFaults(rule.evidence, values, (field) => fieldOf(procedure, rule.name, field)) : [];
  const diff = (byChange ? values[diffField(rule) ?? ''] : values['diff']) as (TermsDiff & TermsTyped) | undefined;
  const do_ = (): void => {
    setTried(true);
    if (!diff || faults.length > 0) return;
    command.send(
      byChange
        ? { kind: 'confirm', milestone: rule.name, values, open: { kind: rule.of ?? '' } }
        : { kind: 'setTerms', base: order.termsHash, terms: diff.terms },
    );
  };
  return (
    <div className="page narrow">
      <div className="page-head">
        <div className="grow">
          <h1>{t('act.changeTerms.title')}</h1>
          <p className="sub">
            <Link to={`/orders/${order.number}`}>{order.number}</Link> · {say(order.customer.name)}
          </p>
        </div>
      </div>
      <section className="panel">
        <div className="inside act-form">
          {command.sent ? (
            <Result number={order.number} sent={command.sent} />
          ) : (
            <>
              <p className="note">{t(byChange ? 'terms.byChange' : 'terms.free')}</p>
              {command.problem && <RefusalView problem={command.problem} />}
              {byChange ? (
                <EvidenceForm
                  order={order}
                  procedure={procedure}
                  at={{ milestone: rule.name, evidence: rule.evidence }}
                  values={values}
                  onChange={setValues}
                  faults={tried ? faults : []}
                />
              ) : (
                <TermsDiffField direct order={order} value={values['diff']} onChange={(next) => setValues(next ? { diff: next } : {})} />
              )}
              {tried && !diff && <p className="fault">{t('terms.keepFirst')}</p>}
            </>
          )}
          <div className="row">
            <span className="grow" />
            <Button type={command.sent ? 'primary' : 'text'} onClick={() => void go(`/orders/${order.number}`)}>
              {t(command.sent ? 'order.back' : 'common.leave')}
            </Button>
            {!command.sent && (
              <Button type="primary" loading={command.sending} onClick={do_}>
                {byChange ? t('terms.propose', { what: say(nameOf(procedure, rule.name)) }) : t('terms.set')}
              </Button>
            )}
          </div>
        </div>
      </section>
    </div>
  );
}
