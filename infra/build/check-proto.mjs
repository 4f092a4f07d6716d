// The .proto files: written as the house writes them, their types generated from what they are now, nothing broken since the last release.
// --release keeps the present state as what must not be broken from now on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const contracts = join(root, 'libs/contracts');
const released = join(contracts, 'released.binpb');

function buf(...args) {
  const done = spawnSync(join(root, 'node_modules/.bin/buf'), args, { cwd: contracts, encoding: 'utf8' });
  if (done.status !== 0) fail(`buf ${args.join(' ')}\n${done.stdout}${done.stderr}`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function filesBelow(folder) {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return new Map(
    entries
      .filter((e) => e.isFile())
      .map((e) => [join(e.parentPath, e.name).slice(folder.length), readFileSync(join(e.parentPath, e.name), 'utf8')]),
  );
}

function checkGenerated() {
  const folder = mkdtempSync(join(tmpdir(), 'gendan-proto-'));
  try {
    buf('generate', '-o', folder);
    const fresh = filesBelow(join(folder, 'src/generated'));
    const kept = filesBelow(join(contracts, 'src/generated'));
    const stale = [...new Set([...fresh.keys(), ...kept.keys()])].filter((file) => fresh.get(file) !== kept.get(file));
    if (stale.length > 0) fail(`Not generated from the present .proto files (npm run proto -w libs/contracts): ${stale.join(', ')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv.includes('--release')) {
  buf('build', '-o', released);
} else {
  buf('lint');
  checkGenerated();
  if (existsSync(released)) buf('breaking', '--against', released);
}
