import { temporalCli, temporalTestServer } from './temporal-binary';

// Before the tests: both Temporal programs, so that no suite has to wait for a download.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
Promise.all([temporalCli(say), temporalTestServer(say)]).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
