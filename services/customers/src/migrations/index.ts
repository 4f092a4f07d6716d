import { InitialTables1764000000000 } from './1764000000000-initial-tables';
import { ConversationsAndQuotations1772600000000 } from './1772600000000-conversations-and-quotations';
import { WhatCasesTell1772700000000 } from './1772700000000-what-cases-tell';

export const migrations = [InitialTables1764000000000, ConversationsAndQuotations1772600000000, WhatCasesTell1772700000000];
