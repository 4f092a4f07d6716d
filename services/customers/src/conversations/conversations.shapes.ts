import type { customers } from '@gendan/contracts/grpc';
import { orNone, said, shape } from '@gendan/platform';
import { z } from 'zod';
import { CHANNELS, type Conversation } from './conversation.entity';

const instant = z.iso.datetime();
const moment = orNone(instant).transform((given) => (given === undefined ? null : new Date(given)));

export const ConversationBody = z
  .object({
    case: shape.caseNumber,
    customer: z.string().min(1).max(120),
    channel: z.enum(CHANNELS),
    subject: z.string().min(1).max(500),
    receivedAt: instant.transform((given) => new Date(given)),
    promisedAt: moment,
    answeredAt: moment,
  })
  .transform(({ case: number, ...rest }) => ({ ...rest, number }));
export type ConversationBody = z.output<typeof ConversationBody>;

export const conversationView = (of: Conversation): customers.Conversation => ({
  case: of.number,
  customer: of.customer,
  channel: of.channel,
  subject: of.subject,
  receivedAt: of.receivedAt.toISOString(),
  promisedAt: of.promisedAt?.toISOString() ?? '',
  answeredAt: of.answeredAt?.toISOString() ?? '',
});

const whenKnown = z.iso
  .datetime()
  .transform((given) => new Date(given))
  .nullable()
  .default(null);
/** What a case says of a contact. */
export const SaidConversation = z.object({
  customer: said.party,
  channel: z.enum(CHANNELS),
  subject: z.string(),
  receivedAt: instant.transform((given) => new Date(given)),
  promisedAt: whenKnown,
  answeredAt: whenKnown,
});
export type SaidConversation = z.output<typeof SaidConversation>;
