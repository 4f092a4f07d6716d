import { migrate } from '@gendan/platform';
import { databaseOwners, prepareRoles, urlFor } from './roles';
import { servicePackage } from './service-packages';

/** Fills the database from which every database suite gets its copy: all services' roles, schemas and tables. */
async function fill(adminUrl: string): Promise<void> {
  await prepareRoles(adminUrl, databaseOwners);
  for (const owner of databaseOwners) {
    try {
      const source = (await servicePackage(owner))?.dataSource?.(urlFor(adminUrl, owner));
      if (!source) continue;
      await source.initialize();
      await migrate(source);
      await source.destroy();
    } catch (error) {
      // the suites of this service will say so; the others need not wait for it
      console.error(`\n${owner}: its tables could not be made`, error);
    }
  }
}

void fill(process.argv[2] ?? '').then(() => process.exit(0));
