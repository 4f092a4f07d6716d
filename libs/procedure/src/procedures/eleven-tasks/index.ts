import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { elevenTasksRules } from './rules';
import { elevenTasksWords } from './words';

/** The order operation tracking table (source: S2.18). */
export const elevenTasks: Procedure = publish(elevenTasksRules, elevenTasksWords);
