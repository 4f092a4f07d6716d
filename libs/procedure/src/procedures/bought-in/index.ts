import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { boughtInRules } from './rules';
import { boughtInWords } from './words';

/** Orders of a product bought in (sources: S1.14, S1.15). */
export const boughtIn: Procedure = publish(boughtInRules, boughtInWords);
