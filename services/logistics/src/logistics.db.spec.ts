import { freshDatabase } from '@gendan/testing';
import { dataSource } from './data-source';

it('entities and migrations say the same', async () => {
  const database = await freshDatabase();
  const source = await dataSource(database.as('logistics')).initialize();

  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  await database.drop();

  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
