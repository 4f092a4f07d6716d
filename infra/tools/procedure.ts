import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtIn, type Fault, hashOf, parseProcedure, procedureSchema } from '@gendan/procedure';
import { format } from 'prettier';

const ROOT = join(__dirname, '../..');
const USAGE = `npm run procedure -- check FILE.json | ID …   every fault of a procedure file, or of one that comes with the house
npm run procedure -- schema                   writes docs/procedure.schema.json`;

type Command = (names: string[]) => Promise<boolean> | boolean;
const commands: Record<string, Command> = { check: checkAll, schema: writeSchema };

async function main([word = '', ...names]: string[]): Promise<boolean> {
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command) return command(names);
  console.error(USAGE);
  return false;
}

function checkAll(names: string[]): boolean {
  if (names.length === 0) names = builtIn.map(({ rules }) => rules.id);
  return names.map(checkOne).every((sound) => sound);
}

function checkOne(name: string): boolean {
  const read = readProcedure(name);
  if ('problem' in read) {
    console.error(`${name}: ${read.problem}`);
    return false;
  }
  const { procedure, faults } = parseProcedure(read.json);
  for (const fault of faults) console.log(lineOf(fault));
  const errors = faults.filter(({ level }) => level === 'error').length;
  const hash = procedure ? `, hash ${hashOf(procedure.rules).slice(0, 12)}` : '';
  console.log(`${name}: ${errors} errors, ${faults.length - errors} warnings${hash}`);
  return errors === 0;
}

function readProcedure(name: string): { json: unknown } | { problem: string } {
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

const lineOf = ({ level, path, code, zh, en }: Fault): string =>
  `${level === 'error' ? 'ERROR  ' : 'warning'} ${path || '(file)'}  ${code}\n        ${zh}\n        ${en}`;

async function writeSchema(): Promise<boolean> {
  const file = join(ROOT, 'docs/procedure.schema.json');
  writeFileSync(file, await format(JSON.stringify(procedureSchema), { parser: 'json', printWidth: 140 }));
  console.log(`wrote ${relative(process.cwd(), file)}`);
  return true;
}

main(process.argv.slice(2)).then(
  (sound) => (process.exitCode = sound ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
