import { expect } from 'expect';
import { createRequire } from 'node:module';
import { format } from 'node:util';

/** A test of a spec file, to be run as often as wanted. */
export type Test = { file: string; name: string; text: string; run: () => unknown };

type Rows = readonly unknown[];

/** The tests that a spec file declares, without jest: the specs of procedures use describe, it, it.each and expect. */
export function testsOf(file: string): Test[] {
  const found: Test[] = [];
  const around: string[] = [];
  const describe = (name: string, body: () => void): void => {
    around.push(name);
    body();
    around.pop();
  };
  const it = (name: string, run: () => unknown, text = run.toString()): void =>
    void found.push({ file, name: [...around, name].join(' › '), text, run });
  const globals = {
    describe: Object.assign(describe, { each: eachOf(describe) }),
    it: Object.assign(it, { each: eachOf(it) }),
    test: Object.assign(it, { each: eachOf(it) }),
    expect,
  };
  Object.assign(globalThis, globals);
  delete require.cache[file];
  createRequire(file)(file);
  return found;
}

const eachOf =
  (declare: (name: string, run: () => void, text?: string) => void) =>
  (rows: Rows) =>
  (name: string, body: (...row: Rows) => void): void =>
    rows.forEach((row) => declare(titled(name, row), () => (Array.isArray(row) ? body(...row) : body(row)), body.toString()));

function titled(name: string, row: unknown): string {
  if (typeof row === 'object' && row !== null && !Array.isArray(row))
    return name.replace(/\$(\w+)/g, (_, field: string) => String((row as Record<string, unknown>)[field]));
  const wanted = (name.match(/%[sdjo]/g) ?? []).length;
  return format(name, ...(Array.isArray(row) ? row : [row]).slice(0, wanted));
}
