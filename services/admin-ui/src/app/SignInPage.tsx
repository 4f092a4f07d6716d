import { type Me } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { keepCsrf, send } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { useWelcome } from '../desk/queries';
import { chooseLanguage } from '../language/i18n';
import { useSay } from '../language/say';
import { Field } from '../parts/Field';
import { StateMark } from '../marks/StateMark';
import './sign-in.css';

export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const go = useNavigate();
  const [search] = useSearchParams();
  const client = useQueryClient();
  const welcome = useWelcome();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  useEffect(() => {
    document.title = `${t('signIn.do')} · Gendan`;
  }, [t]);
  const signing = useMutation({
    mutationFn: (who: { user: string; password: string }) => send<Me>('/api/sign-in', who),
    onSuccess: async (me) => {
      keepCsrf(me.csrf);
      client.clear();
      client.setQueryData(['me'], me);
      const to = search.get('to') ?? '/';
      await go(to.startsWith('/') && !to.startsWith('//') ? to : '/', { replace: true });
    },
  });
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (user.trim() && password) signing.mutate({ user: user.trim(), password });
  };
  const problem = signing.isError ? asProblem(signing.error) : undefined;
  const demo = welcome.data?.demo;
  return (
    <main className="sign-in">
      <form className="panel" onSubmit={enter}>
        <div className="row sign-head">
          <span className="logo" aria-hidden="true">
            跟单
          </span>
          <div className="grow">
            <h1>Gendan 跟单</h1>
            <p className="sub">{say(welcome.data?.company)}</p>
          </div>
          <button
            type="button"
            className="quiet"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {language === 'zh' ? 'English' : '中文'}
          </button>
        </div>
        <Field label={t('signIn.user')}>
          {({ id }) => (
            <Input
              id={id}
              name="username"
              autoComplete="username"
              autoFocus
              value={user}
              onChange={({ target }) => setUser(target.value)}
            />
          )}
        </Field>
        <Field label={t('signIn.password')}>
          {({ id }) => (
            <Input.Password
              id={id}
              name="password"
              autoComplete="current-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        </Field>
        {problem && (
          <p className="sign-fault" role="alert">
            <StateMark state="refused" /> {say(problem.sentence)}
          </p>
        )}
        <Button type="primary" block size="large" htmlType="submit" loading={signing.isPending}>
          {t('signIn.do')}
        </Button>
        <p className="sub">{t('signIn.forgot')}</p>
        {demo && demo.length > 0 && (
          <section className="demo" aria-label={t('signIn.demo')}>
            <h2>{t('signIn.demo')}</h2>
            <p className="sub">{t('signIn.demoText')}</p>
            <ul>
              {demo.map((each) => (
                <li key={each.user}>
                  <button
                    type="button"
                    className="plain"
                    onClick={() => {
                      setUser(each.user);
                      setPassword(each.password);
                      signing.mutate({ user: each.user, password: each.password });
                    }}
                  >
                    <b>{say(each.name)}</b> <span className="sub">{say(each.role)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </form>
    </main>
  );
}
