import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/**
 * Enters the demo company's running orders once, through the same door a person uses. A start that was cut short enters them again: they are the same orders.
 * False when they were there already, or this is no demo.
 */
export async function enterFirstMorning(data: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const entered = join(data, 'first-morning-entered');
  if (environment.DEMO_DATA === 'false' || environment.DATABASE_URL || existsSync(entered)) return false;
  const child = spawn(process.execPath, ['-C', 'source', '-r', join(root, 'infra/build/register.cjs'), join(root, 'e2e/demo/morning.ts')], {
    cwd: root,
    env: { ...process.env, GENDAN_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done) => child.once('exit', done).once('error', () => done(1)));
  if (code === 0) writeFileSync(entered, `${new Date().toISOString()}\n`);
  return code === 0;
}
