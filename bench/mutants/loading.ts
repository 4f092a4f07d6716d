import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';

const configFile = join(__dirname, '../../.swcrc');

type Compiled = ReturnType<typeof compileFunction>;

/** From here on a file is compiled once however often it is loaded, from `sources` where it stands there; `loaded` may change what it exports. */
export function compileOnce(sources: ReadonlyMap<string, string>, loaded?: (module: NodeModule, file: string) => void): void {
  const compiled = new Map<string, Compiled>();
  require.extensions['.ts'] = (module, file) => {
    let body = compiled.get(file);
    if (!body) compiled.set(file, (body = bodyOf(file, sources.get(file) ?? readFileSync(file, 'utf8'))));
    body.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
    loaded?.(module, file);
  };
  process.setSourceMapsEnabled(false);
}

function bodyOf(filename: string, source: string): Compiled {
  const { code } = transformSync(source, { configFile, swcrc: false, sourceMaps: false, filename });
  return compileFunction(code, ['exports', 'require', 'module', '__filename', '__dirname'], { filename });
}

/** Loaded anew when next asked for. */
export function forget(wanted: (file: string) => boolean): void {
  for (const file of Object.keys(require.cache)) if (wanted(file)) delete require.cache[file];
}
