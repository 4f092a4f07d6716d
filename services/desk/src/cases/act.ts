import type { Act } from '@gendan/procedure';
import { TermsBody } from '@gendan/contracts';
import { z } from 'zod';

/** The acts people and machines may send, by kind; what is not in a kind's shape is named before the case is asked. */
const name = z.string().min(1).max(120);
const reason = z.string().trim().min(1).max(2000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2026-12-20');
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/, 'an instant is written 2026-12-20T09:30:00.000Z, in UTC')
  .transform((text) => (text.includes('.') ? text : text.replace('Z', '.000Z')));
const moment = z.union([day, instant]);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal string');
const lines = z.record(z.string(), decimal);
const values = z.record(z.string(), z.unknown());
const scopes = z.array(z.enum(['production', 'shipment', 'documents', 'all'])).min(1);
const m = { milestone: name, part: name.optional(), round: z.number().int().positive().optional() };
const target = z.object(m);
const newPart = z.object({
  kind: name,
  label: z.string().max(60).optional(),
  quantity: lines.optional(),
  carries: z.record(z.string(), lines).optional(),
  inside: name.optional(),
  values: values.optional(),
});

const simple = [
  z.object({ kind: z.literal('openPart'), part: newPart, reason: reason.optional() }),
  z.object({
    kind: z.literal('changePart'),
    part: name,
    version: z.number().int().nonnegative().optional(),
    quantity: lines.optional(),
    carries: z.record(z.string(), lines).optional(),
    values: values.optional(),
    label: z.string().max(60).optional(),
    reason: reason.optional(),
  }),
  z.object({ kind: z.literal('dropPart'), part: name, reason }),
  z.object({ kind: z.literal('confirm'), ...m, values: values.optional(), open: newPart.optional() }),
  z.object({ kind: z.literal('sign'), ...m, as: name.optional(), values: values.optional() }),
  z.object({ kind: z.literal('refuse'), ...m, reason, cause: z.string().max(200).optional(), back: z.array(name).max(20).optional() }),
  z.object({ kind: z.literal('uphold'), ...m, reason }),
  z.object({ kind: z.literal('answerBreach'), breach: name, reason }),
  z.object({ kind: z.literal('correct'), ...m, values, happened: moment.optional(), reason }),
  z.object({ kind: z.literal('withdraw'), ...m, reason }),
  z.object({ kind: z.literal('skip'), ...m, reason }),
  z.object({
    kind: z.literal('add'),
    title: z.string().trim().min(1).max(300),
    to: name,
    due: instant.optional(),
    blocks: target.optional(),
  }),
  z.object({ kind: z.literal('finish'), item: name }),
  z.object({ kind: z.literal('assign'), role: name, person: name }),
  z.object({ kind: z.literal('addSigner'), ...m, role: name, where: z.enum(['before', 'after']), of: name.optional() }),
  z.object({ kind: z.literal('chase'), ...m, text: z.string().max(2000).optional() }),
  z.object({ kind: z.literal('acknowledge'), ...m, copy: name }),
  z.object({
    kind: z.literal('replan'),
    moves: z
      .array(z.object({ ...m, committed: moment }))
      .min(1)
      .max(300),
    cause: reason,
    borneBy: name,
  }),
  z.object({
    kind: z.literal('hold'),
    blocks: scopes,
    holdKind: z.enum(['money', 'quality', 'breach', 'other']),
    part: name.optional(),
    reason,
    reviewOn: day.optional(),
  }),
  z.object({ kind: z.literal('release'), hold: name, reason }),
  z.object({ kind: z.literal('askOverride'), ...m, law: z.number().int().min(1).max(10), reason, until: instant }),
  z.object({ kind: z.literal('decideOverride'), override: name, grant: z.boolean(), reason: reason.optional() }),
  z.object({ kind: z.literal('cancel'), reason, cause: z.string().max(200).optional(), borneBy: name.optional() }),
  z.object({ kind: z.literal('reopen'), reason }),
  z.object({ kind: z.literal('redo'), effect: name }),
  z.object({ kind: z.literal('waive'), effect: name, reason }),
] as const;

/** Terms come whole; the door keeps them under their hash and the case adopts the hash. */
const setTerms = z.object({ kind: z.literal('setTerms'), base: name, terms: TermsBody, parts: z.array(newPart).max(200).optional() });
const several = z.object({ kind: z.literal('several'), acts: z.array(z.discriminatedUnion('kind', simple)).min(1).max(200) });

export const ActSchema = z.discriminatedUnion('kind', [...simple, setTerms, several]);
export type ActBody = z.output<typeof ActSchema>;
export type PlainAct = Exclude<ActBody, { kind: 'setTerms' }>;

/** The shapes above are those of the core. */
export const asAct = (body: PlainAct): Act => body satisfies Act;
