import { Client as GrpcClient, credentials } from '@grpc/grpc-js';
import { existsSync, readFileSync } from 'node:fs';
import { freePorts } from './free-ports';
import { startPart, type Part } from './part';
import { temporalCli } from './temporal-binary';

export interface TemporalSettings {
  /** Where it keeps everything; without one it forgets all at its end. */
  databaseFile?: string;
  port?: number;
  /** Of its web pages; 0 asks the system, absent: none. */
  uiPort?: number;
  logFile: string;
  /** Path of the Temporal CLI; found or fetched when absent. */
  cli?: string;
}

export interface Temporal {
  part: Part;
  port: number;
  /** host:port for clients */
  address: string;
  uiUrl?: string;
  stop(): Promise<void>;
}

/** What a case can be found by in Temporal's own list, for those who operate it. Nothing personal belongs here. */
export const searchAttributes = { CaseNumber: 'Keyword', CaseKind: 'Keyword' } as const;

/** Temporal's dev server with its file. The ports it asks the system for itself may be taken in the meantime: then it asks again. */
export async function startTemporal(settings: TemporalSettings): Promise<Temporal> {
  for (let triesLeft = 3; ; triesLeft--)
    try {
      return await startOnce(settings);
    } catch (fault) {
      const taken = portTaken(String(fault));
      const isWanted = taken === undefined || [settings.port, settings.uiPort].map(String).includes(taken);
      if (triesLeft === 0 || isWanted) throw fault;
    }
}

/** The port that somebody else has, from what Temporal said as it ended. */
export const portTaken = (said: string): string | undefined => /:(\d+): bind: address already in use/.exec(said)?.[1];

/** The pragmas halve its cost: its default journal writes everything twice. */
async function startOnce(settings: TemporalSettings): Promise<Temporal> {
  const cli = settings.cli ?? (await temporalCli());
  const [anyPort = 0, anyUiPort = 0] = await freePorts(2);
  const port = settings.port || anyPort;
  const uiPort = settings.uiPort === undefined ? undefined : settings.uiPort || anyUiPort;
  const part = startPart({
    name: 'temporal',
    command: cli,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
      ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
      ...(settings.databaseFile === undefined ? [] : ['--db-filename', settings.databaseFile]),
      ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
      ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ],
    endSignal: 'TERM',
    logFile: settings.logFile,
  });
  const address = `127.0.0.1:${port}`;
  await untilItServes(address, part, settings.logFile);
  return {
    part,
    port,
    address,
    ...(uiPort !== undefined && { uiUrl: `http://127.0.0.1:${uiPort}` }),
    stop: () => part.stop(),
  };
}

async function untilItServes(address: string, part: Part, logFile: string): Promise<void> {
  let ended = false;
  void part.exited.then(() => (ended = true));
  const client = new GrpcClient(address, credentials.createInsecure(), {
    'grpc.initial_reconnect_backoff_ms': 50,
    'grpc.max_reconnect_backoff_ms': 200,
  });
  try {
    for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt && !ended;) {
      if (await serves(client)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    client.close();
  }
  await part.stop();
  const said = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n') : '';
  throw new Error(`Temporal did not start. It said:\n${said}`);
}

/** grpc.health.v1 Check: the answer's first field is the status, 1 is SERVING. */
const serves = (client: GrpcClient): Promise<boolean> =>
  new Promise((resolve) => {
    const service = Buffer.from('temporal.api.workflowservice.v1.WorkflowService');
    const request = Buffer.concat([Buffer.from([0x0a, service.length]), service]);
    const as = (bytes: Buffer): Buffer => bytes;
    client.makeUnaryRequest('/grpc.health.v1.Health/Check', as, as, request, { deadline: Date.now() + 1_000 }, (error, answer) =>
      resolve(!error && answer?.[0] === 0x08 && answer[1] === 1),
    );
  });
