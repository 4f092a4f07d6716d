import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { inquiryRules } from './rules';
import { inquiryWords } from './words';

/** From a customer's inquiry to the order (sources: S1.5, S1.2.2b, S2.10.1–2). */
export const inquiry: Procedure = publish(inquiryRules, inquiryWords);
