import type { finance } from '@gendan/contracts/grpc';
import { createLog } from '@gendan/platform';
import { callsTo, FakeNeighbour, freshDatabase, type FreshDatabase } from '@gendan/testing';
import type { DataSource } from 'typeorm';
import { dataSource } from '../data-source';
import { ExpectedMoneyRepository } from './expected-money.repository';
import type { Expected } from './expected-of';
import { FinanceRelay } from './finance-relay';

const heard: finance.ExpectInstalmentRequest[] = [];
let failures = 0;
const books = new FakeNeighbour('gendan/finance/v1/finance.proto', ['gendan', 'finance', 'v1', 'FinanceService'], {
  ExpectInstalment: (told: finance.ExpectInstalmentRequest) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('away');
    }
    heard.push(told);
    return {};
  },
});
let expecting: ExpectedMoneyRepository;
let database: FreshDatabase;
let source: DataSource;

const deposit = (amount: string): Expected => ({
  case: 'EX1',
  milestone: 'depositReceived',
  part: 'instalment:1',
  amount: { amount, currency: 'USD' },
  due: '2026-04-21',
  customer: 'customer:h',
});
const tell = (rev: number, amount: string): Promise<void> =>
  source.transaction(async (tx) => {
    if (await expecting.isNew(tx, 'order:EX1', rev)) await expecting.put(tx, [deposit(amount)]);
  });

beforeAll(async () => {
  [database] = await Promise.all([freshDatabase(), books.open()]);
  source = await dataSource(database.as('desk')).initialize();
  expecting = new ExpectedMoneyRepository(source);
});
afterAll(async () => {
  await source?.destroy();
  books.close();
  await database?.drop();
});

it('G35: finance hears in order what a case expects, however often it was away; what is replayed tells nothing twice', async () => {
  await tell(3, '12420.00');
  await tell(7, '13000.00');
  await tell(3, '12420.00');
  failures = 1;
  const relay = new FinanceRelay(expecting, callsTo(books.address, 'gendan.finance.v1.FinanceService'), createLog('desk', 'silent'));
  relay.onApplicationBootstrap();
  while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
  await relay.onApplicationShutdown();

  expect(heard.map(({ amount }) => amount?.amount)).toEqual(['12420.00', '13000.00']);
  expect(await source.query(`select count(*)::int as "waiting" from "outbox" where "delivered_at" is null`)).toEqual([{ waiting: 0 }]);
});
