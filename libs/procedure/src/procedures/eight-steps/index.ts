import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { eightStepsRules } from './rules';
import { eightStepsWords } from './words';

/** Follow-up in eight steps, domestic, with options (sources: S2.11, S2.4, S2.5, S2.10, S2.14, of S2.8 the answering). */
export const eightSteps: Procedure = publish(eightStepsRules, eightStepsWords);
