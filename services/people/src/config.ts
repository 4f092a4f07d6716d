import { commonSettings, setting } from '@gendan/platform';
import { z } from 'zod';

export const configSchema = z.object({
  ...commonSettings,
  DATABASE_URL: setting.postgresUrl,
  /** Brings the demo company: people, roles, calendars. */
  DEMO_DATA: setting.flag.default(false),
});
export type PeopleConfig = z.output<typeof configSchema>;
