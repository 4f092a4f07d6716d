import { type StructureOf, type StructureRow } from '@gendan/contracts';
import { type CopiesChoice, type Phrase, type Rung, rungText } from '@gendan/procedure';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../desk/problem';
import { useProcedure } from '../desk/queries';
import { useSay } from '../language/say';
import { ErrorBox } from '../states/states';
import { dayIn, wholeDay } from '../time/words';
import { CopiesForm } from './CopiesForm';
import { LadderForm } from './LadderForm';
import { SignersForm } from './SignersForm';
import { Source } from './Source';
import { useStructure } from './queries';

/** Reminders, signatures and copies of a procedure: the company's own, beside what the procedure has by itself. */
export function Structure({ procedure, may }: { procedure: string; may: boolean }): ReactNode {
  const { t } = useTranslation();
  const structure = useStructure(procedure);
  if (structure.isError) return <ErrorBox problem={asProblem(structure.error)} again={() => void structure.refetch()} />;
  const of = structure.data;
  if (!of) return <p className="sub">{t('common.reading')}</p>;
  return (
    <>
      <Panel title={t('settings.signers')} of={of}>
        {of.signers.map((row) => (
          <Line key={row.name} row={row} may={may}>
            {(onDone) => <SignersForm row={row} of={of} onDone={onDone} />}
          </Line>
        ))}
      </Panel>
      <Panel title={t('settings.ladders')} of={of}>
        {of.ladders.map((row) => (
          <Line key={row.name} row={row} may={may} shown={<Rungs row={row} of={of} />}>
            {(onDone) => <LadderForm row={row} roles={of.roles} onDone={onDone} />}
          </Line>
        ))}
      </Panel>
      <Panel title={t('settings.copies')} of={of}>
        {of.copies.map((row) => (
          <Line key={row.name} row={row} may={may}>
            {(onDone) => <CopiesForm row={row} roles={of.roles} onDone={onDone} />}
          </Line>
        ))}
        {may && <MoreCopies of={of} />}
      </Panel>
    </>
  );
}

function Panel({ title, of, children }: { title: string; of: StructureOf; children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <header>
        <h2 className="grow">{title}</h2>
        <span className="sub">{t('settings.version', { version: of.procedure.edition })}</span>
      </header>
      <ul className="settings-list">{children}</ul>
    </section>
  );
}

type LineProps = { row: StructureRow<unknown>; may: boolean; shown?: ReactNode; children: (onDone: () => void) => ReactNode };

function Line({ row, may, shown, children }: LineProps): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [editing, setEditing] = useState(false);
  const [last, before] = row.changes;
  const own = JSON.stringify(row.value) !== JSON.stringify(row.default);
  const from: Phrase = before?.text ?? row.defaultText;
  return (
    <li className="setting chosen" data-setting={`${row.kind}/${row.name}`}>
      <div className="setting-what">
        <b>{say(row.title)}</b>
        <Source ids={row.source} />
      </div>
      <div className="setting-value">
        <div className={own ? 'own-value' : 'plain-value'}>{shown ?? say(row.text)}</div>
        <p className="sub">{own ? t('settings.default', { value: say(row.defaultText) }) : t('settings.isDefault')}</p>
        {last && (
          <p className="sub">
            {t('settings.changedFrom', { who: say(last.by), day: wholeDay(dayIn(last.at), language), from: say(from) })}
          </p>
        )}
      </div>
      <div className="setting-act">
        {may && !editing && (
          <Button size="small" onClick={() => setEditing(true)} aria-label={t('settings.changeOf', { what: say(row.title) })}>
            {t('settings.change')}
          </Button>
        )}
      </div>
      {editing && children(() => setEditing(false))}
    </li>
  );
}

function Rungs({ row, of }: { row: StructureRow<Rung[]>; of: StructureOf }): ReactNode {
  const { say } = useSay();
  const procedure = useProcedure(of.procedure).data;
  if (!procedure) return say(row.text);
  return (
    <ol className="rungs">
      {(row.value ?? []).map((rung, at) => (
        <li key={at}>{say(rungText(procedure, rung))}</li>
      ))}
    </ol>
  );
}

/** A step of which nobody gets copies yet. */
function MoreCopies({ of }: { of: StructureOf }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const [step, setStep] = useState<string>();
  const chosen = of.steps.find(({ name }) => name === step);
  return (
    <li className="setting more-copies">
      <Select
        showSearch
        optionFilterProp="label"
        aria-label={t('settings.moreCopies')}
        placeholder={t('settings.moreCopies')}
        value={chosen?.name ?? null}
        onChange={(name: string | null) => setStep(name ?? undefined)}
        options={of.steps.map(({ name, title }) => ({ value: name, label: say(title) }))}
      />
      {chosen && <CopiesForm key={chosen.name} row={noCopies(of, chosen)} roles={of.roles} onDone={() => setStep(undefined)} />}
    </li>
  );
}

const noCopies = ({ procedure }: StructureOf, { name, title, version }: StructureOf['steps'][number]): StructureRow<CopiesChoice> => ({
  procedure: procedure.id,
  kind: 'copies',
  name,
  title,
  source: [],
  usedBy: [title],
  default: null,
  value: null,
  defaultText: title,
  text: title,
  version,
  changes: [],
  path: `/api/settings/${procedure.id}/copies/${name}`,
});
