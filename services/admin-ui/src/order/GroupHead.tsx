import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { type Row } from './plan-rows';

/** The head of a stage or part: folds and unfolds its lines; folded it says how many there are. */
export function GroupHead({
  title,
  count,
  finished,
  folded,
  onTurn,
}: NonNullable<Row['head']> & { onTurn: (title: string) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <button type="button" className="plain grp-name" aria-expanded={!folded} onClick={() => onTurn(title)}>
      <Icon name={folded ? 'chevron' : 'down'} size={12} />
      {finished && <StateMark state="done" />}
      {title}
      {folded && <span className="muted">{t(finished ? 'plan.foldedDone' : 'plan.folded', { count })}</span>}
    </button>
  );
}
