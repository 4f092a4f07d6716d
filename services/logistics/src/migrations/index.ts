import { InitialTables1764000000000 } from './1764000000000-initial-tables';
import { Slips1772500000000 } from './1772500000000-slips';
import { SaidRows1773200000000 } from './1773200000000-said-rows';

export const migrations = [InitialTables1764000000000, Slips1772500000000, SaidRows1773200000000];
