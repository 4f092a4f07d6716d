import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { batchPurchaseRules } from './rules';
import { batchPurchaseWords } from './words';

/** A batch is bought on an authorised person’s order (source: S1.3.3). */
export const batchPurchase: Procedure = publish(batchPurchaseRules, batchPurchaseWords);
