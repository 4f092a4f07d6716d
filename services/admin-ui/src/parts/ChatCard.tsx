import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../marks/Icon';
import { copyText } from './copy';

/** The very text that went to the clipboard; below it, what the system does when no answer comes. */
export function ChatCard({
  text,
  time,
  copied,
  follows,
  title,
}: {
  text: string;
  time?: string;
  copied: boolean;
  follows?: string;
  title?: string;
}): ReactNode {
  const { t } = useTranslation();
  const [again, setAgain] = useState(false);
  const inHand = copied || again;
  return (
    <section className="panel chat-card" aria-live="polite">
      <header>
        {inHand && (
          <span className="green">
            <Icon name="check" />
          </span>
        )}
        <h2 className="grow">{inHand ? t('chat.copied') : (title ?? t('chat.text'))}</h2>
        {time && <span className="sub">{time}</span>}
        <Button size="small" onClick={() => void copyText(text).then(setAgain)} icon={<Icon name="copy" size={14} />}>
          {t('chat.copy')}
        </Button>
      </header>
      <div className="inside">
        <p className="chat">{text}</p>
        {follows && <p className="sub chat-follows">{follows}</p>}
      </div>
    </section>
  );
}
