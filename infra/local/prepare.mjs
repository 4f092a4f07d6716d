// Brings a checkout into a state in which it can run. Only Node's own modules here: nothing may be installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Gendan needs Node 20.19 or newer, this is ${process.versions.node}.`);
  install();
  build();
}

/** npm ci, when a package of the lock file is not there, or in another version. */
export function install() {
  if (isInstalled()) return;
  console.log('installing packages (npm ci, some minutes the first time) …');
  run('npm', ['ci', '--no-progress', '--loglevel=error']);
}

function isInstalled() {
  const there = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(there)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesIn(there);
  return Object.entries(packagesIn(join(root, 'package-lock.json')))
    .filter(([path, { optional, peer }]) => path.startsWith('node_modules/') && !optional && !peer)
    .every(([path, { version, link }]) => (link ? existsSync(join(root, path)) : installed[path]?.version === version));
}

/** nx build, when a source is newer than the last build. */
export function build() {
  const stamp = join(root, '.cache/built');
  const newest = Math.max(...packageFolders().map(newestIn));
  const complete = packageFolders().every((folder) => !existsSync(join(folder, 'src')) || existsSync(join(folder, 'dist')));
  if (complete && existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= newest) return;
  console.log('building …');
  run(join(root, 'node_modules/.bin/nx'), ['run-many', '-t', 'build', '--outputStyle=static'], { quiet: true });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, String(newest));
}

function packageFolders() {
  const groups = ['libs', 'services', 'workflows'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  return [...groups, join(root, 'activities'), join(root, 'infra/local')].filter((folder) => existsSync(join(folder, 'package.json')));
}

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'dist' || entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return newest;
}

export function run(command, args, { quiet = false } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NX_DAEMON: 'false' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status === 0) return;
  if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  fail(`${command} ${args.join(' ')} failed`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
