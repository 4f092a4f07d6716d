import { migrate } from '@gendan/platform';
import { freshDatabase, type FreshDatabase } from '@gendan/testing';
import { DataSource } from 'typeorm';
import { databaseOwners } from './roles';
import { servicePackage } from './service-packages';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function opened(owner: string): Promise<DataSource> {
  const source = (await servicePackage(owner))?.dataSource?.(database.as(owner));
  if (!source) throw new Error(`${owner} exports no dataSource`);
  return source.initialize();
}

describe.each([...databaseOwners])('%s', (owner) => {
  let source: DataSource;
  beforeAll(async () => {
    source = await opened(owner);
  });
  afterAll(() => source.destroy());

  test('its migrations make exactly the tables its entities describe', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('a second start finds nothing to do', async () => {
    const before = await source.query('select count(*)::int as count from "migration"');
    await migrate(source);
    expect(await source.query('select count(*)::int as count from "migration"')).toEqual(before);
    expect(before[0].count).toBeGreaterThan(0);
  });

  test('everything it has lies in its own schema, and no other service can read it', async () => {
    const [{ count }] = await source.query(`select count(*)::int as count from pg_tables where schemaname = 'public'`);
    expect(count).toBe(0);
    const other = databaseOwners.find((each) => each !== owner) ?? '';
    await expect(source.query(`select * from "${other}"."migration"`)).rejects.toThrow(/permission denied/);
  });
});

test('a column that only the entity has is found', async () => {
  const source = await opened('people');
  const [entity] = source.entityMetadatas;
  await source.query(`alter table ${entity?.tablePath} rename column "${entity?.columns[0]?.databaseName}" to "forgotten"`);
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  expect(upQueries.length).toBeGreaterThan(0);
});
