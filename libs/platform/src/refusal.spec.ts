import { ApplicationFailure } from '@temporalio/common';
import { Refusal, refusalFrom, type RefusalKind } from './refusal';
import { grpcStatusOf, refusalFromGrpc } from './refusal.grpc';
import { prefersChinese, problemOf } from './refusal.http';
import { applicationFailureOf, refusalFromFailure } from './refusal.temporal';
import { KeyReused } from './refusals';

class BalanceNotReceived extends Refusal {
  constructor(kind: RefusalKind = 'not-allowed-yet') {
    super({
      kind,
      code: 'BALANCE_NOT_RECEIVED',
      zh: '余款未到，请先催款。',
      en: 'The balance has not come. Ask for it first.',
      details: { order: 'SO-1' },
    });
  }
}

test.each<[RefusalKind, number, number]>([
  ['invalid', 400, 3],
  ['unauthenticated', 401, 16],
  ['forbidden', 403, 7],
  ['not-found', 404, 5],
  ['conflict', 409, 6],
  ['not-allowed-yet', 409, 9],
  ['stale', 412, 10],
  ['unavailable', 503, 14],
])('%s answers HTTP %i and gRPC %i', (kind, http, grpc) => {
  expect(problemOf(new BalanceNotReceived(kind), 'r1').status).toBe(http);
  expect(grpcStatusOf(new BalanceNotReceived(kind)).code).toBe(grpc);
});

test('a refusal survives gRPC whole, Chinese included', () => {
  const refusal = new BalanceNotReceived();
  expect(refusalFromGrpc(grpcStatusOf(refusal))?.content).toEqual(refusal.content);
});

test('a refusal survives Temporal whole, below the failures that wrap it', () => {
  const refusal = new BalanceNotReceived();
  const failure = applicationFailureOf(refusal);
  expect(failure).toMatchObject({ type: 'BALANCE_NOT_RECEIVED', nonRetryable: true });
  const wrapped = new Error('activity failed', { cause: new Error('update failed', { cause: failure }) });
  expect(refusalFromFailure(wrapped)?.content).toEqual(refusal.content);
});

test('Temporal may try again what is only not possible right now', () => {
  expect(applicationFailureOf(new BalanceNotReceived('unavailable')).nonRetryable).toBe(false);
});

test.each([
  ['a plain error', new Error('connect ECONNREFUSED')],
  ['a failure of another kind', ApplicationFailure.create({ type: 'X', details: ['text'] })],
  ['nothing', undefined],
])('%s is a fault, not a refusal', (_, thrown) => {
  expect(refusalFromFailure(thrown)).toBeUndefined();
  expect(refusalFromGrpc(thrown)).toBeUndefined();
});

test('something that merely looks like a refusal is none', () => {
  expect(refusalFrom({ kind: 'toString', code: 'X', zh: '', en: '' })).toBeUndefined();
  expect(refusalFrom({ kind: 'conflict', code: 1, zh: '', en: '' })).toBeUndefined();
});

test.each([
  [undefined, false],
  ['', false],
  ['zh-CN,zh;q=0.9,en;q=0.8', true],
  ['en-GB,en;q=0.9,zh;q=0.8', false],
  ['de, zh;q=0.5', true],
  ['en;q=0.1, zh-TW;q=0.2', true],
  ['zh;q=0, en', false],
])('Accept-Language %s reads Chinese: %s', (header, chinese) => {
  expect(prefersChinese(header)).toBe(chinese);
});

test('every refusal of the platform says in both languages what to do', () => {
  const { zh, en, code } = new KeyReused('k-1');
  expect(code).toBe('KEY_REUSED');
  expect(zh).toContain('k-1');
  expect(en).toContain('k-1');
});
