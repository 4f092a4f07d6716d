import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { Client, credentials, loadPackageDefinition, status, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { Problem } from '@gendan/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { freshDatabase, serviceKey, type FreshDatabase } from '@gendan/testing';
import { protoPath as healthProto } from 'grpc-health-check';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CALLERS, May, type Caller, type Callers } from './door/caller';
import { SignInFirst } from './door/door.errors';
import { grpcClient, type Calls } from './grpc-client';
import { dataSourceOptions } from './postgres';
import { Refusal } from './refusal';
import { aboutCase, currentRequest, inRequest } from './request';
import { startService, type Service } from './start-service';

const protoRoot = join(__dirname, 'fixtures');
const Receipt = z.object({ order: z.string(), amount: z.string().regex(/^\d+\.\d\d$/, 'two decimals') }).meta({ id: 'Receipt' });

class DepositTooSmall extends Refusal {
  constructor(order: string) {
    super({
      kind: 'not-allowed-yet',
      code: 'DEPOSIT_TOO_SMALL',
      zh: `订单 ${order} 的定金不足，请先补足。`,
      en: `The deposit of ${order} is too small. Ask the customer for the rest first.`,
      details: { order },
    });
  }
}

interface TrialService {
  ReceiveDeposit(request: {
    orderNumber: string;
    amount?: string;
    cents?: string;
  }): Promise<{ orderNumber: string; cents: string; requestId: string; caseNumber: string }>;
}

@Controller()
class Deposits {
  constructor(private readonly source: DataSource) {}

  @Get('/api/deposits')
  async list(): Promise<unknown> {
    return this.source.query('select 1 as deposits');
  }
  @Post('/api/deposits')
  receive(@Body({ schema: Receipt }) body: z.infer<typeof Receipt>): { received: string } {
    if (body.amount === '0.01') throw new DepositTooSmall(body.order);
    if (body.amount === '6.66') throw new Error('the ledger caught fire: password=hunter2');
    return { received: body.amount };
  }
  @GrpcMethod('TrialService', 'ReceiveDeposit')
  @May({ roles: ['finance'], scopes: ['report'] })
  receiveDeposit({ orderNumber, amount, cents }: { orderNumber: string; amount: string; cents: string }) {
    if (amount === '0.01') throw new DepositTooSmall(orderNumber);
    if (amount === '6.66') throw new Error('the ledger caught fire: password=hunter2');
    return { orderNumber, cents, requestId: currentRequest()?.id, caseNumber: currentRequest()?.case };
  }
}

/** Knows API keys by their scope: `gk_report`; nobody else. */
const callers: Callers = {
  async whoIs({ apiKey }) {
    if (!apiKey) throw new SignInFirst();
    return { kind: 'service', id: 'service:erp', roles: [] as string[], scopes: [apiKey.slice('gk_'.length)] } as Caller;
  },
};

@Module({ controllers: [Deposits], providers: [{ provide: CALLERS, useValue: callers }] })
class TrialModule {}

let database: FreshDatabase;
let service: Service;
let other: Service;
let calls: Calls<TrialService>;
let lcReady = true;

const start = (name: string) =>
  startService({
    name,
    module: TrialModule,
    logLevel: 'silent',
    database: new DataSource(dataSourceOptions({ url: database.as('finance'), schema: 'finance', entities: [], migrations: [] })),
    grpc: { packages: ['gendan.trial.v1'], protoRoot, serviceKey },
    checks: { bank: async () => lcReady || Promise.reject(new Error('the bank does not answer')) },
    docs: true,
    bodyLimit: 2_000,
  });

beforeAll(async () => {
  database = await freshDatabase();
  service = await start('finance');
  other = await start('logistics');
  calls = callsWith(serviceKey);
});
afterAll(async () => {
  calls.close();
  await service.stop();
  await other.stop();
  await database.drop();
});

const callsWith = (key: string): Calls<TrialService> =>
  grpcClient({ address: service.grpcAddress ?? '', protoRoot, package: 'gendan.trial.v1', service: 'TrialService', key });
async function codeWith(key: string): Promise<string> {
  const bearer = callsWith(key);
  const answer = await bearer.ReceiveDeposit({ orderNumber: 'SO-1' }).then(
    () => 'passed',
    (error: Refusal) => error.code,
  );
  bearer.close();
  return answer;
}
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${service.httpUrl}/api/deposits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const problemIn = async (answer: globalThis.Response) => (await answer.json()) as Problem;

describe('over HTTP', () => {
  test('what is in order is answered, with the request id that came along', async () => {
    const answer = await post({ order: 'SO-1', amount: '10.00' }, { 'x-request-id': 'click-1' });
    expect(answer.headers.get('x-request-id')).toBe('click-1');
    expect(await answer.json()).toEqual({ received: '10.00' });
  });

  test('a refusal is problem+json with its code and both languages, the detail in the reader’s', async () => {
    const answer = await post({ order: 'SO-1', amount: '0.01' }, { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' });
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = await problemIn(answer);
    expect(problem).toMatchObject({ type: 'DEPOSIT_TOO_SMALL', code: 'DEPOSIT_TOO_SMALL', status: 409, details: { order: 'SO-1' } });
    expect(problem.detail).toBe('订单 SO-1 的定金不足，请先补足。');
    expect(problem.en).toMatch(/Ask the customer/);
    expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('a body of the wrong shape names every field that is wrong', async () => {
    const answer = await post({ amount: '1' });
    expect(answer.status).toBe(400);
    const problem = await problemIn(answer);
    expect(problem.code).toBe('BAD_SHAPE');
    expect(problem.details?.issues).toMatchObject([{ path: 'order' }, { path: 'amount' }]);
  });

  test.each([
    ['a body that is not JSON', () => post('{"order": '), 400, 'NOT_READABLE'],
    ['a body that is too large', () => post({ order: 'x'.repeat(3_000), amount: '1.00' }), 400, 'TOO_LARGE'],
    ['an address that is not there', () => fetch(`${service.httpUrl}/api/nothing`), 404, 'UNKNOWN_ADDRESS'],
  ])('%s is refused, not a fault', async (_, send, status, code) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, zh: expect.stringMatching(/./), en: expect.stringMatching(/./) });
  });

  test('a fault is a 500 that tells nothing of the inside', async () => {
    const answer = await post({ order: 'SO-1', amount: '6.66' });
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain('FAULT');
    expect(text).not.toMatch(/hunter2|ledger/);
  });

  test('a database that hangs up in the middle is said to be away, with what to do: the same may be sent again', async () => {
    const broken = Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });
    const query = jest.spyOn(DataSource.prototype, 'query').mockRejectedValueOnce(broken);
    const answer = await fetch(`${service.httpUrl}/api/deposits`);
    query.mockRestore();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await answer.json()).toMatchObject({
      code: 'DATABASE_AWAY',
      zh: expect.stringMatching(/再试/),
      en: expect.stringMatching(/again/),
    });
  });

  test('ready says which check fails; health stays', async () => {
    expect((await fetch(`${service.httpUrl}/ready`)).status).toBe(200);
    lcReady = false;
    const answer = await fetch(`${service.httpUrl}/ready`);
    lcReady = true;
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: 'not ready', checks: { database: 'ok', bank: 'the bank does not answer' } });
    expect(await (await fetch(`${service.httpUrl}/health`)).json()).toEqual({ status: 'alive', service: 'finance' });
  });

  test('figures are the service’s own, though another service runs in the same process', async () => {
    await fetch(`${service.httpUrl}/api/deposits`);
    const figures = await (await fetch(`${service.httpUrl}/metrics`)).text();
    expect(figures).toMatch(/gendan_request_seconds_count\{service="finance",door="http",method="GET \/api\/deposits"/);
    expect(figures).not.toContain('service="logistics"');
    expect(await (await fetch(`${other.httpUrl}/metrics`)).text()).not.toContain('GET /api/deposits');
  });

  test('the OpenAPI document has the zod shapes and the problem answers', async () => {
    const document = (await (await fetch(`${service.httpUrl}/api/openapi.json`)).json()) as OpenAPIObject;
    expect(document.components?.schemas).toHaveProperty('Receipt');
    expect(document.components?.schemas).toHaveProperty('Problem');
    expect(document.paths['/api/deposits']?.post?.responses).toHaveProperty('4XX');
    expect(await (await fetch(`${service.httpUrl}/api/docs`)).text()).toContain('/api/deposits');
  });
});

describe('over gRPC', () => {
  test('answers in camelCase, 64-bit numbers whole, request id and case number carried along', async () => {
    const answer = await inRequest({ id: 'click-2' }, () => {
      aboutCase('SO-7');
      return calls.ReceiveDeposit({ orderNumber: 'SO-7', cents: '9007199254740993' });
    });
    expect(answer).toEqual({ orderNumber: 'SO-7', cents: '9007199254740993', requestId: 'click-2', caseNumber: 'SO-7' });
  });

  test('a refusal comes out at the caller as the same refusal', async () => {
    const refused = await calls.ReceiveDeposit({ orderNumber: 'SO-1', amount: '0.01' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).content).toEqual(new DepositTooSmall('SO-1').content);
  });

  test('a fault is INTERNAL and tells nothing of the inside', async () => {
    const fault = await calls.ReceiveDeposit({ orderNumber: 'SO-1', amount: '6.66' }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 13 });
    expect(String(fault)).not.toMatch(/hunter2|ledger/);
  });

  test('whoever shows no key, or a wrong one, is UNAUTHENTICATED', async () => {
    const client = new Client(service.grpcAddress ?? '', credentials.createInsecure());
    const withoutKey = await new Promise<ServiceError | null>((resolve) =>
      client.makeUnaryRequest(
        '/gendan.trial.v1.TrialService/ReceiveDeposit',
        (it: Buffer) => it,
        (it) => it,
        Buffer.alloc(0),
        resolve,
      ),
    );
    client.close();
    expect(withoutKey?.code).toBe(status.UNAUTHENTICATED);
    expect(await codeWith('another-key-of-another-house')).toBe('SIGN_IN_FIRST');
    expect(await codeWith(`${serviceKey}2`)).toBe('SIGN_IN_FIRST');
  });

  test('another system’s API key opens what its scope is for, and nothing else', async () => {
    expect(await codeWith('gk_report')).toBe('passed');
    expect(await codeWith('gk_read')).toBe('NOT_FOR_YOU');
  });

  test('reflection tells what is here without a key', async () => {
    const client = new Client(service.grpcAddress ?? '', credentials.createInsecure());
    const path = '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo';
    const stream = client.makeBidiStreamRequest(
      path,
      (it: Buffer) => it,
      (it) => it,
    );
    const told = new Promise<Buffer>((resolve, reject) => stream.on('data', resolve).on('error', reject));
    const askForServices = Buffer.from([0x3a, 0x00]);
    stream.end(askForServices);
    expect((await told).toString()).toContain('gendan.trial.v1.TrialService');
    client.close();
  });

  test('health answers SERVING', async () => {
    const health = loadPackageDefinition(loadSync(healthProto)) as never as {
      grpc: {
        health: {
          v1: {
            Health: new (...args: unknown[]) => {
              check: (q: object, answer: (e: unknown, r: { status: string }) => void) => void;
              close(): void;
            };
          };
        };
      };
    };
    const client = new health.grpc.health.v1.Health(service.grpcAddress, credentials.createInsecure());
    const answer = await new Promise((resolve, reject) =>
      client.check({ service: '' }, (error, response) => (error ? reject(error) : resolve(response))),
    );
    client.close();
    expect(answer).toMatchObject({ status: 1 });
  });
});

test('a connection that PostgreSQL kills does not end the process; the next request finds a new one', async () => {
  const admin = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'finance'`);
  await admin.destroy();
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${service.httpUrl}/api/deposits`).then((each) => each.status)));
  expect(answers.at(-1)).toBe(200);
});

test('a stopped service has closed its doors and its database', async () => {
  const extra = await start('people');
  await extra.stop();
  await expect(fetch(`${extra.httpUrl}/health`)).rejects.toThrow();
});
