import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { customerFileRules } from './rules';
import { customerFileWords } from './words';

/** A customer is put on file (sources: S1.12, S1.2.2a). */
export const customerFile: Procedure = publish(customerFileRules, customerFileWords);
