import { commonSettings, setting } from '@gendan/platform';
import { join } from 'node:path';
import { z } from 'zod';

const builtScreens = join(__dirname, '../../admin-ui/dist');

const phrase = z.object({ zh: z.string(), en: z.string() });
const demoSignIns = z.array(z.object({ user: z.string(), password: z.string(), name: phrase, role: phrase }));

export const settings = z.object({
  ...commonSettings,
  DATABASE_URL: setting.postgresUrl,
  TEMPORAL_ADDRESS: setting.address,
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_API_KEY: z.string().optional(),
  /** `id=<base64>,…`: what travels through Temporal is encrypted. */
  PAYLOAD_KEYS: z.string().optional(),
  TASK_QUEUE: z.string().default('follow-up'),
  PEOPLE_GRPC: setting.address,
  CUSTOMERS_GRPC: setting.address,
  PRODUCTION_GRPC: setting.address,
  LOGISTICS_GRPC: setting.address,
  FINANCE_GRPC: setting.address,
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'write it as smtp://host:port' }),
  MAIL_FROM: z.string().default('Gendan 跟单 <gendan@localhost>'),
  /** How often the relay looks for letters that may leave. */
  LETTER_POLL_MS: z.coerce.number().int().min(50).default(1_000),
  /** First wait before a letter is tried again; it doubles up to a quarter of an hour. */
  LETTER_AGAIN_MS: z.coerce.number().int().min(10).default(5_000),
  /** How long the mail server may say nothing. */
  SMTP_PATIENCE_MS: z.coerce.number().int().min(100).max(60_000).default(20_000),
  /** Where people reach the screens; without it the desk's own address. */
  PUBLIC_URL: setting.url.optional(),
  /** Signs the links of outsiders. */
  LINK_KEY: z.string().min(16, 'at least 16 characters'),
  LINK_DAYS: z.coerce.number().int().min(1).max(366).default(60),
  FILES_FOLDER: z.string().min(1),
  FILE_LIMIT_MB: z.coerce.number().int().min(1).max(200).default(20),
  SCREENS_FOLDER: z.string().default(builtScreens),
  COMPANY_ZH: z.string().default('示范进出口有限公司'),
  COMPANY_EN: z.string().default('Demo Import & Export'),
  /** When turns of duties open, in the company's time. */
  DUTIES_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write it as 08:30')
    .default('08:30'),
  /** Only in a demo: people who may be tried, as JSON; shown on the sign-in page. */
  DEMO_SIGN_INS: z
    .string()
    .default('[]')
    .transform((text, context) => {
      try {
        return demoSignIns.parse(JSON.parse(text));
      } catch {
        context.addIssue({
          code: 'custom',
          message: 'write it as JSON: [{ "user", "password", "name": { "zh", "en" }, "role": { "zh", "en" } }]',
        });
        return z.NEVER;
      }
    }),
  /** Behind https the session cookie is `Secure`. */
  COOKIE_SECURE: setting.flag.default(false),
});
export type DeskConfig = z.output<typeof settings>;
export const DESK_CONFIG = Symbol('desk config');
