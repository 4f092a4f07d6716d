import { type StructureRow } from '@gendan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';

type Props = {
  row: Pick<StructureRow<unknown>, 'path' | 'version' | 'default' | 'value' | 'defaultText'>;
  /** What is sent besides its base. */
  body: object;
  /** What follows from it, of a choice that is taken over in its own way. */
  follows?: string;
  onDone: () => void;
  children: ReactNode;
};

/** A choice being changed: saved as a new version, or back to what the procedure has by itself. */
export function ChoiceForm({ row, body, follows, onDone, children }: Props): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const client = useQueryClient();
  const renew = (): Promise<void> => client.invalidateQueries({ queryKey: ['settings'] });
  const saving = useMutation({
    mutationFn: (next: object) => put(row.path, { base: row.version, ...next }),
    onSuccess: async () => {
      await Promise.all([renew(), client.invalidateQueries({ queryKey: ['procedures'] })]);
      onDone();
    },
  });
  const problem = saving.isError ? asProblem(saving.error) : undefined;
  const own = JSON.stringify(row.value) !== JSON.stringify(row.default);
  return (
    <form
      className="setting-form note"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(body);
      }}
    >
      {children}
      {problem && (
        <p className="fault" role="alert">
          {say(problem.sentence)}
        </p>
      )}
      <p className="sub">{follows ?? t('settings.structureFollows')}</p>
      <div className="row wrap">
        {changedMeanwhile(problem?.problem.code) ? (
          <Button type="primary" onClick={() => void renew().then(onDone)}>
            {t('settings.seeNew')}
          </Button>
        ) : (
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('settings.save')}
          </Button>
        )}
        {own && <Button onClick={() => saving.mutate({})}>{t('settings.toDefault', { value: say(row.defaultText) })}</Button>}
        <Button type="text" onClick={onDone}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}

const changedMeanwhile = (code: string | undefined): boolean => code === 'SETTING_CHANGED' || code === 'CALENDAR_STALE';
