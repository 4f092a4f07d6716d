import { builtIn, hashOf, parseProcedure } from '@gendan/procedure';
import { lineOf } from './fault-line';
import { readJson } from './read';

/** Every fault of the files or procedures named; of all that come with the house when none is. */
export function checkAll(names: string[]): boolean {
  const all = names.length > 0 ? names : builtIn.map(({ rules }) => rules.id);
  return all.map(checkOne).every((sound) => sound);
}

function checkOne(name: string): boolean {
  const read = readJson(name);
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
