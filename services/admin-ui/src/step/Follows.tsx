import { type ReactNode } from 'react';
import { Icon } from '../marks/Icon';

/** What follows, one line each. */
export function Follows({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>
          <Icon name="arrow" size={14} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
