import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { orderRulesRules } from './rules';
import { orderRulesWords } from './words';

/** Order tracking management rules (source: S2.13). */
export const orderRules: Procedure = publish(orderRulesRules, orderRulesWords);
