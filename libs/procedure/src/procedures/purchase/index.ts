import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { purchaseRules } from './rules';
import { purchaseWords } from './words';

/** Material is bought (sources: S1.3.2, S2.12, S3.3). */
export const purchase: Procedure = publish(purchaseRules, purchaseWords);
