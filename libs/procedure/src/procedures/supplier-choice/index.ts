import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { supplierChoiceRules } from './rules';
import { supplierChoiceWords } from './words';

/** A supplier is chosen (source: S2.11.2). */
export const supplierChoice: Procedure = publish(supplierChoiceRules, supplierChoiceWords);
