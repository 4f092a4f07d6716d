import { InitialTables1764000000000 } from './1764000000000-initial-tables';
import { ConversationsAndQuotations1772600000000 } from './1772600000000-conversations-and-quotations';
import { WhatCasesTell1772700000000 } from './1772700000000-what-cases-tell';
import { SaidRows1773200000000 } from './1773200000000-said-rows';

export const migrations = [
  InitialTables1764000000000,
  ConversationsAndQuotations1772600000000,
  WhatCasesTell1772700000000,
  SaidRows1773200000000,
];
