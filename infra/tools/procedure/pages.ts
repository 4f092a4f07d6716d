import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtIn } from '@gendan/procedure';
import { indexPage, LANGUAGES, pageOf } from './page';
import { ROOT } from './read';

const FOLDER = join(ROOT, 'docs/procedure');

/** Writes a page per procedure and language; with `--check` says which are not what the data says. */
export function pages(words: string[]): boolean {
  const wanted = wantedPages();
  const present = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const surplus = present.filter((name) => !wanted.has(name));
  const stale = [...wanted].filter(([name, text]) => !present.includes(name) || readFileSync(join(FOLDER, name), 'utf8') !== text);
  if (words.includes('--check')) return current([...surplus, ...stale.map(([name]) => name)]);
  mkdirSync(FOLDER, { recursive: true });
  for (const name of surplus) rmSync(join(FOLDER, name));
  for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text);
  console.log(`docs/procedure: ${wanted.size} pages, ${stale.length} written, ${surplus.length} removed`);
  return true;
}

function wantedPages(): Map<string, string> {
  const all = builtIn.flatMap((procedure) =>
    LANGUAGES.map((language) => [`${procedure.rules.id}.${language}.md`, pageOf(procedure, language)] as const),
  );
  return new Map([...all, ['README.md', indexPage(builtIn)]]);
}

function current(wrong: string[]): boolean {
  if (wrong.length === 0) return true;
  console.error(`docs/procedure is not what the procedures say: ${wrong.join(', ')}. Run: npm run procedure -- pages`);
  return false;
}
