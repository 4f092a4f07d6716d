import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { electronicsRules } from './rules';
import { electronicsWords } from './words';

/** Orders of an electronics factory (source: S1.11). */
export const electronics: Procedure = publish(electronicsRules, electronicsWords);
