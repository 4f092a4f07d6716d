import { type StructureOf, type StructureRow } from '@gendan/contracts';
import { type Signer, type SignersChoice, condText } from '@gendan/procedure';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedure } from '../desk/queries';
import { useSay } from '../language/say';
import { signerRole } from '../step/rules';
import { ChoiceForm } from './ChoiceForm';
import { useSigners } from './readers';

type Props = { row: StructureRow<SignersChoice>; of: StructureOf; onDone: () => void };

/** Who signs, one after another or together. A signer's condition is the procedure's: it stays with its role. */
export function SignersForm({ row, of, onDone }: Props): ReactNode {
  const { t } = useTranslation();
  const signers = useSigners(of.roles);
  const [chain, setChain] = useState<Signer[]>(row.value?.chain ?? []);
  const [mode, setMode] = useState<SignersChoice['mode']>(row.value?.mode ?? 'sequence');
  const move = (at: number): void => setChain((was) => was.map((_, i) => was[i === at - 1 ? at : i === at ? at - 1 : i] ?? ''));
  const taken = chain.map(signerRole);
  return (
    <ChoiceForm row={row} body={{ chain, mode }} onDone={onDone}>
      <ol className="choice-list">
        {chain.map((signer, at) => (
          <li key={at}>
            <span className="row wrap">
              <Select
                className="reader"
                showSearch
                optionFilterProp="label"
                aria-label={t('settings.signer', { at: at + 1 })}
                value={signerRole(signer)}
                options={signers.filter(({ value }) => value === signerRole(signer) || !taken.includes(value))}
                onChange={(role) => setChain((was) => was.map((each, i) => (i === at ? role : each)))}
              />
              <Condition signer={signer} of={of} />
              {at > 0 && (
                <Button size="small" type="text" aria-label={t('settings.signsEarlier', { at: at + 1 })} onClick={() => move(at)}>
                  ↑
                </Button>
              )}
            </span>
            <Button
              size="small"
              type="text"
              aria-label={t('settings.removeSigner', { at: at + 1 })}
              onClick={() => setChain((was) => was.filter((_, i) => i !== at))}
            >
              {t('settings.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <div className="row wrap">
        <Select
          className="reader"
          showSearch
          optionFilterProp="label"
          aria-label={t('settings.addSigner')}
          placeholder={t('settings.addSigner')}
          value={null}
          options={signers.filter(({ value }) => !taken.includes(value))}
          onChange={(role: string | null) => role && setChain((was) => [...was, role])}
        />
        {chain.length > 1 && row.name !== 'cancel' && (
          <Select
            aria-label={t('settings.mode')}
            value={mode}
            onChange={setMode}
            options={(['sequence', 'all', 'any'] as const).map((value) => ({ value, label: t(`settings.modes.${value}`) }))}
          />
        )}
      </div>
    </ChoiceForm>
  );
}

function Condition({ signer, of }: { signer: Signer; of: StructureOf }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const procedure = useProcedure(of.procedure).data;
  if (typeof signer === 'string' || !signer.when || !procedure) return null;
  return <span className="sub">{t('settings.onlyIf', { when: say(condText(procedure, signer.when)) })}</span>;
}
