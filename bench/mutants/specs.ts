import { expect } from 'expect';
import { createRequire } from 'node:module';
import { format } from 'node:util';

/** A test of a spec file, to be run as often as wanted. `nth`: of those of its file that are called the same, as rows of a table may be. */
export type Test = { file: string; name: string; nth: number; text: string; run: () => unknown };

/** The same test in the file loaded anew. */
export const again = (tests: readonly Test[] | undefined, { name, nth }: Pick<Test, 'name' | 'nth'>): Test | undefined =>
  tests?.find((one) => one.name === name && one.nth === nth);

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
  const it = (title: string, run: () => unknown, text = run.toString()): void => {
    const name = [...around, title].join(' › ');
    found.push({ file, name, nth: found.filter((test) => test.name === name).length, text, run });
  };
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
