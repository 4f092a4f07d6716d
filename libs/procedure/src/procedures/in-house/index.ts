import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { inHouseRules } from './rules';
import { inHouseWords } from './words';

/** Orders of a product of one's own (sources: S1.13, S1.15). */
export const inHouse: Procedure = publish(inHouseRules, inHouseWords);
