import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, constants, accessSync, openSync, statSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** A process that this one started and answers for. */
export interface Part {
  name: string;
  pid: number;
  child: ChildProcess;
  /** Settles when the process has ended, however it ended. */
  exited: Promise<Exit>;
  /** Asks it to end, and ends it when it does not listen. */
  stop(): Promise<void>;
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface PartSettings {
  name: string;
  command: string;
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** How it is asked to end; on Linux the kernel sends the same when this process dies without having stopped it. */
  endSignal?: 'INT' | 'TERM';
  patienceMs?: number;
  /** Runs as this user; only root can. */
  as?: Account;
  /** Folders the account must be able to enter. */
  reach?: string[];
  /** What it prints goes into this file. */
  logFile?: string;
  ipc?: boolean;
}

export interface Account {
  uid: number;
  gid: number;
}

const alive = new Set<Part>();

/** Ends whatever was started and still runs. */
export const stopAllParts = async (): Promise<void> => void (await Promise.all([...alive].map((part) => part.stop())));

/** Starts a process that ends with this one, also when this one is killed. */
export function startPart(settings: PartSettings): Part {
  const { name, logFile, ipc, endSignal = 'TERM', patienceMs = 5_000 } = settings;
  const { command, args, options } = guarded(settings);
  const log = logFile === undefined ? undefined : openSync(logFile, 'a');
  const out = log ?? 'ignore';
  const stdio: SpawnOptions['stdio'] = ipc ? ['ignore', out, out, 'ipc'] : ['ignore', out, out];
  // a group of its own: Ctrl-C reaches the launcher only, which then stops its parts in order
  const child = spawn(command, args, { cwd: settings.cwd, env: settings.env, detached: true, stdio, ...options });
  if (log !== undefined) closeSync(log);
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const part: Part = {
    name,
    pid: child.pid ?? 0,
    child,
    exited,
    async stop() {
      if (!alive.has(part)) return;
      child.kill(`SIG${endSignal}`);
      const harder = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await exited;
      clearTimeout(harder);
    },
  };
  alive.add(part);
  void exited.then(() => alive.delete(part));
  return part;
}

/** The command as it must be called so that the kernel tells it of our death and it runs as whom it should. */
export function guarded({ command, args, endSignal, as, reach = [] }: Omit<PartSettings, 'name'>): {
  command: string;
  args: string[];
  options: SpawnOptions;
} {
  const setpriv = process.platform === 'linux' ? onPath('setpriv') : undefined;
  if (!setpriv) return { command, args, options: as ? { uid: as.uid, gid: as.gid } : {} };
  const flags = endSignal ? ['--pdeathsig', endSignal] : [];
  if (as) {
    flags.push(`--reuid=${as.uid}`, `--regid=${as.gid}`, '--clear-groups');
    // a repository below /root: its folders are closed to other users, so this one process may pass through them
    if (!reach.every(isOpenToAll)) flags.push('--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override');
  }
  return flags.length === 0 ? { command, args, options: {} } : { command: setpriv, args: [...flags, '--', command, ...args], options: {} };
}

/** Runs a command to its end as the account; what it printed is in the error when it fails. */
export function runAs(settings: Omit<PartSettings, 'name'>): string {
  const { command, args, options } = guarded(settings);
  const done = spawnSync(command, args, { cwd: settings.cwd, env: settings.env, encoding: 'utf8', ...(options as object) });
  if (done.status === 0) return done.stdout;
  throw new Error(`${settings.command} ${settings.args.join(' ')}\n${done.error?.message ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`);
}

export function onPath(name: string, path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
      } catch {
        return false;
      }
    });
}

/** Whether every folder on the way lets everybody pass. */
function isOpenToAll(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
