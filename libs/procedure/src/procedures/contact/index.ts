import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { contactRules } from './rules';
import { contactWords } from './words';

/** Somebody writes, calls or comes, and must be answered (sources: S1.4, S2.8.2, S2.8.5). */
export const contact: Procedure = publish(contactRules, contactWords);
