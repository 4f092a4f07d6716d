import { OUR_ROLES } from '@gendan/procedure';
import { Button, Segmented, Switch } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { send } from '../desk/desk';
import { useMe } from '../desk/queries';
import { chooseLanguage } from '../language/i18n';
import { useSay } from '../language/say';
import { type Language } from '../time/words';
import { useMayReports } from '../reports/useAside';
import { singleKeys } from '../today/keys';
import { write } from './keep';
import { type ShadeChoice, useShade } from './shade';
import { initial } from './Shell';

/** The reader: language, light or dark, single keys, signing out. */
export function MePage(): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const me = useMe().data;
  const { choice, choose } = useShade();
  const [keys, setKeys] = useState(singleKeys);
  const mayReports = useMayReports();
  const client = useQueryClient();
  const go = useNavigate();
  useEffect(() => {
    document.title = `${t('nav.me')} · Gendan`;
  }, [t]);
  const ours: Record<string, { zh: string; en: string }> = OUR_ROLES;
  const roleText = (role: string): string => (ours[role] ? say(ours[role]) : t(`role.${role}`, { defaultValue: role }));
  const leave = async (): Promise<void> => {
    await send('/api/sign-out', {}).catch(() => undefined);
    client.clear();
    await go('/sign-in', { replace: true });
  };
  return (
    <div className="page narrow">
      <div className="page-head">
        <span className="ava" aria-hidden="true">
          {initial(say(me?.name))}
        </span>
        <div className="grow">
          <h1>{say(me?.name)}</h1>
          <p className="sub">{me?.roles.map(roleText).join(language === 'zh' ? '、' : ', ')}</p>
        </div>
      </div>
      <section className="panel">
        <dl className="inside settings">
          <div>
            <dt>{t('nav.language')}</dt>
            <dd>
              <Segmented<Language>
                value={language}
                onChange={chooseLanguage}
                aria-label={t('nav.language')}
                options={[
                  { value: 'zh', label: '中文' },
                  { value: 'en', label: 'English' },
                ]}
              />
            </dd>
          </div>
          <div>
            <dt>{t('me.shade')}</dt>
            <dd>
              <Segmented<ShadeChoice>
                value={choice}
                onChange={choose}
                aria-label={t('me.shade')}
                options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`me.shadeIs.${value}`) }))}
              />
            </dd>
          </div>
          <div>
            <dt>
              {t('me.keys')} <span className="sub">{t('me.keysText')}</span>
            </dt>
            <dd>
              <Switch
                checked={keys}
                aria-label={t('me.keys')}
                onChange={(on) => {
                  write('keys', on ? undefined : 'off');
                  setKeys(on);
                }}
              />
            </dd>
          </div>
        </dl>
      </section>
      <nav className="panel me-places" aria-label={t('nav.main')}>
        <Link to="/registers">{t('nav.registers')}</Link>
        <Link to="/letters">{t('nav.letters')}</Link>
        <Link to="/settings">{t('nav.settings')}</Link>
        {mayReports && <Link to="/reports">{t('nav.reports')}</Link>}
      </nav>
      <p className="row sign-out">
        <Button onClick={() => void leave()}>{t('me.signOut')}</Button>
      </p>
    </div>
  );
}
