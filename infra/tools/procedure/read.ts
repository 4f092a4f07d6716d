import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtIn, parseProcedure, type Procedure } from '@gendan/procedure';
import { lineOf } from './fault-line';

export const ROOT = join(__dirname, '../../..');

/** A procedure of the house by its id, or the JSON of a file. */
export function readJson(name: string): { json: unknown } | { problem: string } {
  const own = builtIn.find(({ rules }) => rules.id === name);
  if (own) return { json: JSON.parse(JSON.stringify(own)) };
  if (!existsSync(name))
    return { problem: `no such file, and no procedure of the house is called that (${builtIn.map(({ rules }) => rules.id).join(', ')})` };
  try {
    return { json: JSON.parse(readFileSync(name, 'utf8')) };
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A procedure that can be used; of another every fault is printed. */
export function readProcedure(name: string): Procedure | undefined {
  const read = readJson(name);
  if ('problem' in read) return void console.error(`${name}: ${read.problem}`);
  const { procedure, faults } = parseProcedure(read.json);
  if (!procedure) for (const fault of faults) console.error(lineOf(fault));
  return procedure;
}
