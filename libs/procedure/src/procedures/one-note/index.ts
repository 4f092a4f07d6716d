import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { oneNoteRules } from './rules';
import { oneNoteWords } from './words';

/** One note to the end, 一单到底 (source: S2.9). */
export const oneNote: Procedure = publish(oneNoteRules, oneNoteWords);
