import { type OpenCase, type Opened } from '@gendan/contracts';
import { versionText } from '@gendan/procedure';
import { INCOTERMS, type Terms, amountOf } from '@gendan/trade';
import { useMutation } from '@tanstack/react-query';
import { AutoComplete, Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { read, write } from '../app/keep';
import { freshId, send } from '../desk/desk';
import { type DeskProblem, asProblem } from '../desk/problem';
import { newestOf, useProcedure, useProcedures } from '../desk/queries';
import { useSay } from '../language/say';
import { DayField } from '../parts/DayField';
import { StateMark } from '../marks/StateMark';
import { Field } from '../parts/Field';
import { amountText } from '../parts/amount';
import { RefusalView } from '../step/RefusalView';
import { roleOf } from '../order/sentences';
import { ExtraFields, PartyField, PartyFields } from './ExtraFields';
import { extraTerms, partiesAsked } from './extras';
import { Instalments } from './Instalments';
import { LinesTable } from './LinesTable';
import { type OrderDraft, emptyOrder, faultsOf, openingOf } from './draft';
import './new-order.css';

/** A new order by hand: customer, procedure, goods, money, dates; every fault stands where it is. */
export function NewOrderPage(): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const go = useNavigate();
  const [draft, setDraft] = useState<OrderDraft>(() => kept() ?? emptyOrder());
  const [tried, setTried] = useState(false);
  const sent = useRef<{ content: string; key: string }>(undefined);
  const procedures = useProcedures();
  useEffect(() => {
    document.title = `${t('orders.new')} · Gendan`;
  }, [t]);
  useEffect(() => {
    const timer = window.setTimeout(() => write('draft.new-order', JSON.stringify(draft)), 400);
    return () => window.clearTimeout(timer);
  }, [draft]);
  const change = (more: Partial<OrderDraft>): void => setDraft((was) => ({ ...was, ...more }));
  const opening = useMutation<Opened, Error, OpenCase>({
    mutationFn: (body) => {
      const content = JSON.stringify(body);
      if (sent.current?.content !== content) sent.current = { content, key: freshId() };
      return send('/api/cases', body, { 'idempotency-key': sent.current.key });
    },
    onSuccess: async ({ number, state }) => {
      write('procedure.last', chosen);
      write('draft.new-order', undefined);
      if (state === 'opened') await go(`/orders/${number}`);
    },
  });
  const choices = newestOf(procedures.data ?? []).filter(({ kind }) => kind === 'order');
  // the one used last, or the only one: of several none is chosen for anybody
  const usual = choices.length === 1 ? choices[0] : choices.find((each) => each.id === read('procedure.last'));
  const chosen = draft.procedure || usual?.id || '';
  const view = useProcedure(choices.find(({ id }) => id === chosen)).data;
  const { buyer = 'customer', others } = view ? partiesAsked(view.rules) : { others: [] };
  const extras = view ? extraTerms(view) : [];
  // somebody of the other kind was chosen for another procedure
  const customer = draft.customer.startsWith(`${buyer}:`) ? draft.customer : '';
  const faults = useMemo(() => faultsOf({ ...draft, customer }), [draft, customer]);
  const fault = (field: string): string | undefined => {
    const found = tried ? faults.find((each) => each.field === field) : undefined;
    return found && t(`newOrder.fault.${found.code}`, found.details ?? {});
  };
  const open = (): void => {
    setTried(true);
    if (faults.length > 0 || !chosen) {
      window.setTimeout(
        () => document.querySelector<HTMLElement>('[aria-invalid=true], .ant-input-status-error, .ant-select-status-error')?.focus(),
        0,
      );
      return;
    }
    opening.mutate(openingOf({ ...draft, procedure: chosen }, { extras, others }));
  };
  const total = totalOf(draft);
  if (opening.data?.state === 'accepted') return <Kept number={opening.data.number} />;
  return (
    <div className="page new-order">
      <div className="page-head">
        <div className="grow">
          <h1>{t('orders.new')}</h1>
          <p className="sub">
            {t('newOrder.text')} <Link to="/orders/import">{t('newOrder.toImport')}</Link>
          </p>
        </div>
      </div>
      {opening.isError && <RefusalView problem={asProblem(opening.error) as DeskProblem} did={t('newOrder.notOpened')} />}
      <section className="panel">
        <header>
          <h2>{t('newOrder.who')}</h2>
        </header>
        <div className="inside form-grid">
          <Field label={t('orders.number')} fault={fault('number')} hint={t('newOrder.numberHint')}>
            {({ id, describedBy, invalid }) => (
              <Input
                id={id}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                status={invalid ? 'error' : undefined}
                value={draft.number}
                onChange={({ target }) => change({ number: target.value.trim() })}
                placeholder="EX2604-012"
              />
            )}
          </Field>
          <PartyField
            role={buyer}
            label={view ? say(roleOf(view, undefined, buyer)) : t('orders.customer')}
            value={customer}
            fault={fault('customer')}
            needed
            onChange={(chosenOne = '') => change({ customer: chosenOne })}
          />
          <Field label={t('newOrder.procedure')} fault={tried && !chosen ? t('form.missing') : undefined}>
            {({ id, invalid }) => (
              <Select
                id={id}
                status={invalid ? 'error' : undefined}
                placeholder={t('form.choose')}
                value={chosen || undefined}
                onChange={(procedure) => change({ procedure, cast: {}, extras: {} })}
                options={choices.map(({ id: value, title, version }) => ({ value, label: `${say(title)} v${versionText(version)}` }))}
              />
            )}
          </Field>
          <PartyFields roles={others} words={view?.words.roles ?? {}} cast={draft.cast} onChange={(cast) => change({ cast })} />
        </div>
      </section>
      <section className="panel">
        <header>
          <h2 className="grow">{t('order.tab.lines')}</h2>
          {total && <b>{total}</b>}
        </header>
        <LinesTable lines={draft.lines} currency={draft.currency} onChange={(lines) => change({ lines })} faults={tried ? faults : []} />
      </section>
      <section className="panel">
        <header>
          <h2>{t('newOrder.termsHead')}</h2>
        </header>
        <div className="inside form-grid">
          <Field label={t('field.currency')}>
            {({ id }) => (
              <Select
                id={id}
                value={draft.currency}
                onChange={(currency) => change({ currency })}
                options={['USD', 'EUR', 'GBP', 'CNY', 'JPY', 'AUD', 'CAD', 'SEK'].map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
          <Field label={t('terms.incoterm')} fault={fault('incoterm')}>
            {({ id }) => (
              <Select
                id={id}
                value={draft.incoterm}
                onChange={(incoterm) => change({ incoterm })}
                options={INCOTERMS.map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
          <Field label={t('terms.port')} fault={fault('port')}>
            {({ id, invalid }) => (
              <AutoComplete
                id={id}
                status={invalid ? 'error' : undefined}
                value={draft.port}
                onChange={(port: string) => change({ port })}
                options={['Ningbo', 'Shanghai', 'Shenzhen', 'Qingdao', 'Xiamen', 'Guangzhou'].map((value) => ({ value }))}
              />
            )}
          </Field>
          <Field label={t('terms.delivery')} fault={fault('delivery')}>
            {({ id, invalid }) => (
              <DayField
                id={id}
                status={invalid ? 'error' : undefined}
                value={draft.delivery}
                onChange={(delivery) => change({ delivery })}
              />
            )}
          </Field>
          <Field label={t('terms.tolerance')} fault={fault('tolerance')}>
            {({ id, invalid }) => (
              <Input
                id={id}
                status={invalid ? 'error' : undefined}
                suffix="%"
                inputMode="decimal"
                value={draft.tolerance}
                onChange={({ target }) => change({ tolerance: target.value.trim() })}
              />
            )}
          </Field>
          <Field label={t('terms.inspection')}>
            {({ id }) => (
              <Select
                id={id}
                value={draft.inspection}
                onChange={(inspection) => change({ inspection })}
                options={(['none', 'company', 'customer', 'thirdParty'] as const).map((value) => ({
                  value,
                  label: t(`inspection.${value}`),
                }))}
              />
            )}
          </Field>
          <ExtraFields asked={extras} values={draft.extras} onChange={(values) => change({ extras: values })} />
        </div>
        <div className="inside">
          <Instalments
            instalments={draft.instalments}
            onChange={(instalments) => change({ instalments })}
            faults={tried ? faults : []}
            total={total}
          />
        </div>
        <div className="inside">
          <Field label={t('terms.remarks')} optional={t('form.optional')}>
            {({ id }) => (
              <Input.TextArea
                id={id}
                autoSize={{ minRows: 2, maxRows: 6 }}
                value={draft.remarks}
                onChange={({ target }) => change({ remarks: target.value })}
              />
            )}
          </Field>
        </div>
      </section>
      <div className="row form-foot">
        {tried && (faults.length > 0 || !chosen) && (
          <span className="fault" role="alert">
            {t('newOrder.faults', { count: faults.length + (chosen ? 0 : 1) })}
          </span>
        )}
        <span className="grow" />
        <Button type="text" onClick={() => setDraft(emptyOrder())}>
          {t('step.clear')}
        </Button>
        <Button type="primary" loading={opening.isPending} onClick={open}>
          {t('newOrder.open', { number: draft.number })}
        </Button>
      </div>
    </div>
  );
}

/** Taken in and not opened yet: there is no order page to go to. */
function Kept({ number }: { number: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="page new-order">
      <p className="note amber" role="status">
        <StateMark state="others" />{' '}
        <b>
          {number} · {t('step.acceptedTitle')}
        </b>{' '}
        {t('newOrder.kept')} <Link to="/orders">{t('today.toOrders')}</Link>
      </p>
    </div>
  );
}

function kept(): OrderDraft | undefined {
  const text = read('draft.new-order');
  if (!text) return undefined;
  try {
    return { ...emptyOrder(), ...(JSON.parse(text) as OrderDraft) };
  } catch {
    return undefined;
  }
}

function totalOf(draft: OrderDraft): string | undefined {
  try {
    return amountText(amountOf(openingOf(draft).terms as unknown as Terms), draft.currency);
  } catch {
    return undefined;
  }
}
