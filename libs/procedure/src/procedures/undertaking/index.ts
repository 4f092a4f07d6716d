import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { undertakingRules } from './rules';
import { undertakingWords } from './words';

/** A shortfall to be paid with the next order (source: S2.15.5a). */
export const undertaking: Procedure = publish(undertakingRules, undertakingWords);
