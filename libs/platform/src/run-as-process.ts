import { ConfigFault } from './config';
import type { Running, Start } from './start-service';

/** A service as a process of its own: `void runAsProcess(start)` is all its main.ts says. */
export async function runAsProcess(start: Start): Promise<void> {
  let running: Running | undefined;
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    await running?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end());
  try {
    running = await start(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigFault ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(error instanceof ConfigFault ? 78 : 1);
  }
}
