import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { Field } from '../parts/Field';

type Props = {
  children: ReactNode;
  accepting: { isPending: boolean; isError: boolean; error: unknown; mutate: (accepted: string) => void };
};

/** Taking over what is new, with the words in which it was accepted. `children`: the words of the button. */
export function AcceptForm({ children, accepting }: Props): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const [accepted, setAccepted] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && !accepted.trim() ? t('form.missing') : undefined;
  return (
    <form
      className="setting-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (accepted.trim()) accepting.mutate(accepted.trim());
      }}
    >
      <Field label={t('settings.why')} fault={accepting.isError ? say(asProblem(accepting.error).sentence) : missing}>
        {({ id, describedBy, invalid }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            value={accepted}
            onChange={({ target }) => setAccepted(target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" htmlType="submit" loading={accepting.isPending}>
          {children}
        </Button>
      </div>
    </form>
  );
}
