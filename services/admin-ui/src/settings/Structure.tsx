import { type ProcedureView } from '@gendan/contracts';
import { type Rung } from '@gendan/procedure';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { nameOf, roleOf } from '../order/sentences';
import { type RuleAt, rulesByName, signerRole } from '../step/rules';
import { type Language } from '../time/words';

/** What a version of the procedure has written in it: ladders, signers, copies. Another version changes them. */
export function Structure({ procedure }: { procedure: ProcedureView }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const { rules } = procedure;
  const role = (name: string): string =>
    ['owner', 'ownerManager', 'watchers'].includes(name) ? t(`settings.to.${name}`) : say(roleOf(procedure, undefined, name));
  const named = [...rulesByName(rules).values()];
  const chains = named.flatMap((rule) =>
    rule.m === 'approval' ? [{ rule, chain: rule.chain.map((each) => role(signerRole(each))) }] : [],
  );
  const copies = named.filter((rule): rule is RuleAt & { copies: NonNullable<RuleAt['copies']> } => rule.copies !== undefined);
  return (
    <section className="panel">
      <header>
        <h2 className="grow">{t('settings.structure')}</h2>
        <span className="sub">{t('settings.version', { version: procedure.version })}</span>
      </header>
      <div className="inside settings-structure">
        <div>
          <h3>{t('settings.ladders')}</h3>
          {Object.entries(rules.ladders).map(([name, rungs]) => (
            <div key={name} className="ladder">
              <b>{name === 'default' ? t('settings.usualLadder') : ladderOf(name, named, say, procedure, language) || name}</b>
              <ol>
                {rungs.map((rung, index) => (
                  <li key={index}>
                    {rungText(rung, t)}
                    {language === 'zh' ? '：' : ': '}
                    {role(rung.to)}
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </div>
        <div>
          <h3>{t('settings.signers')}</h3>
          <dl className="kv">
            {chains.map(({ rule, chain }) => (
              <Pair key={rule.name} term={say(nameOf(procedure, rule.name))} said={chain.join(' → ')} />
            ))}
            {rules.cancel.length > 0 && <Pair term={t('settings.cancel')} said={rules.cancel.map(role).join(' → ')} />}
          </dl>
          <h3>{t('settings.copies')}</h3>
          <dl className="kv">
            {copies.map((rule) => (
              <Pair key={rule.name} term={say(nameOf(procedure, rule.name))} said={rule.copies.to.map(role).join(comma(language))} />
            ))}
            {copies.length === 0 && <Pair term="–" said="" />}
          </dl>
        </div>
      </div>
      <p className="sub inside">{t('settings.structureText')}</p>
    </section>
  );
}

function Pair({ term, said }: { term: string; said: string }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{said}</dd>
    </>
  );
}

/** A ladder is known by what it is for. */
function ladderOf(
  name: string,
  rules: RuleAt[],
  say: (phrase: { zh: string; en: string }) => string,
  procedure: ProcedureView,
  language: Language,
): string {
  const users = rules.filter(({ ladder }) => ladder === name).map((rule) => say(nameOf(procedure, rule.name)));
  return users.slice(0, 3).join(comma(language)) + (users.length > 3 ? ` +${users.length - 3}` : '');
}

function rungText({ n, unit, every }: Rung, t: (key: string, options?: Record<string, unknown>) => string): string {
  const span = (count: number, of: string): string => t(`unit.${of}`, { count });
  const when =
    n < 0
      ? t('settings.rungBefore', { span: span(-n, unit) })
      : n === 0
        ? t('settings.rungAt')
        : t('settings.rungAfter', { span: span(n, unit) });
  return every ? `${when}${t('settings.rungEvery', { span: span(every.n, every.unit) })}` : when;
}
