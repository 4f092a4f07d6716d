import { type FileRow } from '@gendan/contracts';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../desk/desk';
import { type DeskProblem, asProblem } from '../desk/problem';
import { useSay } from '../language/say';
import { Icon } from '../marks/Icon';
import { StateMark } from '../marks/StateMark';
import { smaller } from './photo';
import './files.css';

export type Kept = { hash: string; name: string };
type Going = { id: number; file: File; problem?: DeskProblem };

const accepts = { photo: 'image/*', scan: 'image/*,application/pdf', file: undefined } as const;

/** Files go up while the rest is being typed; what has arrived is the evidence. */
export function FilesField({
  id,
  kind,
  label,
  value,
  describedBy,
  onChange,
  path = '/api/files',
}: {
  id: string;
  kind: 'file' | 'scan' | 'photo';
  label: string;
  value: unknown;
  describedBy?: string;
  onChange: (value: unknown) => void;
  path?: string;
}): ReactNode {
  const { t } = useTranslation();
  const { say } = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [going, setGoing] = useState<Going[]>([]);
  const kept = (Array.isArray(value) ? value : value ? [value] : []) as Kept[];
  const latest = useRef(kept);
  latest.current = kept;
  const send = async (one: Going): Promise<void> => {
    setGoing((list) => list.map((each) => (each.id === one.id ? { ...each, problem: undefined } : each)));
    try {
      const stored = await upload<FileRow>(path, kind === 'file' ? one.file : await smaller(one.file), one.file.name);
      latest.current = [...latest.current, { hash: stored.hash, name: stored.name }];
      onChange(latest.current);
      setGoing((list) => list.filter(({ id: other }) => other !== one.id));
    } catch (error) {
      setGoing((list) => list.map((each) => (each.id === one.id ? { ...each, problem: asProblem(error) } : each)));
    }
  };
  const take = (files: FileList | null): void => {
    const added = [...(files ?? [])].map((file, index) => ({ id: performance.now() + index, file }));
    setGoing((list) => [...list, ...added]);
    for (const one of added) void send(one);
  };
  return (
    <div
      className="files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => (event.preventDefault(), take(event.dataTransfer.files))}
    >
      {kept.map((file) => (
        <div className="file" key={file.hash}>
          <Icon name={kind === 'photo' ? 'camera' : 'file'} />
          <a className="grow ell" href={`/api/files/${encodeURIComponent(file.hash)}`} target="_blank" rel="noreferrer">
            {file.name}
          </a>
          <span className="st">
            <StateMark state="done" />
            {t('file.kept')}
          </span>
          <Button
            type="text"
            size="small"
            aria-label={t('file.remove', { name: file.name })}
            icon={<Icon name="cross" size={14} />}
            onClick={() => onChange(kept.filter(({ hash }) => hash !== file.hash))}
          />
        </div>
      ))}
      {going.map((one) => (
        <div className="file" key={one.id} role="status">
          <Icon name="upload" />
          <span className="grow ell">
            {one.file.name} <span className="sub">{size(one.file.size)}</span>
            {one.problem && <span className="fault"> {say(one.problem.sentence)}</span>}
          </span>
          {one.problem ? (
            <Button size="small" onClick={() => void send(one)}>
              {t('error.again')}
            </Button>
          ) : (
            <span className="sub">{t('file.going')}</span>
          )}
        </div>
      ))}
      <input
        ref={input}
        id={id}
        type="file"
        className="spoken"
        multiple
        accept={accepts[kind]}
        aria-describedby={describedBy}
        onChange={({ target }) => (take(target.files), (target.value = ''))}
        tabIndex={-1}
      />
      <Button
        className="file-add"
        icon={<Icon name={kind === 'photo' ? 'camera' : 'plus'} />}
        onClick={() => input.current?.click()}
        aria-label={t(`file.add.${kind}`, { label })}
      >
        {t(`file.choose.${kind}`)}
      </Button>
    </div>
  );
}

const size = (bytes: number): string => (bytes > 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`);
