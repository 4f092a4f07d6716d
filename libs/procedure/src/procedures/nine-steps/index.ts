import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { nineStepsRules } from './rules';
import { nineStepsWords } from './words';

/** The export order in nine steps (source: S0). */
export const nineSteps: Procedure = publish(nineStepsRules, nineStepsWords);
