import { InitialTables1764000000000 } from './1764000000000-initial-tables';

export const migrations = [InitialTables1764000000000];
