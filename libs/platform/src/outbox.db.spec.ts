import { freshDatabase, type FreshDatabase } from '@gendan/testing';
import { DataSource } from 'typeorm';
import { addRefusalToOutbox, createOutbox, OutboxRelay, putInOutbox, type RelaySettings, type WaitingMessage } from './outbox';
import { dataSourceOptions } from './postgres';
import { Refusal } from './refusal';

let database: FreshDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  source = await new DataSource(
    dataSourceOptions({ url: database.as('finance'), schema: 'finance', entities: [], migrations: [] }),
  ).initialize();
  await source.query('drop table if exists "outbox"');
  for (const statement of [...createOutbox, addRefusalToOutbox]) await source.query(statement);
});
afterEach(() => source.query('truncate "outbox"'));
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const write = (aggregate: string, ...payloads: unknown[]) =>
  source.transaction(async (tx) => {
    for (const payload of payloads) await putInOutbox(tx, { aggregate, kind: 'receiptMatched', payload });
  });
const relay = (deliver: RelaySettings['deliver'], more: Partial<RelaySettings> = {}) =>
  new OutboxRelay({ source, deliver, backoffMs: () => 0, ...more });
const rounds = async (one: OutboxRelay): Promise<void> => {
  while ((await one.round()) > 0);
};

/** A receiver that remembers what it was given. */
class Receiver {
  readonly received: string[] = [];
  readonly take = async ({ aggregate, payload }: WaitingMessage): Promise<void> => {
    this.received.push(`${aggregate} ${String(payload)}`);
  };
}

test('what a transaction wrote leaves once, in the order it was written', async () => {
  await write('SO-1', 'a', 'b', 'c');
  const receiver = new Receiver();
  await rounds(relay(receiver.take));
  await rounds(relay(receiver.take));
  expect(receiver.received).toEqual(['SO-1 a', 'SO-1 b', 'SO-1 c']);
});

test('what a transaction took back never leaves', async () => {
  const takenBack = source.transaction(async (tx) => {
    await putInOutbox(tx, { aggregate: 'SO-1', kind: 'receiptMatched', payload: 'never' });
    throw new Error('taken back');
  });
  await expect(takenBack).rejects.toThrow('taken back');
  const receiver = new Receiver();
  await rounds(relay(receiver.take));
  expect(receiver.received).toEqual([]);
});

test('a message that cannot be delivered holds up its own order only, and is tried again', async () => {
  await write('SO-1', 'first', 'second');
  await write('SO-2', 'other');
  const receiver = new Receiver();
  let away = 3;
  await rounds(
    relay(async (message) => {
      if (message.payload === 'first' && away-- > 0) throw new Error('connect ECONNREFUSED');
      await receiver.take(message);
    }),
  );
  expect(receiver.received.filter((each) => each.startsWith('SO-1'))).toEqual(['SO-1 first', 'SO-1 second']);
  expect(receiver.received).toContain('SO-2 other');
});

test('between attempts it waits longer and longer', async () => {
  await write('SO-1', 'first');
  const asked: number[] = [];
  const one = relay(() => Promise.reject(new Error('away')), {
    backoffMs: (attempts) => {
      asked.push(attempts);
      return attempts < 3 ? 0 : 60_000;
    },
  });
  await rounds(one);
  expect(asked).toEqual([1, 2, 3]);
  expect(await one.round()).toBe(0);
});

test('a refused message is put aside with its reason, and the next one leaves', async () => {
  await write('SO-1', 'unknown case', 'good');
  const receiver = new Receiver();
  await rounds(
    relay(async (message) => {
      if (message.payload !== 'good')
        throw new Refusal({ kind: 'not-found', code: 'UNKNOWN_CASE', zh: '没有这个订单。', en: 'No such case.' });
      await receiver.take(message);
    }),
  );
  expect(receiver.received).toEqual(['SO-1 good']);
  const [aside] = await source.query('select * from "outbox" where "refused_at" is not null');
  expect(aside).toMatchObject({
    payload: 'unknown case',
    last_error: 'No such case.',
    refusal: { code: 'UNKNOWN_CASE', zh: '没有这个订单。' },
  });
});

test('five relays at once share the work and deliver each message once, in order', async () => {
  for (const order of ['SO-1', 'SO-2', 'SO-3', 'SO-4']) await write(order, ...Array.from({ length: 8 }, (_, at) => at));
  const receiver = new Receiver();
  await Promise.all(Array.from({ length: 5 }, () => rounds(relay(receiver.take, { batch: 2 }))));
  await rounds(relay(receiver.take));
  expect(receiver.received).toHaveLength(32);
  for (const order of ['SO-1', 'SO-2', 'SO-3', 'SO-4']) {
    expect(receiver.received.filter((each) => each.startsWith(order))).toEqual(Array.from({ length: 8 }, (_, at) => `${order} ${at}`));
  }
});

test('a relay killed in the middle of a delivery: another one brings the message when the lease has run out', async () => {
  await write('SO-1', 'first', 'second');
  const killed = relay(() => new Promise(() => {}), { leaseMs: 100 });
  void killed.round();
  const leased = async () => (await source.query('select 1 from "outbox" where "leased_until" is not null')).length > 0;
  while (!(await leased()));
  const receiver = new Receiver();
  const other = relay(receiver.take);
  while (receiver.received.length < 2) await other.round();
  expect(receiver.received).toEqual(['SO-1 first', 'SO-1 second']);
});

test('a started relay is woken by a nudge and ends when it is told to', async () => {
  const receiver = new Receiver();
  const one = relay(receiver.take, { pollMs: 60_000 });
  one.start();
  await write('SO-1', 'now');
  while (receiver.received.length === 0) {
    one.nudge();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await one.stop();
  expect(receiver.received).toEqual(['SO-1 now']);
});
