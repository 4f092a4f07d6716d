import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Metrics } from './metrics';
import { inRequest, requestFrom } from './request';
import type { ServiceSettings } from './start-service';

interface Door {
  settings: ServiceSettings;
  metrics: Metrics;
  state: { stopping: boolean };
  checks: Record<string, () => Promise<unknown>>;
}

/** What every HTTP door has: request ids, figures, /health, /ready, /metrics. */
export function openHttpDoor(app: NestFastifyApplication, { settings, metrics, state, checks }: Door): void {
  const fastify = app.getHttpAdapter().getInstance();

  fastify.addHook('onRequest', (request, reply, done) => {
    const known = requestFrom(request.headers['x-request-id']);
    void reply.header('x-request-id', known.id);
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('referrer-policy', 'no-referrer');
    inRequest(known, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = `${request.method} ${request.routeOptions.url ?? '(unknown)'}`;
    metrics.took('http', route, String(reply.statusCode), reply.elapsedTime / 1_000);
    done();
  });

  fastify.get('/health', () => ({ status: 'alive', service: settings.name }));
  fastify.get('/ready', async (_request, reply) => {
    const found = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await outcome(check)] as const));
    const ready = !state.stopping && found.every(([, problem]) => problem === 'ok');
    return reply
      .status(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : state.stopping ? 'stopping' : 'not ready', checks: Object.fromEntries(found) });
  });
  fastify.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
}

async function outcome(check: () => Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer within 2 s'), 2_000);
  });
  try {
    return await Promise.race([check().then(() => 'ok'), late]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
