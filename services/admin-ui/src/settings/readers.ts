import { type StructureOf } from '@gendan/contracts';
import { useTranslation } from 'react-i18next';
import { useSay } from '../language/say';

type Choice = { value: string; label: string };

/** Our own roles, and those outside whom the procedure itself writes to there. */
export const within = (roles: StructureOf['roles'], usual: readonly string[]): StructureOf['roles'] =>
  roles.filter(({ role, ours }) => ours || usual.includes(role));

/** Whom a rung may go to: whoever has to do it, their manager, whoever follows the case, or a role. */
export function useReaders(roles: StructureOf['roles']): Choice[] {
  const { t } = useTranslation();
  const { say } = useSay();
  return [
    ...['owner', 'ownerManager', 'watchers'].map((value) => ({ value, label: t(`settings.to.${value}`) })),
    ...roles.map(({ role, title }) => ({ value: role, label: say(title) })),
  ];
}

/** Who may sign: our own roles; one that nobody holds says so. */
export function useSigners(roles: StructureOf['roles']): Choice[] {
  const { t } = useTranslation();
  const { say } = useSay();
  return roles.flatMap(({ role, title, ours, held }) =>
    ours ? [{ value: role, label: held ? say(title) : t('settings.unheld', { role: say(title) }) }] : [],
  );
}
