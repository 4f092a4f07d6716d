import { type SettingsOf } from '@gendan/contracts';
import { Select } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { asProblem } from '../desk/problem';
import { useMe, useProcedure } from '../desk/queries';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { ErrorBox, PageSkeleton } from '../states/states';
import { Running } from './Running';
import { SettingLine } from './SettingLine';
import { Structure } from './Structure';
import { useSettings } from './queries';
import './settings.css';

/** Every figure of every procedure: its words, default, source, value, who changed it when; new plans take a change at once. */
export function SettingsPage(): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
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
  // orders are what most people come for
  const all = [...settings.data].sort((a, b) => Number(b.procedure.kind === 'order') - Number(a.procedure.kind === 'order'));
  const chosen = all.find(({ procedure }) => procedure.id === search.get('procedure')) ?? all[0];
  const choose = (id: string): void => setSearch({ procedure: id });
  const kinds = [...new Set(all.map(({ procedure }) => procedure.kind))];
  const kindText = (kind: string): string => t(`kind.${kind}`, { defaultValue: kind });
  return (
    <div className="page settings-page">
      <div className="page-head">
        <div className="grow">
          <h1>{t('settings.title')}</h1>
          <p className="sub">{t('settings.text')}</p>
        </div>
      </div>
      <div className="settings-two">
        <nav className="settings-nav" aria-label={t('settings.procedures')}>
          {kinds.map((kind) => (
            <div key={kind}>
              <h2>{kindText(kind)}</h2>
              {all
                .filter(({ procedure }) => procedure.kind === kind)
                .map(({ procedure }) => (
                  <button
                    key={procedure.id}
                    type="button"
                    className={`plain filter ${procedure.id === chosen?.procedure.id ? 'on' : ''}`}
                    aria-current={procedure.id === chosen?.procedure.id ? 'page' : undefined}
                    onClick={() => choose(procedure.id)}
                  >
                    {say(procedure.title)}
                  </button>
                ))}
            </div>
          ))}
        </nav>
        <Select
          className="settings-choice"
          aria-label={t('settings.procedures')}
          value={chosen?.procedure.id}
          onChange={choose}
          options={kinds.map((kind) => ({
            label: kindText(kind),
            options: all
              .filter(({ procedure }) => procedure.kind === kind)
              .map(({ procedure }) => ({ value: procedure.id, label: say(procedure.title) })),
          }))}
        />
        {chosen && <Chosen of={chosen} key={chosen.procedure.id} />}
      </div>
    </div>
  );
}

function Chosen({ of }: { of: SettingsOf }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const may = useMe().data?.roles.includes('administrator') ?? false;
  const procedure = useProcedure(of.procedure).data;
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
      {procedure && <Structure procedure={procedure} />}
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
