import { type OpenCase, type Opened, type ProcedureRow } from '@gendan/contracts';
import { type Procedure } from '@gendan/procedure';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { freshId, send } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { newestOf, useProcedure, useProcedures } from '../desk/queries';
import { versionText } from '@gendan/procedure';
import { useSay } from '../language/say';
import { StateMark } from '../marks/StateMark';
import { LinesTable } from '../newOrder/LinesTable';
import { ExtraFields, PartyField, PartyFields } from '../newOrder/ExtraFields';
import { emptyLine } from '../newOrder/draft';
import { roleOf } from '../order/sentences';
import { DayField } from '../parts/DayField';
import { Field } from '../parts/Field';
import { PageSkeleton } from '../states/states';
import { RefusalView } from '../step/RefusalView';
import { type AskedTerms, type CaseDraft, askedTerms, caseFaults, caseOpening, emptyCase } from './draft';
import '../newOrder/new-order.css';
import './cases.css';

/** A case of another kind than an order: what its procedure reads is asked, nothing else. */
export function NewCasePage(): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const [search, setSearch] = useSearchParams();
  const procedures = useProcedures();
  useEffect(() => {
    document.title = `${t('cases.new')} · Gendan`;
  }, [t]);
  if (procedures.isPending) return <PageSkeleton />;
  const newest = newestOf(procedures.data ?? []);
  const kinds = [...new Set(newest.map(({ kind }) => kind))].filter((kind) => kind !== 'order');
  const kind = search.get('kind') ?? kinds[0] ?? '';
  const choices = newest.filter((each) => each.kind === kind);
  const chosen = choices.find(({ id }) => id === search.get('procedure')) ?? choices[0];
  return (
    <div className="page new-order new-case">
      <div className="page-head">
        <div className="grow">
          <h1>{t('cases.new')}</h1>
          <p className="sub">
            {t('cases.newText')} <Link to="/orders/new">{t('orders.new')}</Link>
          </p>
        </div>
      </div>
      <section className="panel">
        <div className="inside form-grid">
          <Field label={t('cases.kind')}>
            {({ id }) => (
              <Select
                id={id}
                value={kind || undefined}
                onChange={(next) => setSearch({ kind: next })}
                options={kinds.map((value) => ({ value, label: t(`kind.${value}`, { defaultValue: value }) }))}
                notFoundContent={t('cases.noKinds')}
              />
            )}
          </Field>
          <Field label={t('newOrder.procedure')}>
            {({ id }) => (
              <Select
                id={id}
                value={chosen?.id}
                onChange={(procedure) => setSearch({ kind, procedure })}
                options={choices.map(({ id: value, title, version }) => ({ value, label: `${say(title)} v${versionText(version)}` }))}
              />
            )}
          </Field>
        </div>
      </section>
      {chosen && <CaseForm key={chosen.id} procedure={chosen} />}
    </div>
  );
}

function CaseForm({ procedure }: { procedure: ProcedureRow }): ReactNode {
  const { t } = useTranslation();
  const go = useNavigate();
  const view = useProcedure(procedure).data;
  const [draft, setDraft] = useState<CaseDraft>(emptyCase);
  const [tried, setTried] = useState(false);
  const [key] = useState(freshId);
  const opening = useMutation<Opened, Error, OpenCase>({
    mutationFn: (body) => send('/api/cases', body, { 'idempotency-key': key }),
    onSuccess: async ({ number, state }) => {
      if (state === 'opened') await go(`/orders/${encodeURIComponent(number)}`);
    },
  });
  const asked = useMemo(() => (view ? askedTerms(view) : undefined), [view]);
  if (!asked || !view) return <PageSkeleton />;
  const faults = caseFaults(draft, asked);
  const open = (): void => {
    setTried(true);
    if (faults.length === 0) opening.mutate(caseOpening(draft, asked, procedure));
  };
  if (opening.data?.state === 'accepted')
    return (
      <p className="note amber" role="status">
        <StateMark state="others" />{' '}
        <b>
          {opening.data.number} · {t('step.acceptedTitle')}
        </b>{' '}
        {t('cases.kept')} <Link to="/cases">{t('nav.cases')}</Link>
      </p>
    );
  return (
    <>
      {opening.isError && <RefusalView problem={asProblem(opening.error)} did={t('newOrder.notOpened')} />}
      <CaseFields
        draft={draft}
        asked={asked}
        onChange={(more) => setDraft((was) => ({ ...was, ...more }))}
        faults={tried ? faults : []}
        procedure={view}
      />
      <div className="row form-foot">
        {tried && faults.length > 0 && (
          <span className="fault" role="alert">
            {t('newOrder.faults', { count: faults.length })}
          </span>
        )}
        <span className="grow" />
        <Button type="primary" loading={opening.isPending} onClick={open}>
          {t('cases.open', { number: draft.number })}
        </Button>
      </div>
    </>
  );
}

type FieldsProps = {
  draft: CaseDraft;
  asked: AskedTerms;
  onChange: (more: Partial<CaseDraft>) => void;
  faults: { field: string; code: string }[];
  procedure: Procedure;
};

function CaseFields({ draft, asked, onChange, faults, procedure }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const fault = (field: string): string | undefined => {
    const found = faults.find((each) => each.field === field);
    return found && t(`newOrder.fault.${found.code}`);
  };
  return (
    <>
      <section className="panel">
        <div className="inside form-grid">
          <Field label={t('cases.number')} fault={fault('number')} hint={t('newOrder.numberHint')}>
            {({ id, describedBy, invalid }) => (
              <Input
                id={id}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                status={invalid ? 'error' : undefined}
                value={draft.number}
                onChange={({ target }) => onChange({ number: target.value.trim() })}
              />
            )}
          </Field>
          {asked.buyer && (
            <PartyField
              role={asked.buyer}
              label={say(roleOf(procedure, undefined, asked.buyer))}
              value={draft.customer}
              fault={fault('customer')}
              needed
              onChange={(customer = '') => onChange({ customer })}
            />
          )}
          <PartyFields roles={asked.others} words={procedure.words.roles} cast={draft.cast} onChange={(cast) => onChange({ cast })} />
          {asked.delivery && (
            <Field label={t('terms.delivery')} optional={t('form.optional')}>
              {({ id }) => <DayField id={id} value={draft.delivery} onChange={(delivery) => onChange({ delivery })} />}
            </Field>
          )}
          <ExtraFields asked={asked.extras} values={draft.extras} onChange={(extras) => onChange({ extras })} />
        </div>
        <div className="inside">
          <Field label={t('terms.remarks')} optional={t('form.optional')}>
            {({ id }) => (
              <Input.TextArea
                id={id}
                autoSize={{ minRows: 2, maxRows: 6 }}
                value={draft.remarks}
                onChange={({ target }) => onChange({ remarks: target.value })}
              />
            )}
          </Field>
        </div>
      </section>
      {asked.goods && (
        <section className="panel">
          <header>
            <h2 className="grow">{t('order.tab.lines')}</h2>
            <span className="sub">{t('cases.goodsLater')}</span>
          </header>
          {draft.lines.length === 0 ? (
            <div className="inside">
              <Button onClick={() => onChange({ lines: [emptyLine(1)] })}>{t('cases.addGoods')}</Button>
            </div>
          ) : (
            <LinesTable lines={draft.lines} currency={draft.currency} onChange={(lines) => onChange({ lines })} faults={faults} />
          )}
        </section>
      )}
    </>
  );
}
