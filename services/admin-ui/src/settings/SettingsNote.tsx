import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Adopting } from './Running';
import { useCaseSettings } from './queries';
import { valueText } from './values';
import './settings.css';

/** A case that still follows the old settings says so where it is followed, and offers the new ones. */
export function SettingsNote({ number }: { number: string }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [open, setOpen] = useState(false);
  const offer = useCaseSettings(number).data;
  if (!offer || offer.differences.length + offer.structure.length === 0) return null;
  const figures = offer.differences.map(
    (each) => `${say(each.title)} ${valueText(each, each.from, say, t)} → ${valueText(each, each.to, say, t)}`,
  );
  const structure = offer.structure.map((each) => `${t(`settings.kind.${each.kind}`)} ${say(each.title)}`);
  return (
    <div className="note settings-note">
      {t('settings.older')} {[...figures, ...structure].join(comma(language))}{' '}
      <button type="button" className="plain aslink" aria-expanded={open} onClick={() => setOpen((was) => !was)}>
        {t('settings.seeMoves')}
      </button>
      {open && <Adopting number={number} onDone={() => setOpen(false)} />}
    </div>
  );
}
