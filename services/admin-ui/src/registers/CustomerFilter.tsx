import { type RegisterPage } from '@gendan/contracts';
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParties } from '../desk/queries';
import { useSay } from '../language/say';

type Props = { value: string | undefined; names: RegisterPage['names']; onChange: (customer: string | undefined) => void };

/** Narrows a register to one customer, shop or reseller, found by name. */
export function CustomerFilter({ value, names, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const [text, setText] = useState('');
  const asked = [useParties('customer', text), useParties('shop', text), useParties('reseller', text)];
  const found = asked.flatMap(({ data }) => data?.items ?? []);
  const named = (id: string): string => say(found.find((each) => each.id === id)?.name ?? names[id]) || id;
  const options = found.map(({ id, name, country }) => ({ value: id, label: [say(name), country].filter(Boolean).join(' · ') }));
  const chosen = value === undefined || options.some((each) => each.value === value) ? [] : [{ value, label: named(value) }];
  const any = { value: '', label: t('registers.anyCustomer') };
  return (
    <Select
      className="customer-filter"
      aria-label={t('orders.customer')}
      showSearch={{ onSearch: setText, filterOption: false }}
      value={value ?? ''}
      popupMatchSelectWidth={false}
      onChange={(customer: string) => {
        setText('');
        onChange(customer || undefined);
      }}
      options={text === '' ? [any, ...chosen, ...options] : options}
      notFoundContent={t('newOrder.noParty', { role: t('orders.customer') })}
    />
  );
}
