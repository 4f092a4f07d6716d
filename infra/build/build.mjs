// Builds one package: src → dist. Run in the package's folder: node ../../infra/build/build.mjs
import { transformFile } from '@swc/core';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const swcrc = join(dirname(fileURLToPath(import.meta.url)), '../../.swcrc');
const carriedAlong = new Set(['.proto', '.json', '.sql', '.html', '.css', '.svg']);
const isSpec = (name) => /\.spec\.tsx?$/.test(name) || name.endsWith('.d.ts');

await rm('dist', { recursive: true, force: true });
const entries = await readdir('src', { recursive: true, withFileTypes: true }).catch(() => []);
let built = 0;
for (const entry of entries.filter((e) => e.isFile() && !isSpec(e.name))) {
  const source = join(entry.parentPath, entry.name);
  const target = join('dist', source.slice('src/'.length));
  const kind = extname(entry.name);
  if (kind === '.ts') {
    const { code, map } = await transformFile(source, { configFile: swcrc, swcrc: false, sourceFileName: source });
    const file = target.replace(/\.ts$/, '.js');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${code}\n//# sourceMappingURL=${basename(file)}.map\n`);
    if (map) await writeFile(`${file}.map`, map);
    built += 1;
  } else if (carriedAlong.has(kind)) {
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
  }
}
console.log(`${built} files`);
