import { Checkbox } from 'antd';
import { type ReactNode } from 'react';

type Props<T extends string> = {
  label: ReactNode;
  fault?: string;
  value: T[];
  onChange: (value: T[]) => void;
  options: { value: T; label: string }[];
};

/** Several of a few, under one heading. */
export function Choices<T extends string>({ label, fault, value, onChange, options }: Props<T>): ReactNode {
  return (
    <fieldset className="plain-set">
      <legend>{label}</legend>
      <Checkbox.Group<T> className="column" value={value} onChange={onChange} options={options} />
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
