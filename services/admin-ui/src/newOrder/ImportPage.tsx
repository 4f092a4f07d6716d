import { type ImportPreview, type ImportResult, type ImportRow } from '@gendan/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Segmented } from 'antd';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send, upload } from '../desk/desk';
import { type DeskProblem, asProblem } from '../desk/problem';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark, type State } from '../marks/StateMark';
import { amountText } from '../parts/amount';
import { ErrorBox } from '../states/states';
import './new-order.css';

/** Running orders from the sheet a company already has: read, looked at row by row, and only the chosen ones opened. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<ImportPreview>();
  const [problem, setProblem] = useState<DeskProblem>();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${t('import.title')} · Gendan`;
  }, [t]);
  const reading = useMutation({
    mutationFn: (file: File) => upload<ImportPreview>('/api/imports/orders', file, file.name),
    onMutate: () => setProblem(undefined),
    onSuccess: setPreview,
    onError: (error) => setProblem(asProblem(error)),
  });
  const take = (file: File | undefined): void => {
    if (file) reading.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className="page">
      <div className="page-head">
        <div className="grow">
          <h1>{t('import.title')}</h1>
          <p className="sub">{t('import.text')}</p>
        </div>
        {preview && <Button onClick={() => setPreview(undefined)}>{t('import.other')}</Button>}
      </div>
      {problem && <ErrorBox problem={problem} />}
      {!preview ? (
        <section
          className={`panel drop ${over ? 'over' : ''}`}
          onDragOver={(event) => (event.preventDefault(), setOver(true))}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          aria-busy={reading.isPending}
        >
          <Icon name="excel" size={28} />
          <h2>{reading.isPending ? t('import.reading') : t('import.drop')}</h2>
          <p className="sub">{t('import.rules')}</p>
          <input
            ref={input}
            type="file"
            className="spoken"
            tabIndex={-1}
            aria-label={t('import.choose')}
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={({ target }) => (take(target.files?.[0]), (target.value = ''))}
          />
          <Button type="primary" loading={reading.isPending} onClick={() => input.current?.click()}>
            {t('import.choose')}
          </Button>
        </section>
      ) : (
        <Preview preview={preview} key={preview.id} />
      )}
    </div>
  );
}

type Show = 'all' | 'good' | 'bad';

function Preview({ preview }: { preview: ImportPreview }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const openable = preview.rows.filter(({ ok, summary }) => ok && !summary?.exists).map(({ row }) => row);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(openable));
  const [show, setShow] = useState<Show>(preview.bad > 0 ? 'all' : 'good');
  const opening = useMutation({
    mutationFn: () =>
      send<ImportResult>(`/api/imports/${encodeURIComponent(preview.id)}/open`, { rows: [...chosen].sort((a, b) => a - b) }),
  });
  const results = new Map(opening.data?.rows.map((row) => [row.row, row]));
  const rows = preview.rows.filter(({ ok }) => show === 'all' || ok === (show === 'good'));
  const toggle = (row: number): void =>
    setChosen((was) => (was.has(row) ? new Set([...was].filter((each) => each !== row)) : new Set(was).add(row)));
  const unknown = preview.columns.filter(({ field }) => !field).map(({ header }) => header);
  return (
    <>
      {opening.isError && <ErrorBox problem={asProblem(opening.error)} again={() => opening.mutate()} />}
      {opening.isSuccess && (
        <p className="note green" role="status">
          <b>{t('import.done', { count: opening.data.rows.filter(({ state }) => state === 'opened').length })}</b>{' '}
          <Link to="/orders?view=all">{t('today.toOrders')}</Link>
        </p>
      )}
      <section className="panel">
        <header className="wrap">
          <h2 className="grow">
            {preview.sheet} <span className="sub">{t('import.counts', { good: preview.good, bad: preview.bad })}</span>
          </h2>
          <Segmented<Show>
            value={show}
            onChange={setShow}
            options={[
              { value: 'all', label: `${t('import.all')} ${preview.rows.length}` },
              { value: 'good', label: `${t('import.good')} ${preview.good}` },
              { value: 'bad', label: `${t('import.bad')} ${preview.bad}` },
            ]}
          />
        </header>
        {unknown.length > 0 && <p className="inside sub">{t('import.unknown', { columns: unknown.join('、') })}</p>}
        <div className="import-rows" role="region" aria-label={preview.sheet} tabIndex={0}>
          <table className="t import">
            <thead>
              <tr>
                <th>
                  <Checkbox
                    aria-label={t('import.chooseAll')}
                    disabled={opening.isSuccess}
                    checked={openable.length > 0 && openable.every((row) => chosen.has(row))}
                    indeterminate={chosen.size > 0 && !openable.every((row) => chosen.has(row))}
                    onChange={({ target }) => setChosen(new Set(target.checked ? openable : []))}
                  />
                </th>
                <th className="num">{t('import.row')}</th>
                <th>{t('orders.number')}</th>
                <th>{t('orders.customer')}</th>
                <th className="num">{t('orders.amount')}</th>
                <th>{t('terms.delivery')}</th>
                <th>{t('import.result')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 400).map((row) => (
                <tr key={row.row} className={row.ok ? '' : 'bad'}>
                  <td>
                    <Checkbox
                      aria-label={t('import.chooseRow', { row: row.row })}
                      checked={chosen.has(row.row)}
                      disabled={!openable.includes(row.row) || opening.isSuccess}
                      onChange={() => toggle(row.row)}
                    />
                  </td>
                  <td className="num muted">{row.row}</td>
                  <th scope="row">{row.number ?? '–'}</th>
                  <td>{say(row.summary?.customer)}</td>
                  <td className="num nw">{row.summary && amountText(row.summary.amount, row.summary.currency)}</td>
                  <td className="nw">{row.summary?.delivery}</td>
                  <td>
                    <RowResult row={row} result={results.get(row.row)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > 400 && <p className="sub inside">{t('import.moreRows', { count: rows.length - 400 })}</p>}
        </div>
        {preview.ignored.length > 0 && (
          <details className="inside ignored">
            <summary>{t('import.ignored', { count: preview.ignored.length })}</summary>
            <ul>
              {preview.ignored.map((each) => (
                <li key={each.row} className="sub">
                  {t('import.rowN', { row: each.row })} {say(each)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <div className="row form-foot">
        <span className="sub">{t('import.quiet')}</span>
        <span className="grow" />
        {!opening.isSuccess && (
          <Button type="primary" disabled={chosen.size === 0} loading={opening.isPending} onClick={() => opening.mutate()}>
            {t('import.open', { count: chosen.size })}
          </Button>
        )}
      </div>
    </>
  );
}

const resultMark: Record<ImportResult['rows'][number]['state'], State> = {
  opened: 'done',
  existed: 'notNeeded',
  refused: 'refused',
  accepted: 'others',
};

/** What stands in the way of this row, or what became of it. */
function RowResult({ row, result }: { row: ImportRow; result?: ImportResult['rows'][number] }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  if (result)
    return (
      <span className="st">
        <StateMark state={resultMark[result.state]} />
        {result.state === 'opened' && result.number ? (
          <Link to={`/orders/${result.number}`}>{t('import.is.opened')}</Link>
        ) : (
          t(`import.is.${result.state}`)
        )}
        {result.zh && result.en && <span className="sub">{say({ zh: result.zh, en: result.en })}</span>}
      </span>
    );
  if (!row.ok)
    return (
      <ul>
        {row.faults.map((fault, index) => (
          <li key={index} className="st row-fault">
            <StateMark state="refused" />
            <span>
              <b>{fault.column}</b> {say(fault)}
            </span>
          </li>
        ))}
      </ul>
    );
  if (row.summary?.exists)
    return (
      <span className="st">
        <StateMark state="notNeeded" />
        {t('import.exists')}
      </span>
    );
  return (
    <span className="st">
      <StateMark state="done" />
      {row.summary && row.summary.done.length > 0
        ? t('import.onFile', { what: row.summary.done.map(say).join(comma(language)) })
        : t('import.fresh')}
    </span>
  );
}
