import { type SettingsOf } from '@gendan/contracts';
import { Input, Select } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { asProblem } from '../desk/problem';
import { useMe } from '../desk/queries';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { ErrorBox, PageSkeleton } from '../states/states';
import { HouseCalendars } from './HouseCalendars';
import { PeopleRoles } from './PeopleRoles';
import { Running } from './Running';
import { SettingLine } from './SettingLine';
import { Structure } from './Structure';
import { found, mainFirst } from './find';
import { useSettings } from './queries';
import './settings.css';

const PEOPLE = 'people';
const CALENDARS = 'calendars';
const OURS = [CALENDARS, PEOPLE];

/** What a company sets: figures, who signs, who is reminded and copied, who holds which role. New plans take a change at once. */
export function SettingsPage(): ReactNode {
  const { t } = useTranslation();
  const settings = useSettings();
  const [search, setSearch] = useSearchParams();
  useEffect(() => {
    document.title = `${t('settings.title')} · Gendan`;
  }, [t]);
  if (settings.isError && !settings.data)
    return (
      <div className="page">
        <ErrorBox problem={asProblem(settings.error)} again={() => void settings.refetch()} />
      </div>
    );
  if (!settings.data) return <PageSkeleton rows={10} />;
  const all = mainFirst(settings.data);
  const asked = search.get('q') ?? '';
  const ours = OURS.find((each) => each === search.get('procedure'));
  const chosen = all.find(({ procedure }) => procedure.id === search.get('procedure')) ?? all[0];
  return (
    <div className="page settings-page">
      <div className="page-head">
        <div className="grow">
          <h1>{t('settings.title')}</h1>
          <p className="sub">{t('settings.text')}</p>
        </div>
        <Input.Search
          className="settings-find"
          allowClear
          aria-label={t('settings.find')}
          placeholder={t('settings.find')}
          defaultValue={asked}
          onSearch={(q) => setSearch(q.trim() ? { q: q.trim() } : {})}
        />
      </div>
      <div className="settings-two">
        <Sections all={all} chosen={asked ? undefined : (ours ?? chosen?.procedure.id)} onChoose={(id) => setSearch({ procedure: id })} />
        <Shown all={all} asked={asked} ours={ours} chosen={chosen} />
      </div>
    </div>
  );
}

type ShownProps = { all: SettingsOf[]; asked: string; ours: string | undefined; chosen: SettingsOf | undefined };

function Shown({ all, asked, ours, chosen }: ShownProps): ReactNode {
  const may = useMe().data?.roles.includes('administrator') ?? false;
  if (asked) return <Found all={all} asked={asked} may={may} />;
  if (ours) return <div className="settings-body">{ours === PEOPLE ? <PeopleRoles may={may} /> : <HouseCalendars may={may} />}</div>;
  return chosen ? <Chosen of={chosen} key={chosen.procedure.id} may={may} /> : null;
}

type SectionsProps = { all: SettingsOf[]; chosen: string | undefined; onChoose: (id: string) => void };

function Sections({ all, chosen, onChoose }: SectionsProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const kinds = [...new Set(all.map(({ procedure }) => procedure.kind))];
  const kindText = (kind: string): string => t(`kind.${kind}`, { defaultValue: kind });
  const of = (kind: string): { value: string; label: string }[] =>
    all.filter(({ procedure }) => procedure.kind === kind).map(({ procedure }) => ({ value: procedure.id, label: say(procedure.title) }));
  const groups = [
    ...kinds.slice(0, 1).map((kind) => ({ label: kindText(kind), options: of(kind) })),
    { label: t('settings.company'), options: OURS.map((value) => ({ value, label: t(`settings.${value}`) })) },
    ...kinds.slice(1).map((kind) => ({ label: kindText(kind), options: of(kind) })),
  ];
  return (
    <>
      <nav className="settings-nav" aria-label={t('settings.procedures')}>
        {groups.map(({ label, options }) => (
          <div key={label}>
            <h2>{label}</h2>
            {options.map((each) => (
              <button
                key={each.value}
                type="button"
                className={`plain filter ${each.value === chosen ? 'on' : ''}`}
                aria-current={each.value === chosen ? 'page' : undefined}
                onClick={() => onChoose(each.value)}
              >
                {each.label}
              </button>
            ))}
          </div>
        ))}
      </nav>
      <Select className="settings-choice" aria-label={t('settings.procedures')} value={chosen} onChange={onChoose} options={groups} />
    </>
  );
}

/** Figures of every procedure by their words or the ids of the sources. */
function Found({ all, asked, may }: { all: SettingsOf[]; asked: string; may: boolean }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const groups = found(all, asked);
  return (
    <div className="settings-body">
      {groups.length === 0 && <p className="sub">{t('settings.notFound', { asked })}</p>}
      {groups.map(({ procedure, settings }) => (
        <section key={procedure.id} className="panel">
          <header>
            <h2 className="grow">{say(procedure.title)}</h2>
          </header>
          <ul className="settings-list">
            {settings.map((setting) => (
              <SettingLine key={setting.name} setting={setting} may={may} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Chosen({ of, may }: { of: SettingsOf; may: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  return (
    <div className="settings-body">
      <section className="panel">
        <header>
          <h2 className="grow">{t('settings.figures', { title: say(of.procedure.title) })}</h2>
          {!may && <span className="sub">{t('settings.readOnly')}</span>}
        </header>
        <ul className="settings-list">
          {of.settings.map((setting) => (
            <SettingLine key={setting.name} setting={setting} may={may} />
          ))}
          {of.settings.length === 0 && <li className="sub setting">{t('settings.none')}</li>}
        </ul>
      </section>
      <Running procedure={of.procedure.id} />
      <Structure procedure={of.procedure.id} may={may} />
      <section className="panel">
        <header>
          <h2>{t('settings.roles')}</h2>
        </header>
        <dl className="inside kv">
          {of.roles.map(({ role, title, holders }) => (
            <Holders key={role} title={say(title)} names={holders.map(say).join(comma(language))} />
          ))}
        </dl>
      </section>
    </div>
  );
}

function Holders({ title, names }: { title: string; names: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <dt>{title}</dt>
      <dd>{names || <span className="amber">{t('settings.nobody')}</span>}</dd>
    </>
  );
}
