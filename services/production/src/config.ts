import { reportingSettings } from '@gendan/platform/nest';
import { z } from 'zod';

export const configSchema = z.object(reportingSettings);
