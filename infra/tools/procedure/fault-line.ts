import type { Fault } from '@gendan/procedure';

/** A fault as two lines to read, with where it stands. */
export const lineOf = ({ level, path, code, zh, en }: Fault): string =>
  `${level === 'error' ? 'ERROR  ' : 'warning'} ${path || '(file)'}  ${code}\n        ${zh}\n        ${en}`;
