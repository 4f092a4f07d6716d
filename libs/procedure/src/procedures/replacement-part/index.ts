import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { replacementPartRules } from './rules';
import { replacementPartWords } from './words';

/** A part is sent after the goods (source: S1.3.5). */
export const replacementPart: Procedure = publish(replacementPartRules, replacementPartWords);
