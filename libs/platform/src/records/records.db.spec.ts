import type { records } from '@gendan/contracts/grpc';
import { freshDatabase, type FreshDatabase, until } from '@gendan/testing';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { addRefusalToOutbox, createOutbox, OutboxRelay, putInOutbox, type WaitingMessage } from '../outbox';
import { dataSourceOptions, type Tx } from '../postgres';
import { Transactions } from '../transactions.repository';
import { KeptRecord } from './kept-record.entity';
import { RecordsRepository } from './records.repository';
import { type RecordKeeper, RecordsService, type Said } from './records.service';

let database: FreshDatabase;
let source: DataSource;

/** Keeps prices, and writes down every time it was made to. */
class Prices implements RecordKeeper<{ price: string }> {
  readonly shape = z.object({ price: z.string() });
  async keep(tx: Tx, { number, key, values }: Said<{ price: string }>): Promise<string> {
    const row = `${number}/${key}`;
    await tx.query(
      `insert into "price" values ($1, $2, 1) on conflict ("row") do update set "price" = $2, "written" = "price"."written" + 1`,
      [row, values.price],
    );
    return row;
  }
  async drop(tx: Tx, row: string): Promise<void> {
    await tx.query(`delete from "price" where "row" = $1`, [row]);
  }
}
const serviceOf = () => new RecordsService(new RecordsRepository(source), new Transactions(source), { price: new Prices() });
const kept = (): Promise<{ row: string; price: string; written: number }[]> => source.query(`select * from "price" order by "row"`);

const said = (revision: number, price: string | undefined, key = 'quotationSent/1'): records.KeepRequest => ({
  record: 'price',
  case: 'inquiry:IQ1',
  number: 'IQ1',
  key,
  revision,
  by: 'person:wang',
  valuesJson: price === undefined ? '' : JSON.stringify({ price }),
  withdrawn: price === undefined,
});

beforeAll(async () => {
  database = await freshDatabase();
  const options = dataSourceOptions({ url: database.as('customers'), schema: 'customers', entities: [KeptRecord], migrations: [] });
  source = await new DataSource(options).initialize();
  await source.query('drop table if exists "outbox", "kept_record", "price"');
  await source.synchronize();
  for (const statement of [...createOutbox, addRefusalToOutbox]) await source.query(statement);
  await source.query(`create table "price" ("row" text primary key, "price" text not null, "written" integer not null)`);
});
afterEach(() => source.query('truncate "kept_record", "price", "outbox"'));
afterAll(async () => {
  await source?.destroy();
  await database?.drop();
});

it('keeps what a case says, replaces it by what it says later, takes it away when it says that it never was', async () => {
  const service = serviceOf();
  expect(await service.keep(said(3, '3.45'))).toBe('kept');
  expect(await service.keep(said(7, '3.20'))).toBe('kept');
  expect(await kept()).toEqual([{ row: 'IQ1/quotationSent/1', price: '3.20', written: 2 }]);

  expect(await service.keep(said(9, undefined))).toBe('withdrawn');
  expect(await kept()).toEqual([]);
  expect(await service.of('IQ1')).toMatchObject([{ key: 'quotationSent/1', revision: 9, values: { price: '3.20' }, row: null }]);
});

it('knows what came before: the same again, or what was overtaken, changes nothing, not even what was withdrawn', async () => {
  const service = serviceOf();
  await service.keep(said(9, undefined));
  expect(await service.keep(said(7, '3.20'))).toBe('known');
  await service.keep(said(11, '3.10'));
  expect(await Promise.all([service.keep(said(11, '3.10')), service.keep(said(3, '3.45'))])).toEqual(['known', 'known']);
  expect(await kept()).toEqual([{ row: 'IQ1/quotationSent/1', price: '3.10', written: 1 }]);
});

it('what it is not told in the right shape, or nobody keeps here, is refused and leaves nothing', async () => {
  const service = serviceOf();
  await expect(service.keep({ ...said(3, '1'), valuesJson: '{"price":3}' })).rejects.toMatchObject({ code: 'BAD_SHAPE' });
  await expect(async () => service.keep({ ...said(3, '1'), record: 'weather' })).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' });
  expect(await service.of('IQ1')).toEqual([]);
});

it('a relay killed between handing over and noting so, others beside it, messages again and out of order: each row once, as last said', async () => {
  const service = serviceOf();
  const messages = [
    said(2, '3.45'),
    said(4, '3.20'),
    said(5, '9.99', 'quotationSent/2'),
    said(6, undefined, 'quotationSent/2'),
    said(8, '3.10'),
  ];
  await source.transaction(async (tx) => {
    for (const payload of messages) await putInOutbox(tx, { aggregate: 'inquiry:IQ1/customers', kind: 'keepRecord', payload });
  });
  const deliver = async ({ payload }: WaitingMessage): Promise<void> => void (await service.keep(payload as records.KeepRequest));
  const handedOver: WaitingMessage[] = [];
  const killed = new OutboxRelay({
    source,
    leaseMs: 100,
    deliver: async (message) => {
      await deliver(message);
      handedOver.push(message);
      await new Promise(() => {});
    },
  });
  void killed.round();
  await until(() => handedOver.length > 0);

  const others = [1, 2, 3].map(() => new OutboxRelay({ source, deliver, pollMs: 10, backoffMs: () => 0 }));
  for (const each of others) each.start();
  const waiting = () => source.query(`select 1 from "outbox" where "delivered_at" is null`) as Promise<unknown[]>;
  await until(async () => (await waiting()).length === 0);
  await Promise.all(others.map((each) => each.stop()));
  for (const late of [...messages].reverse()) await service.keep(late);

  expect(await kept()).toEqual([{ row: 'IQ1/quotationSent/1', price: '3.10', written: 3 }]);
  expect((await service.of('IQ1')).map(({ key, revision, row }) => [key, revision, row === null])).toEqual([
    ['quotationSent/1', 8, false],
    ['quotationSent/2', 6, true],
  ]);
});
