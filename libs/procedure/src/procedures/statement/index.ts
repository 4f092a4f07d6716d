import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { resellerStatementRules, statementRules, supplierStatementRules } from './rules';
import { resellerStatementWords, statementWords, supplierStatementWords } from './words';

/** What a customer owes for last month’s goods (source: S1.17). */
export const statement: Procedure = publish(statementRules, statementWords);
/** What a supplier is owed (source: S1.3.6). */
export const supplierStatement: Procedure = publish(supplierStatementRules, supplierStatementWords);
/** What a reseller owes (source: S1.3.14). */
export const resellerStatement: Procedure = publish(resellerStatementRules, resellerStatementWords);
