import { z } from 'zod';

const shift = z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)]);

/** A calendar as somebody writes it; what is wrong with its days `calendarFaults` says. */
export const CalendarSaid = z.object({
  id: z.string().min(1),
  version: z.number().int().nonnegative().default(0),
  zone: z.string().min(1),
  offsets: z.array(z.tuple([z.string(), z.number()])).min(1),
  week: z.array(z.array(shift)).length(7),
  closed: z.record(z.string(), z.string()).default({}),
  opened: z.record(z.string(), z.array(shift)).default({}),
  officialTo: z.string(),
});
