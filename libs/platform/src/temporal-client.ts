import { Metadata, status, type Interceptor } from '@grpc/grpc-js';
import type { InterceptingCallInterface } from '@grpc/grpc-js/build/src/client-interceptors';
import type { Client, ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { DeflatingCodec } from './deflating-codec';
import { EncryptingCodec, payloadKeysFrom } from './payload-codec';

export interface TemporalSettings {
  address: string;
  namespace?: string;
  apiKey?: string;
  tls?: boolean;
  /** `id=<base64>,…`: payloads are encrypted. Absent: they are not. */
  payloadKeys?: string;
  /** How long one call may take, all its retries included. */
  callMs?: number;
}

export interface Engine {
  /** The client itself, for what needs no deadline (schedules, long polls). */
  client(): Promise<Client>;
  /** One call to the engine within its time limit. */
  call<R>(act: (client: Client) => Promise<R>, callMs?: number): Promise<R>;
  close(): Promise<void>;
}

/** For worker and client alike: made small, then encrypted. */
export function temporalDataConverter(payloadKeys?: string): DataConverter {
  return { payloadCodecs: [new DeflatingCodec(), ...(payloadKeys ? [new EncryptingCodec(payloadKeysFrom(payloadKeys))] : [])] };
}

/** Connects at the first call; a Temporal that is away then is found by the next call. */
export function temporalClient(settings: TemporalSettings): Engine {
  const dataConverter = temporalDataConverter(settings.payloadKeys);
  let opened: Promise<Client> | undefined;
  let closed = false;
  const open = async (): Promise<Client> => {
    const { Client, Connection } = await import('@temporalio/client');
    const connection = Connection.lazy(await connectionOptions(settings, () => closed));
    return new Client({ connection, namespace: settings.namespace ?? 'default', dataConverter });
  };
  const client = (): Promise<Client> => (opened ??= open());
  return {
    client,
    async call(act, callMs = settings.callMs ?? 4_000) {
      const ready = await client();
      return ready.withDeadline(Date.now() + callMs, () => act(ready));
    },
    async close() {
      closed = true;
      await (await opened)?.connection.close();
    },
  };
}

async function connectionOptions({ address, apiKey, tls }: TemporalSettings, isClosed: () => boolean): Promise<ConnectionOptions> {
  const { isRetryableError, makeGrpcRetryInterceptor } = await import('@temporalio/client');
  // The SDK waits a second and more after RESOURCE_EXHAUSTED, which a case answers when a run ends or ten Updates are under way.
  const retry = makeGrpcRetryInterceptor({
    retryableDecider: (attempt, status) => attempt < 40 && isRetryableError(status),
    delayFunction: (attempt) => Math.min(30 * 1.7 ** (attempt - 1), 1_000) * (0.8 + Math.random() * 0.4),
  });
  // a retry that comes due after the connection was closed would throw out of its timer and end the process
  const untilClosed: Interceptor = (options, nextCall) => retry(options, (again) => (isClosed() ? closedCall() : nextCall(again)));
  return { address, tls: tls ?? apiKey !== undefined, ...(apiKey && { apiKey }), interceptors: [untilClosed], connectTimeout: 5_000 };
}

/** A call that ends at once: we hung up. */
function closedCall(): InterceptingCallInterface {
  return {
    start(_metadata, listener) {
      setImmediate(() =>
        listener?.onReceiveStatus?.({ code: status.CANCELLED, details: 'the connection was closed', metadata: new Metadata() }),
      );
    },
    sendMessage() {},
    sendMessageWithContext() {},
    startRead() {},
    halfClose() {},
    cancelWithStatus() {},
    getPeer: () => '',
    getAuthContext: () => null,
  };
}
