import { InitialTables1764000000000 } from './1764000000000-initial-tables';
import { ConversationsAndQuotations1772600000000 } from './1772600000000-conversations-and-quotations';

export const migrations = [InitialTables1764000000000, ConversationsAndQuotations1772600000000];
