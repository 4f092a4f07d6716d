// The mutants of Stryker in the core, one file after another, and the specs of libs/procedure run: npm run mutants:core -- [--near] [--every=n] [file or folder …]
import '../../../infra/jest/seed.cjs';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fateOf, filesIn, loadingOf, SOURCE, specOf } from './fates';
import { compileOnce } from '../loading';
import { instrumented, type Mutant } from './stryker';
import { Types } from './typed';

const said = process.argv.slice(2);
const only = said.filter((word) => !word.startsWith('--'));
/** The specs in which whole procedures live take most of the time and kill few that the core's own leave alive. */
const near = said.includes('--near');
/** `--every=4`: each fourth mutant, where all of them would take too long. */
const every = Number(said.find((word) => word.startsWith('--every='))?.slice('--every='.length) ?? 1);
const all = filesIn(SOURCE);
/** Procedures are broken word by word (`npm run mutants`); what only tests use holds no rule. */
const core = all.filter((file) => !/\/(procedures|scenarios|random)\/|\.spec\.ts$|\/index\.ts$/.test(file));
const targets = core.filter((file) => only.length === 0 || only.some((name) => relative(SOURCE, file).startsWith(name)));

/** Milliseconds of tests, before the compiler is asked whether it takes the mutant at all, and after. */
const PATIENCE = { first: 250, last: Number(said.find((word) => word.startsWith('--patience='))?.slice('--patience='.length) ?? 1000) };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { mutants, sources } = await instrumented(targets);
  compileOnce(sources);
  const loading = await loadingOf(core);
  const specs = [];
  for (const file of all.filter((one) => one.endsWith('.spec.ts') && !(near && /\/(procedures|random)\//.test(one))))
    specs.push(await specOf(file));
  const types = new Types(targets);
  for (const file of targets) {
    const inside = mutants.filter((mutant) => mutant.fileName === file && !isSentence(mutant)).filter((_, n) => n % every === 0);
    const alive: Mutant[] = [];
    let killed = 0;
    for (const mutant of inside) {
      if ((await fateOf(mutant, specs, loading, PATIENCE.first)) === 'killed') killed++;
      else if (types.refuse(mutant)) continue;
      else if ((await fateOf(mutant, specs, loading, PATIENCE.last)) === 'killed') killed++;
      else alive.push(mutant);
    }
    if (inside.length === 0) continue;
    say(`| ${relative(SOURCE, file)} | ${killed + alive.length} | ${killed} | ${Math.floor((100 * killed) / (killed + alive.length))} % |`);
    alive.forEach((mutant) => say(told(mutant)));
  }
}

/** Words for people: several of them, or Chinese. What is read by nobody but people is no rule. */
const isSentence = (mutant: Mutant): boolean =>
  mutant.mutatorName === 'StringLiteral' && /[\u4e00-\u9fff]|\w \w/.test(placeOf(mutant).what);

function placeOf({ fileName, location: { start, end } }: Mutant): { line: string; what: string } {
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const line = lines[start.line] ?? '';
  return { line, what: start.line === end.line ? line.slice(start.column, end.column) : `${line.slice(start.column)} …` };
}

function told(mutant: Mutant): string {
  const { fileName, location, mutatorName, replacement } = mutant;
  const { line, what } = placeOf(mutant);
  return `  ${relative(SOURCE, fileName)}:${location.start.line + 1} ${mutatorName}: ${line.trim()}\n    ${what} → ${replacement.replace(/\s+/g, ' ').slice(0, 120)}`;
}

void main();
