import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testPostgresUrl } from './config';

export interface FreshDatabase {
  /** As the owner of everything. */
  url: string;
  /** As a service sees it: with its own role, in its own schema. */
  as(role: string): string;
  drop(): Promise<void>;
}

/** A database of the suite's own with every service's tables, empty. Some 50 ms. For *.db.spec.ts and *.door.spec.ts. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = testPostgresUrl();
  if (!server) throw new Error('No PostgreSQL here: database suites are called *.db.spec.ts or *.door.spec.ts');
  const name = `suite_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, `create database ${name} template template_gendan strategy file_copy`);
  const address = (role: string): string => {
    const url = new URL(server);
    url.username = role;
    url.pathname = `/${name}`;
    return url.href;
  };
  return { url: address('postgres'), as: address, drop: () => asAdmin(server, `drop database if exists ${name} with (force)`) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
