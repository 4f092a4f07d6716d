import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { samplingRequestRules } from './rules';
import { samplingRequestWords } from './words';

/** A material is sampled and its sample signed (source: S1.11.6). */
export const samplingRequest: Procedure = publish(samplingRequestRules, samplingRequestWords);
