import { InitialTables1764000000000 } from './1764000000000-initial-tables';
import { Slips1772500000000 } from './1772500000000-slips';

export const migrations = [InitialTables1764000000000, Slips1772500000000];
