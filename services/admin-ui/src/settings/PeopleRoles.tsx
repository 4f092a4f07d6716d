import { type StaffRoles, type StaffRow } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { Field } from '../parts/Field';
import { ErrorBox } from '../states/states';
import { useStaff } from './queries';
import { doTogether } from './together';

/** Who holds which role: new cases are cast from it at once, running ones are handed over. */
export function PeopleRoles({ may }: { may: boolean }): ReactNode {
  const { t } = useTranslation();
  const staff = useStaff();
  if (staff.isError) return <ErrorBox problem={asProblem(staff.error)} again={() => void staff.refetch()} />;
  if (!staff.data) return <p className="sub">{t('common.reading')}</p>;
  const { people } = staff.data;
  return (
    <section className="panel">
      <header>
        <h2 className="grow">{t('settings.people')}</h2>
        {!may && <span className="sub">{t('settings.readOnly')}</span>}
      </header>
      <p className="sub inside">{t('settings.peopleText')}</p>
      <ul className="settings-list">
        {people.map((person) => (
          <PersonLine key={person.id} person={person} staff={staff.data} may={may} />
        ))}
      </ul>
    </section>
  );
}

type Props = { person: StaffRow; staff: StaffRoles; may: boolean };

const useTitles = ({ roles }: StaffRoles): ((role: string) => string) => {
  const { say } = useSay();
  const titles = new Map(roles.map(({ role, title }) => [role, say(title)]));
  return (role) => titles.get(role) ?? role;
};

function PersonLine({ person, staff, may }: Props): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const titleOf = useTitles(staff);
  const [editing, setEditing] = useState(false);
  const left = person.plays.filter(({ role }) => editing || !person.roles.includes(role));
  return (
    <li className="setting person" data-person={person.id}>
      <b className="setting-what">{say(person.name)}</b>
      <div className="setting-value row wrap">
        {person.roles.map((role) => (
          <span key={role} className="tag">
            {titleOf(role)}
          </span>
        ))}
        {person.roles.length === 0 && <span className="sub">{t('settings.noRole')}</span>}
      </div>
      <div className="setting-act">
        {may && !editing && (
          <Button size="small" onClick={() => setEditing(true)} aria-label={t('settings.changeOf', { what: say(person.name) })}>
            {t('settings.change')}
          </Button>
        )}
      </div>
      {editing && <RolesForm person={person} staff={staff} onDone={() => setEditing(false)} />}
      {may && left.map(({ role, cases }) => <HandOver key={role} person={person} role={role} cases={cases} staff={staff} />)}
    </li>
  );
}

function RolesForm({ person, staff, onDone }: Omit<Props, 'may'> & { onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const client = useQueryClient();
  const [roles, setRoles] = useState(person.roles);
  const saving = useMutation({
    mutationFn: () => put(`/api/staff/${encodeURIComponent(person.id)}/roles`, { seen: person.roles, roles }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['settings'] });
      onDone();
    },
  });
  return (
    <form
      className="setting-form note"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Field
        label={t('settings.rolesOf', { who: say(person.name) })}
        fault={saving.isError ? say(asProblem(saving.error).sentence) : undefined}
      >
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            mode="multiple"
            optionFilterProp="label"
            value={roles}
            onChange={setRoles}
            options={staff.roles.map(({ role, title }) => ({ value: role, label: say(title) }))}
          />
        )}
      </Field>
      <p className="sub">{t('settings.rolesFollow')}</p>
      <div className="row wrap">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('settings.saveRoles')}
        </Button>
        <Button type="text" onClick={onDone}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}

type HandOverProps = { person: StaffRow; role: string; cases: number; staff: StaffRoles };

function HandOver({ person, role, cases, staff }: HandOverProps): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const titleOf = useTitles(staff);
  const client = useQueryClient();
  const holders = staff.people.filter(({ id, roles }) => id !== person.id && roles.includes(role));
  const [to, setTo] = useState<string>();
  const handing = useMutation({
    mutationFn: (colleague: string) => doTogether(`/api/staff/${encodeURIComponent(person.id)}/hand-over`, { role, to: colleague }),
    onSuccess: () => Promise.all(['settings', 'case', 'tasks', 'cases'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  const chosen = to ?? holders[0]?.id;
  const refused = handing.data?.refused ?? [];
  return (
    <div className="hand-over row wrap">
      <span>{t('settings.plays', { count: cases, role: titleOf(role) })}</span>
      {holders.length === 0 ? (
        <span className="amber">{t('settings.noOtherHolder')}</span>
      ) : (
        <>
          <Select
            aria-label={t('settings.handTo', { role: titleOf(role) })}
            value={chosen}
            onChange={setTo}
            options={holders.map(({ id, name }) => ({ value: id, label: say(name) }))}
          />
          <Button size="small" loading={handing.isPending} onClick={() => chosen && handing.mutate(chosen)}>
            {t('settings.hand', { count: cases })}
          </Button>
        </>
      )}
      {handing.isError && (
        <p className="fault" role="alert">
          {say(asProblem(handing.error).sentence)}
        </p>
      )}
      {refused.map((each) => (
        <p key={each.number} className="fault" role="alert">
          {each.number} {say(each)}
        </p>
      ))}
    </div>
  );
}
