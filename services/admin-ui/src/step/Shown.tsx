import { type CaseView } from '@gendan/contracts';
import { type Procedure, type Values } from '@gendan/procedure';
import { isDay, isInstant } from '@gendan/trade';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comma } from '../language/comma';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { fieldOf, pick } from '../order/sentences';
import { amountText } from '../parts/amount';
import { type Language, wholeMoment } from '../time/words';

type Props = { order: CaseView; procedure?: Procedure; milestone: string; values: Values; changed?: readonly string[] };

/** Evidence as it stands, field by field. */
export function Shown({ order, procedure, milestone, values, changed }: Props): ReactNode {
  const { language } = useSay();
  const { t } = useTranslation();
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <dl className="kv shown">
      {entries.map(([field, value]) => (
        <div key={field} className={changed?.includes(field) ? 'changed' : ''}>
          <dt>{pick(fieldOf(procedure, milestone, field), language)}</dt>
          <dd>{valueNode(value, order, language, t)}</dd>
        </div>
      ))}
    </dl>
  );
}

type Record_ = Record<string, unknown>;
const isRecord = (value: unknown): value is Record_ => typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueNode(
  value: unknown,
  order: CaseView,
  language: Language,
  t: (key: string, options?: Record<string, unknown>) => string,
): ReactNode {
  if (value === undefined || value === null || value === '') return <span className="muted">–</span>;
  if (typeof value === 'boolean') return t(value ? 'field.yes' : 'field.no');
  if (isDay(value) || isInstant(value)) return wholeMoment(value, language);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    if (value.every((each) => isRecord(each) && 'hash' in each))
      return (value as { hash: string; name: string }[]).map((file) => <FileLink key={file.hash} {...file} />);
    return value.map(String).join(comma(language));
  }
  if (!isRecord(value)) return '';
  if ('hash' in value && 'name' in value) return <FileLink hash={String(value['hash'])} name={String(value['name'])} />;
  if ('amount' in value && 'currency' in value) return amountText(String(value['amount']), String(value['currency']));
  if ('amount' in value && 'unit' in value) return `${String(value['amount'])} ${String(value['unit'])}`;
  if ('version' in value) {
    const version = value['version'] === 0 ? t('field.lcIssued') : t('field.lcAmended', { count: Number(value['version']) });
    return [value['number'], version].filter(Boolean).map(String).join(' · ');
  }
  const lines = Object.entries(value).filter(([, each]) => typeof each === 'string' || typeof each === 'number');
  return lines.map(([line, amount]) => {
    const found = order.terms.lines.find((each) => each.line === line);
    return (
      <span className="block" key={line}>
        {found?.product ?? line} {String(amount)} {found?.unit}
      </span>
    );
  });
}

function FileLink({ hash, name }: { hash: string; name: string }): ReactNode {
  return (
    <a className="file-link" href={`/api/files/${encodeURIComponent(hash)}`} target="_blank" rel="noreferrer">
      <Icon name="file" size={14} /> {name}
    </a>
  );
}
