// One PostgreSQL for all database and door suites, on a RAM disk where there is one; a suite takes a copy of the template (freshDatabase)
const { execFileSync } = require('node:child_process');
const { accessSync, chmodSync, constants, mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Client } = require('pg');
const { startPostgres } = require('../local/src/postgres');

const root = join(__dirname, '../..');

module.exports = async () => {
  const folder = mkdtempSync(join(ramDisk() ?? tmpdir(), 'gendan-test-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
  globalThis.gendanTestPostgres = { postgres, folder };
  const client = new Client({ connectionString: postgres.url() });
  await client.connect();
  await client.query('create database template_gendan');
  await client.end();
  const fill = join(root, 'infra/local/src/migrate-template.ts');
  const args = ['-C', 'source', '-r', join(root, 'infra/build/register.cjs'), fill, postgres.url('template_gendan')];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  process.env.GENDAN_TEST_POSTGRES = postgres.url();
};

function ramDisk() {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return undefined;
  }
}
