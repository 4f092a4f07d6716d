import { Button, Input, Select } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GATES, PAYMENT_METHODS } from '@gendan/trade';
import { Icon } from '../marks/Icon';
import { type InstalmentDraft, type OrderFault, type Preset, presets } from './draft';

type Props = {
  instalments: InstalmentDraft[];
  onChange: (instalments: InstalmentDraft[]) => void;
  faults: readonly OrderFault[];
  total?: string;
};

/** How the money comes and what waits for it; the usual ways with one click. */
export function Instalments({ instalments, onChange, faults, total }: Props): ReactNode {
  const { t } = useTranslation();
  const set = (id: string, more: Partial<InstalmentDraft>): void =>
    onChange(instalments.map((each) => (each.id === id ? { ...each, ...more } : each)));
  const fault = faults.find(({ field }) => field === 'instalments');
  const chosen = (Object.keys(presets) as Preset[]).find((name) => JSON.stringify(presets[name]) === JSON.stringify(instalments));
  return (
    <fieldset className="plain-set instalments">
      <legend>
        {t('money.instalments')} {total && <span className="muted">{total}</span>}
      </legend>
      <div className="row wrap" role="group" aria-label={t('money.presets')}>
        {(Object.keys(presets) as Preset[]).map((name) => (
          <Button
            key={name}
            size="small"
            className={chosen === name ? 'on' : ''}
            aria-pressed={chosen === name}
            onClick={() => onChange(presets[name])}
          >
            {t(`preset.${name}`)}
          </Button>
        ))}
      </div>
      {instalments.map((each) => (
        <div className="row wrap instalment" key={each.id}>
          <Select
            aria-label={t('money.method')}
            style={{ width: 150 }}
            value={each.method}
            onChange={(method) => set(each.id, { method })}
            options={PAYMENT_METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
          />
          <Input
            aria-label={t('money.share')}
            style={{ width: 90 }}
            suffix="%"
            inputMode="decimal"
            status={fault ? 'error' : undefined}
            value={each.share}
            onChange={({ target }) => set(each.id, { share: target.value.trim() })}
          />
          <Select
            aria-label={t('money.gateWord')}
            style={{ width: 200 }}
            value={each.gate}
            onChange={(gate) => set(each.id, { gate })}
            options={GATES.map((value) => ({ value, label: t(`gate.${value}`) }))}
          />
          <Select
            aria-label={t('money.per')}
            style={{ width: 130 }}
            value={each.perShipment ? 'shipment' : 'order'}
            onChange={(per) => set(each.id, { perShipment: per === 'shipment' ? true : undefined })}
            options={[
              { value: 'order', label: t('money.perOrder') },
              { value: 'shipment', label: t('money.perShipment') },
            ]}
          />
          {instalments.length > 1 && (
            <Button
              type="text"
              size="small"
              aria-label={t('money.remove')}
              icon={<Icon name="cross" size={14} />}
              onClick={() => onChange(instalments.filter(({ id }) => id !== each.id))}
            />
          )}
        </div>
      ))}
      <div className="row">
        <Button
          size="small"
          icon={<Icon name="plus" size={14} />}
          onClick={() =>
            onChange([
              ...instalments,
              { id: String(Math.max(0, ...instalments.map(({ id }) => Number(id))) + 1), method: 'tt', gate: 'originals', share: '' },
            ])
          }
        >
          {t('money.add')}
        </Button>
        {fault && (
          <span className="fault" role="alert">
            {t(`newOrder.fault.${fault.code}`, fault.details ?? {})}
          </span>
        )}
      </div>
    </fieldset>
  );
}
