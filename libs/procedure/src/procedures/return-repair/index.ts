import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { returnRepairRules } from './rules';
import { returnRepairWords } from './words';

/** Units that come back for repair (sources: S1.11.10, S1.2.2f). */
export const returnRepair: Procedure = publish(returnRepairRules, returnRepairWords);
