import type { Environment, Running } from '@gendan/platform';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';

/** What a service package may offer at its door. */
export interface ServicePackage {
  start?: (environment: Environment) => Promise<Running>;
  /** The service's own database, for migrations. */
  dataSource?: (url: string) => DataSource;
  /** The schema of its environment variables, under either name. */
  settings?: z.ZodObject;
  configSchema?: z.ZodObject;
  /** Who can sign in to the demo company (people). */
  demoSignIns?: DemoSignIn[];
  /** What the demo company is called (people). */
  demoCompany?: { zh: string; en: string };
}

export interface DemoSignIn {
  name: { zh: string; en: string };
  title: { zh: string; en: string };
  user: string;
  password: string;
}

/** In the order they start: who is asked before who asks. */
export const serviceNames = ['people', 'customers', 'production', 'logistics', 'finance', 'desk', 'worker'] as const;
export type ServiceName = (typeof serviceNames)[number];

export const isService = (name: string): name is ServiceName => (serviceNames as readonly string[]).includes(name);

/** Loads a service's package; undefined when it has no code yet. */
export async function servicePackage(name: string): Promise<ServicePackage | undefined> {
  const target = `@gendan/${name}`;
  try {
    require.resolve(target);
  } catch {
    return undefined;
  }
  return (await import(target)) as ServicePackage;
}
