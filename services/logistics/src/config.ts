import { commonSettings, setting } from '@gendan/platform';
import { z } from 'zod';

export const configSchema = z.object({
  ...commonSettings,
  DATABASE_URL: setting.postgresUrl,
  /** Says who a session or an API key stands for. */
  PEOPLE_GRPC: setting.address,
  /** Takes our reports to the cases. */
  DESK_GRPC: setting.address,
  DEMO_DATA: setting.flag.default(false),
});
