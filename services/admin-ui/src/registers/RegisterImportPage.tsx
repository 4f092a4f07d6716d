import { type RegisterHead, type RegisterUpload, type SavedCells, type UploadedCell, type UploadedRow } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { send, upload } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { Empty, ErrorBox } from '../states/states';
import { cellText } from './cells';
import { registerPath, useRegisters } from './queries';
import '../newOrder/new-order.css';
import './registers.css';

const AT_ONCE = 500;

/** The downloaded workbook comes back: what it would change is seen first, row by row. */
export function RegisterImportPage(): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const { id = '' } = useParams();
  const [read, setRead] = useState<RegisterUpload>();
  const head = useRegisters().data?.find((each) => each.id === id);
  const title = t('registers.upload.title', { register: say(head?.title) });
  useEffect(() => {
    document.title = `${title} · Gendan`;
  }, [title]);
  const reading = useMutation({
    mutationFn: (file: File) => upload<RegisterUpload>(`${registerPath(id)}/uploads`, file, file.name),
    onSuccess: setRead,
  });
  return (
    <div className="page">
      <div className="page-head">
        <div className="grow">
          <p className="sub">
            <Link to={`/registers/${id}`}>{t('registers.upload.back')}</Link>
          </p>
          <h1>{title}</h1>
          <p className="sub">{t('registers.upload.text')}</p>
        </div>
        {read && <Button onClick={() => setRead(undefined)}>{t('registers.upload.other')}</Button>}
      </div>
      {reading.isError && <ErrorBox problem={asProblem(reading.error)} />}
      {read && head ? <Preview register={head} read={read} /> : <DropZone busy={reading.isPending} take={(file) => reading.mutate(file)} />}
    </div>
  );
}

function DropZone({ busy, take }: { busy: boolean; take: (file: File) => void }): ReactNode {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const first = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) take(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    first(event.dataTransfer.files);
  };
  return (
    <section
      className={`panel drop ${over ? 'over' : ''}`}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-busy={busy}
    >
      <Icon name="excel" size={28} />
      <h2>{t(busy ? 'registers.upload.reading' : 'registers.upload.drop')}</h2>
      <p className="sub">{t('registers.upload.rules')}</p>
      <input
        ref={input}
        type="file"
        className="spoken"
        tabIndex={-1}
        aria-label={t('registers.upload.choose')}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => (first(target.files), (target.value = ''))}
      />
      <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
        {t('registers.upload.choose')}
      </Button>
    </section>
  );
}

const placeOf = ({ row, column }: { row: string; column: string }): string => `${row} ${column}`;

async function saveAll(register: string, cells: UploadedCell[]): Promise<SavedCells> {
  const result: SavedCells = { saved: 0, refused: [] };
  for (let from = 0; from < cells.length; from += AT_ONCE) {
    const some = cells.slice(from, from + AT_ONCE).map(({ row, column, base, to }) => ({ row, column, base, value: to }));
    const { saved, refused } = await send<SavedCells>(`${registerPath(register)}/cells`, { cells: some });
    result.saved += saved;
    result.refused.push(...refused);
  }
  return result;
}

function Preview({ register, read }: { register: RegisterHead; read: RegisterUpload }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const changes = read.changed.flatMap((row) => row.changes);
  const faults = read.changed.reduce((sum, row) => sum + row.faults.length, 0);
  const saving = useMutation({
    mutationFn: () => saveAll(register.id, changes),
    onSettled: () => client.invalidateQueries({ queryKey: ['register', register.id] }),
  });
  const refused = new Map(saving.data?.refused.map((each) => [placeOf(each), each]));
  return (
    <>
      {saving.isError && <ErrorBox problem={asProblem(saving.error)} again={() => saving.mutate()} />}
      {saving.isSuccess && (
        <p className={`note ${refused.size > 0 ? 'amber' : 'green'}`} role="status">
          <b>{t('registers.upload.done', { count: saving.data.saved })}</b>{' '}
          {refused.size > 0 && t('registers.upload.notDone', { count: refused.size })}{' '}
          <Link to={`/registers/${register.id}`}>{t('registers.upload.back')}</Link>
        </p>
      )}
      <section className="panel">
        <header className="wrap">
          <h2 className="grow">
            {read.sheet} <span className="sub">{t('registers.upload.counts', { rows: read.rows, changes: changes.length, faults })}</span>
          </h2>
        </header>
        {read.changed.length === 0 ? (
          <Empty icon="check" title={t('registers.upload.nothing')} />
        ) : (
          <div className="import-rows" role="region" aria-label={read.sheet} tabIndex={0}>
            <table className="t">
              <thead>
                <tr>
                  <th className="num">{t('registers.upload.row')}</th>
                  <th>{t('orders.number')}</th>
                  <th>{t('registers.upload.what')}</th>
                </tr>
              </thead>
              <tbody>
                {read.changed.map((row) => (
                  <tr key={row.at}>
                    <td className="num muted">{row.at}</td>
                    <th scope="row">{row.number ?? '–'}</th>
                    <td>
                      <Changes row={row} columns={register.columns} done={saving.isSuccess} refused={refused} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {changes.length > 0 && !saving.isSuccess && (
        <div className="row form-foot">
          <span className="sub">{faults > 0 && t('registers.upload.quiet')}</span>
          <span className="grow" />
          <Button type="primary" loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('registers.upload.apply', { count: changes.length })}
          </Button>
        </div>
      )}
    </>
  );
}

type ChangesProps = {
  row: UploadedRow;
  columns: RegisterHead['columns'];
  done: boolean;
  refused: ReadonlyMap<string, SavedCells['refused'][number]>;
};

function Changes({ row, columns, done, refused }: ChangesProps): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const headingOf = (change: UploadedCell): string =>
    [columns.find(({ key }) => key === change.column)?.group, change.title].map(say).filter(Boolean).join(' ');
  const shown = (change: UploadedCell, cell: UploadedCell['to']): string =>
    cellText(columns.find(({ key }) => key === change.column) ?? { type: 'text' }, cell ?? undefined, language) || t('registers.empty');
  return (
    <ul className="upload-changes">
      {row.changes.map((change) => {
        const no = refused.get(placeOf(change));
        return (
          <li key={change.column}>
            <StateMark state={no ? 'refused' : done ? 'done' : 'open'} />{' '}
            {t('registers.upload.change', { column: headingOf(change), from: shown(change, change.from), to: shown(change, change.to) })}{' '}
            {no && <span className="red">{say(no)}</span>}
          </li>
        );
      })}
      {row.faults.map((fault, at) => (
        <li key={at}>
          <StateMark state="refused" /> <span className="red">{say(fault)}</span>
        </li>
      ))}
    </ul>
  );
}
