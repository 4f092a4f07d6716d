// npm test: brings what the tests need, runs every check, closes with `N passed, N failed`. Only Node's own modules until all is installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './prepare.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);
const scratch = mkdtempSync(join(tmpdir(), 'gendan-npm-test-'));
const environment = { ...process.env, NX_DAEMON: 'false', CI: 'true', FORCE_COLOR: '0', GENDAN_CHROMIUM: '' };
const tally = { passed: 0, failed: 0, failures: [] };

install();
await fetchPrograms();
// two cores: the type checkers beside the linters, then jest with two workers; the rounds, which mostly wait, beside both; the plays alone
const rounds = jest('rounds', '--selectProjects', 'rounds', '--runInBand');
await Promise.all([
  inTurn(
    ['types', bin('tsc'), '-p', 'tsconfig.json'],
    ['types of the screens', bin('tsc'), '-p', 'services/admin-ui/tsconfig.json'],
    ['build', bin('nx'), 'run-many', '-t', 'build', '--outputStyle=static'],
  ),
  inTurn(
    ['boundaries', bin('depcruise'), 'libs', 'services', 'workflows', 'activities', 'infra'],
    ['format', bin('prettier'), '--check', '.', '--log-level', 'warn'],
    ['proto', process.execPath, 'infra/build/check-proto.mjs'],
    ...ownChecks(),
    ['lint', bin('eslint'), '.', '--max-warnings', '0'],
  ),
]);
await jest('tests', '--selectProjects', 'rule', 'screen', 'workflow', 'replay', 'door', '--maxWorkers', '2');
await rounds;
await jest('plays', '--selectProjects', 'play', '--runInBand');
rmSync(scratch, { recursive: true, force: true });

if (tally.failures.length > 0) console.log(`\nFailed:\n${tally.failures.map((each) => `  - ${each}`).join('\n')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

/** Scripts of package.json called check:… are checks like the others. */
function ownChecks() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  return names.map((name) => [name.slice('check:'.length), 'npm', 'run', '--silent', name]);
}

/** Chromium, and the two Temporal programs: what no package of npm brings. */
async function fetchPrograms() {
  const register = join(root, 'infra/build/register.cjs');
  const programs = run(process.execPath, ['-C', 'source', '-r', register, join(root, 'infra/local/src/fetch-programs.ts')]);
  if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('installing Chromium and Chinese fonts …');
    const quiet = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
  }
  environment.GENDAN_CHROMIUM = findChromium() ?? '';
  const { code, text } = await programs;
  if (code !== 0) console.log(text);
}

function findChromium() {
  const named = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    (process.env.PATH ?? '').split(':').map((folder) => join(folder, name)),
  );
  return [process.env.GENDAN_CHROMIUM, ...named, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(
    (file) => file && existsSync(file),
  );
}

async function inTurn(...checks) {
  for (const [name, command, ...args] of checks) {
    const began = Date.now();
    const { code, text } = await run(command, args);
    const seconds = ((Date.now() - began) / 1_000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (code === 0) tally.passed += 1;
    else {
      tally.failed += 1;
      tally.failures.push(name);
      console.log(text.split('\n').slice(-150).join('\n'));
    }
  }
}

/** Counts single tests; a suite that could not run counts as one that failed. */
async function jest(name, ...args) {
  const file = join(scratch, `${name}.json`);
  const { code } = await run(bin('jest'), [...args, '--passWithNoTests', '--json', '--outputFile', file], environment, 'shown');
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  tally.passed += result?.numPassedTests ?? 0;
  const failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  const silent = failed === 0 && (code !== 0 || !result);
  tally.failed += failed + (silent ? 1 : 0);
  if (silent) tally.failures.push(`${name}: jest ended with ${code} and did not say why`);
  for (const suite of result?.testResults ?? []) {
    const where = suite.name.slice(root.length).replace(/^\//, '');
    const broken = suite.assertionResults.filter(({ status }) => status === 'failed');
    tally.failures.push(...broken.map(({ fullName }) => `${where}: ${fullName}`));
    if (suite.status === 'failed' && broken.length === 0) tally.failures.push(`${where}: could not run`);
  }
}

/** Runs a command to its end; its output is kept, or shown as it comes (standard error only: standard output is jest's JSON). */
function run(command, args, env = environment, output = 'kept') {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', output === 'shown' ? 'ignore' : 'pipe', output === 'shown' ? 'inherit' : 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
    child.once('error', (error) => resolve({ code: 127, text: String(error) }));
    child.once('close', (code) => resolve({ code, text }));
  });
}
