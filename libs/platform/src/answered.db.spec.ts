import { freshDatabase, type FreshDatabase } from '@gendan/testing';
import { DataSource } from 'typeorm';
import { createAnswered, once } from './answered';
import { dataSourceOptions } from './postgres';
import { KeyReused } from './refusals';

let database: FreshDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  source = await new DataSource(
    dataSourceOptions({ url: database.as('finance'), schema: 'finance', entities: [], migrations: [] }),
  ).initialize();
  await source.query('create schema if not exists finance').catch(() => {});
  await source.query('drop table if exists "answered"');
  await source.query(createAnswered);
  await source.query('create table "entry" ("note" text)');
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const book = (key: string, hash: string, note: string) =>
  source.transaction((tx) =>
    once(tx, key, hash, async () => {
      await tx.query('insert into "entry" values ($1)', [note]);
      return { booked: note };
    }),
  );
const entries = async (note: string): Promise<number> => (await source.query('select * from "entry" where "note" = $1', [note])).length;

test('a repeated request gets the first answer and has no second effect', async () => {
  expect(await book('k1', 'h1', 'deposit')).toEqual({ booked: 'deposit' });
  expect(await book('k1', 'h1', 'deposit')).toEqual({ booked: 'deposit' });
  expect(await entries('deposit')).toBe(1);
});

test('the answer is kept to the letter, its keys in their order', async () => {
  const first = { zh: '到账', b: 1, a: 2 };
  const answered = () => source.transaction((tx) => once(tx, 'k5', 'h5', async () => first));
  await answered();
  expect(JSON.stringify(await answered())).toBe(JSON.stringify(first));
});

test('the same key with another request is refused: KEY_REUSED', async () => {
  await book('k2', 'h2', 'balance');
  await expect(book('k2', 'other', 'balance')).rejects.toThrow(KeyReused);
});

test('a request that failed leaves nothing: its repeat is the first', async () => {
  const failing = source.transaction((tx) =>
    once(tx, 'k3', 'h3', async () => {
      await tx.query('insert into "entry" values ($1)', ['half']);
      throw new Error('the machine stopped here');
    }),
  );
  await expect(failing).rejects.toThrow('the machine stopped here');
  expect(await entries('half')).toBe(0);
  expect(await book('k3', 'h3', 'half')).toEqual({ booked: 'half' });
});

test('the same request ten times at the same moment has one effect', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => book('k4', 'h4', 'rush')));
  expect(new Set(answers.map((each) => each.booked))).toEqual(new Set(['rush']));
  expect(await entries('rush')).toBe(1);
});
