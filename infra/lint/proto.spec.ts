import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The check of the .proto files is shown to fail, in a copy.
const root = join(__dirname, '../..');
let copy: string;
let file: string;
let original: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gendan-proto-spec-'));
  for (const each of ['libs/contracts', 'infra/build']) {
    cpSync(join(root, each), join(copy, each), { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const folder = join(copy, 'libs/contracts/proto');
  const [found = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.proto'));
  file = join(folder, found);
  original = readFileSync(file, 'utf8');
});
afterEach(() => writeFileSync(file, original));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const check = (...flags: string[]) =>
  spawnSync(process.execPath, [join(copy, 'infra/build/check-proto.mjs'), ...flags], { encoding: 'utf8' });
const firstField = /^ {2}(?:repeated |optional )?[\w.]+ \w+ = 1;\n/m;

test('a service named against the rules is found', () => {
  writeFileSync(file, original.replace(/^service \w+/m, 'service badlyNamed'));
  expect(check().stderr).toMatch(/badlyNamed/);
});

test('types that were not generated anew are found', () => {
  writeFileSync(file, original.replace(/\}\s*$/, '  string forgotten = 99;\n}\n'));
  expect(check().stderr).toMatch(/Not generated from the present \.proto files/);
});

test('a field taken away since the last release is found', () => {
  expect(check('--release').status).toBe(0);
  writeFileSync(file, original.replace(firstField, ''));
  spawnSync(join(root, 'node_modules/.bin/buf'), ['generate'], { cwd: join(copy, 'libs/contracts') });
  expect(check().stderr).toMatch(/deleted|breaking/i);
});
