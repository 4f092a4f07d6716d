import { readFileSync } from 'node:fs';
import { enterFirstMorning } from './first-morning';
import { launch, type Launched } from './launcher';
import { stopAllParts } from './part';
import { table } from './report-page';

/** `npm start`, once everything is installed and built. */
export async function main(environment: NodeJS.ProcessEnv, services?: Record<string, string>): Promise<void> {
  const began = performance.now();
  const data = environment.GENDAN_DATA || '.gendan';
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // whoever read us may be gone before us
  let launched: Launched | undefined;
  let ending: Promise<void> | undefined;
  const end = (code: number): Promise<void> =>
    (ending ??= (async () => {
      process.stdout.write('\nstopping …\n');
      await (launched ? launched.stop() : stopAllParts());
      process.exit(code);
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  endWithNpm(() => void end(0));
  try {
    launched = await launch({
      data,
      port: portFrom(environment.PORT),
      databaseUrl: environment.DATABASE_URL || undefined,
      temporalAddress: environment.TEMPORAL_ADDRESS || undefined,
      smtpUrl: environment.SMTP_URL || undefined,
      environment,
      services,
      say: (line) => process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`),
    });
    if (!services) await enterFirstMorning(data, environment);
    process.stdout.write(table(launched.addresses, data, (performance.now() - began) / 1_000));
  } catch (error) {
    if (ending) return; // told to stop while starting
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function portFrom(text?: string): number | undefined {
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port: ${text}`);
  return port || undefined;
}

/** Under npm we end with it, however it ends: a killed npm tells its child nothing. Between it and us stands a shell. */
function endWithNpm(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) end();
  }, 1_000).unref();
}

function parentOf(pid: number): string | undefined {
  try {
    return /\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
