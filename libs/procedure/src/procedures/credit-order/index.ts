import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { creditOrderRules } from './rules';
import { creditOrderWords } from './words';

/** The order checked, secured and collected (source: S2.15, S2.6). */
export const creditOrder: Procedure = publish(creditOrderRules, creditOrderWords);
