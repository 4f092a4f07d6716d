import { type RegisterHead } from '@gendan/contracts';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../desk/queries';
import { useSay } from '../language/say';
import { cellText } from './cells';
import { CellForm } from './TypedCell';
import { WHOLE } from './useCell';

/** What the house has set for the whole register; administrators change it here. */
export function Figures({ register, figures }: { register: string; figures: RegisterHead['figures'] }): ReactNode {
  return (
    <>
      {figures.map((figure) => (
        <Figure key={figure.key} register={register} figure={figure} />
      ))}
    </>
  );
}

function Figure({ register, figure }: { register: string; figure: RegisterHead['figures'][number] }): ReactNode {
  const { t } = useTranslation();
  const { language, say } = useSay();
  const [open, setOpen] = useState(false);
  const may = useMe().data?.roles.includes('administrator') ?? false;
  const title = say(figure.title);
  return (
    <p className="row register-figure">
      <span className="sub">{title}</span>
      {open ? (
        <CellForm
          at={{ register, row: WHOLE, column: figure.key, base: figure.version }}
          column={figure}
          cell={figure.value}
          what={title}
          onDone={() => setOpen(false)}
        />
      ) : (
        <b>{cellText(figure, figure.value, language)}</b>
      )}
      {may && !open && (
        <Button size="small" aria-label={t('settings.changeOf', { what: title })} onClick={() => setOpen(true)}>
          {t('settings.change')}
        </Button>
      )}
    </p>
  );
}
