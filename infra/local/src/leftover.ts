import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Remembers a part's process, so that the next start can end it should this one be killed where the kernel tells nobody (not Linux). */
export const rememberPid = (file: string, pid: number): void => writeFileSync(file, `${pid}\n`);

/** Ends what an earlier, killed start left running; only a process whose command line names our data. */
export async function endLeftover(pidFile: string, namedInCommand: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(/^\d+/.exec(readFileSync(pidFile, 'utf8'))?.[0] ?? 0);
  const isOurs = (): boolean => pid > 1 && commandOf(pid).includes(namedInCommand);
  for (let waited = 0; isOurs() && waited < 10_000; waited += 100) {
    if (waited === 2_000) process.kill(pid, 'SIGINT');
    if (waited === 8_000) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}
