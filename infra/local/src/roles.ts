import { Client } from 'pg';

/** Services that own a schema and a role in PostgreSQL, both named like them. */
export const databaseOwners = ['desk', 'customers', 'production', 'logistics', 'finance', 'people'] as const;
export type DatabaseOwner = (typeof databaseOwners)[number];

/** Creates each service's role and schema where they are missing; roles belong to the cluster, schemas to the database. */
export async function prepareRoles(adminUrl: string, owners: readonly string[], passwordOf?: (owner: string) => string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('gendan.roles', 0))`);
    for (const owner of owners) {
      const name = client.escapeIdentifier(owner);
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [owner]);
      if (!rowCount) await client.query(`create role ${name} login`);
      if (passwordOf) await client.query(`alter role ${name} password ${client.escapeLiteral(passwordOf(owner))}`);
      await client.query(`alter role ${name} set search_path = ${name}`);
      // whoever is not a superuser must belong to a role to give it something
      await client.query(`grant ${name} to current_user`);
      await client.query(`create schema if not exists ${name} authorization ${name}`);
    }
  } finally {
    await client.end();
  }
}

/** The same database for a service's own role. */
export function urlFor(adminUrl: string, owner: string, password?: string): string {
  const url = new URL(adminUrl);
  url.username = owner;
  url.password = password ? encodeURIComponent(password) : '';
  return url.href;
}
