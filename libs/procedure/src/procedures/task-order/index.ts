import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { taskOrderRules } from './rules';
import { taskOrderWords } from './words';

/** The production task order and what its merchandiser answers for (sources: S1.1, S1.2). */
export const taskOrder: Procedure = publish(taskOrderRules, taskOrderWords);
