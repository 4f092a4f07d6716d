import { type ReactNode, useId } from 'react';

/** A label over its control, with what is wrong below it; the control gets the ids. */
export function Field({
  label,
  fault,
  hint,
  children,
  optional,
}: {
  label: ReactNode;
  fault?: string;
  hint?: ReactNode;
  optional?: string;
  children: (ids: { id: string; describedBy?: string; invalid: boolean }) => ReactNode;
}): ReactNode {
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label} {optional && <span className="muted">{optional}</span>}
      </label>
      {children({ id, describedBy: fault || hint ? below : undefined, invalid: Boolean(fault) })}
      {(fault || hint) && (
        <p id={below} className={fault ? 'fault' : 'hint'} role={fault ? 'alert' : undefined}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}
