import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { detailedTradeRules } from './rules';
import { detailedTradeWords } from './words';

/** The export order in full (sources: S2.1, S2.3, S2.17, S1.6–S1.10). */
export const detailedTrade: Procedure = publish(detailedTradeRules, detailedTradeWords);
