import { type RegisterHead, type RegisterPage as Page } from '@gendan/contracts';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useMedia } from '../app/shade';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { Empty, ErrorBox, PageSkeleton } from '../states/states';
import { CustomerFilter } from './CustomerFilter';
import { Figures } from './Figures';
import { type RegisterFilter, registerPath, useRegister } from './queries';
import { RegisterTable } from './RegisterTable';
import { Sums } from './Sums';
import '../orders/orders.css';
import './registers.css';

const STATES = ['running', 'closed', 'cancelled'] as const;

/** One register: filters in the address, what its rows come to, the rows, and both ways with Excel. */
export function RegisterPage(): ReactNode {
  const { t } = useTranslation();
  const { say, language } = useSay();
  const { id = '' } = useParams();
  const go = useNavigate();
  const phone = useMedia('(max-width: 767px)');
  const { filter, set } = useFilter();
  const register = useRegister(id, filter);
  const head = register.data?.pages[0];
  const title = say(head?.title);
  useEffect(() => {
    document.title = `${title || t('nav.registers')} · Gendan`;
  }, [t, title]);
  if (!head)
    return register.isError ? (
      <div className="page">
        <ErrorBox problem={asProblem(register.error)} again={() => void register.refetch()} />
      </div>
    ) : (
      <PageSkeleton rows={12} />
    );
  const rows = register.data?.pages.flatMap(({ items }) => items) ?? [];
  const names = Object.assign({}, ...(register.data?.pages.map((page) => page.names) ?? [])) as Names;
  return (
    <div className="page register-page">
      <div className="page-head">
        <div className="grow">
          <p className="sub">
            <Link to="/registers">{t('nav.registers')}</Link> · {t('registers.source', { ids: head.source.join(' ') })}
          </p>
          <h1>{title}</h1>
        </div>
        <div className="row">
          {head.columns.some(({ typed }) => typed) && (
            <Button icon={<Icon name="upload" />} onClick={() => void go(`/registers/${id}/import`)}>
              {t('registers.import')}
            </Button>
          )}
          <Button icon={<Icon name="excel" />} href={workbookAddress(id, filter, language)} download>
            {t('registers.download')}
          </Button>
        </div>
      </div>
      <Filters head={head} names={names} filter={filter} set={set} />
      <div className="register-over">
        <Sums register={id} filter={filter} />
        <Figures register={id} figures={head.figures} />
      </div>
      {register.isError && <ErrorBox problem={asProblem(register.error)} again={() => void register.refetch()} />}
      {rows.length === 0 && !register.hasNextPage ? (
        <div className="panel">
          <Empty icon="orders" title={t('registers.none')}>
            {t(Object.values(filter).some(Boolean) ? 'registers.noneFits' : 'registers.noneText')}
          </Empty>
        </div>
      ) : (
        <RegisterTable register={id} columns={head.columns} rows={rows} names={names} phone={phone} />
      )}
      <footer className="orders-foot">
        <span>{t('registers.shown', { count: rows.length })}</span>
        <span className="grow" />
        {register.hasNextPage && (
          <Button loading={register.isFetchingNextPage} onClick={() => void register.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
      </footer>
    </div>
  );
}

type Names = Page['names'];
type Narrow = (next: RegisterFilter) => void;

function useFilter(): { filter: RegisterFilter; set: Narrow } {
  const [search, setSearch] = useSearchParams();
  const given = (name: keyof RegisterFilter): string | undefined => search.get(name) ?? undefined;
  const filter: RegisterFilter = {
    q: given('q'),
    customer: given('customer'),
    state: given('state'),
    column: given('column'),
    is: given('is'),
  };
  const set: Narrow = (next) => {
    const all = Object.entries({ ...filter, ...next }).filter((entry): entry is [string, string] => Boolean(entry[1]));
    setSearch(new URLSearchParams(all));
  };
  return { filter, set };
}

function workbookAddress(id: string, filter: RegisterFilter, language: string): string {
  const asked = Object.entries({ ...filter, language }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `${registerPath(id)}/xlsx?${new URLSearchParams(asked).toString()}`;
}

type FiltersProps = { head: RegisterHead; names: Names; filter: RegisterFilter; set: Narrow };

function Filters({ head, names, filter, set }: FiltersProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const choices = head.columns.flatMap(({ key, title, choices: among }) => (among ? [{ key, title, among }] : []));
  return (
    <div className="row wrap filters-line">
      <Input.Search
        key={filter.q ?? ''}
        className="register-search"
        allowClear
        defaultValue={filter.q}
        aria-label={t('registers.search')}
        placeholder={t('registers.search')}
        onSearch={(q) => set({ q: q.trim() || undefined })}
      />
      <CustomerFilter value={filter.customer} names={names} onChange={(customer) => set({ customer })} />
      <Select
        aria-label={t('cases.state')}
        value={filter.state ?? ''}
        popupMatchSelectWidth={false}
        onChange={(state: string) => set({ state: state || undefined })}
        options={[{ value: '', label: t('registers.anyState') }, ...STATES.map((value) => ({ value, label: t(`caseState.${value}`) }))]}
      />
      {choices.length > 0 && (
        <Select
          aria-label={t('registers.choice')}
          value={filter.column && filter.is ? `${filter.column}:${filter.is}` : ''}
          popupMatchSelectWidth={false}
          onChange={(chosen: string) => {
            const [column, is] = chosen.split(':');
            set({ column: column || undefined, is });
          }}
          options={[
            { value: '', label: t('registers.anyChoice') },
            ...choices.map(({ key, title, among }) => ({
              label: say(title),
              options: Object.entries(among).map(([value, word]) => ({ value: `${key}:${value}`, label: `${say(title)}: ${say(word)}` })),
            })),
          ]}
        />
      )}
    </div>
  );
}
