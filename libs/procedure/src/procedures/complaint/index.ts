import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { complaintRules } from './rules';
import { complaintWords } from './words';

/** A customer complains (sources: S1.16, S3.6). */
export const complaint: Procedure = publish(complaintRules, complaintWords);
