import { type FileRow } from '@gendan/contracts';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../desk/desk';
import { asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { smaller } from '../step/photo';

type Kept = { hash: string; name: string };

/** Photos and papers of an outsider, straight from the phone. */
export function OutFiles({
  id,
  kind,
  label,
  path,
  value,
  onChange,
}: {
  id: string;
  kind: 'file' | 'scan' | 'photo';
  label: string;
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const [going, setGoing] = useState(0);
  const [fault, setFault] = useState<string>();
  const kept = (Array.isArray(value) ? value : []) as Kept[];
  const latest = useRef(kept);
  latest.current = kept;
  const take = async (files: FileList | null): Promise<void> => {
    setFault(undefined);
    for (const file of [...(files ?? [])]) {
      setGoing((count) => count + 1);
      try {
        const stored = await upload<FileRow>(path, await smaller(file), file.name);
        latest.current = [...latest.current, { hash: stored.hash, name: stored.name }];
        onChange(latest.current);
      } catch (error) {
        setFault(say(asProblem(error).sentence));
      }
      setGoing((count) => count - 1);
    }
  };
  return (
    <div className="out-field">
      <label htmlFor={id}>{label}</label>
      {kept.map((file) => (
        <p key={file.hash} className="out-file">
          <Icon name="check" /> <span className="ell grow">{file.name}</span>
          <button
            type="button"
            aria-label={t('file.remove', { name: file.name })}
            onClick={() => onChange(kept.filter(({ hash }) => hash !== file.hash))}
          >
            <Icon name="cross" />
          </button>
        </p>
      ))}
      <label className="out-btn out-pick">
        <Icon name={kind === 'photo' ? 'camera' : 'file'} /> {going > 0 ? t('file.going') : t(`file.choose.${kind}`)}
        <input
          id={id}
          type="file"
          className="spoken"
          multiple
          accept={kind === 'file' ? undefined : kind === 'photo' ? 'image/*' : 'image/*,application/pdf'}
          onChange={({ target }) => void take(target.files).then(() => (target.value = ''))}
        />
      </label>
      {fault && (
        <p className="out-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
