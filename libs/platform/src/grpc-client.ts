import { credentials, loadPackageDefinition, Metadata, type CallOptions, type Client, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { refusalFromGrpc } from './refusal.grpc';
import { currentRequest } from './request';
import { protoFiles, protoShape } from './proto';

export interface GrpcTarget {
  /** host:port */
  address: string;
  protoRoot: string;
  /** gendan.production.v1 */
  package: string;
  /** ProductionService */
  service: string;
  /** What it shows at the door: SERVICE_KEY between processes of the house, else an API key. */
  key: string;
  callMs?: number;
}

/** `as`: in the name of whoever shows this session, instead of the house's; the other side judges what they may. */
export type HowToCall = { callMs?: number; as?: string };

/** The methods of a generated service interface, each with one call's own time limit. */
export type Calls<T> = {
  [K in keyof T]: T[K] extends (request: infer Q, ...rest: never[]) => Promise<infer R>
    ? (request: Q, options?: HowToCall) => Promise<R>
    : never;
} & { close(): void };

type Unary = (
  request: unknown,
  metadata: Metadata,
  options: CallOptions,
  answer: (error: ServiceError | null, response: unknown) => void,
) => void;

/**
 * Another service's operations as promises. A refusal of the other side is thrown here as the same Refusal;
 * request id and case number travel along; a call waits for a service that is just starting, within its time limit.
 */
export function grpcClient<T>(target: GrpcTarget): Calls<T> {
  const definition = loadSync(protoFiles(target.protoRoot, [target.package]), { ...protoShape, includeDirs: [target.protoRoot] });
  const constructors = constructorsIn(loadPackageDefinition(definition), [...target.package.split('.'), target.service]);
  const client: Client = new constructors(target.address, credentials.createInsecure(), {
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 1_000,
    'grpc.max_receive_message_length': 8 * 1024 * 1024,
  });
  const methods = new Map<string, (request: unknown, options?: HowToCall) => Promise<unknown>>();
  for (const name of Object.keys(constructors.service)) {
    const call = unary(client, name, target);
    methods.set(name, call);
    methods.set(name.charAt(0).toLowerCase() + name.slice(1), call);
  }
  return Object.assign(Object.fromEntries(methods), { close: () => client.close() }) as Calls<T>;
}

function unary(client: Client, name: string, { key, callMs: defaultMs = 4_000 }: GrpcTarget) {
  const method = (client as unknown as Record<string, Unary>)[name];
  if (!method) throw new Error(`no operation ${name}`);
  return (request: unknown, { callMs = defaultMs, as = key }: HowToCall = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const metadata = new Metadata({ waitForReady: true });
      metadata.set('authorization', `Bearer ${as}`);
      const current = currentRequest();
      if (current) metadata.set('x-request-id', current.id);
      if (current?.case) metadata.set('x-case', current.case);
      method.call(client, request, metadata, { deadline: Date.now() + callMs }, (error, response) =>
        error ? reject(refusalFromGrpc(error) ?? error) : resolve(response),
      );
    });
}

interface ClientConstructor {
  new (...args: ConstructorParameters<typeof Client>): Client;
  service: Record<string, unknown>;
}

function constructorsIn(root: unknown, path: string[]): ClientConstructor {
  const found = path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], root);
  if (typeof found !== 'function') throw new Error(`no service ${path.join('.')} in its proto files`);
  return found as unknown as ClientConstructor;
}
