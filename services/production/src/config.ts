import { reportingSettings } from '@gendan/platform/nest';
import { z } from 'zod';

const milestone = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/);
const inspected = z.object({ company: milestone, customer: milestone, thirdParty: milestone });

/** `company=…,customer=…,thirdParty=…` */
const byInspector = z.string().transform((text, context) => {
  const read = inspected.safeParse(Object.fromEntries(text.split(',').map((pair) => pair.split('=').map((word) => word.trim()))));
  if (read.success) return read.data;
  context.addIssue({
    code: 'custom',
    message: 'write it as company=companyInspected,customer=customerInspected,thirdParty=thirdPartyInspected',
  });
  return z.NEVER;
});

export const configSchema = z.object({
  ...reportingSettings,
  /** What procedures call the milestones that carry an inspection's result, by who inspects. */
  INSPECTED_MILESTONES: byInspector.prefault('company=companyInspected,customer=customerInspected,thirdParty=thirdPartyInspected'),
});
export type ProductionConfig = z.output<typeof configSchema>;
