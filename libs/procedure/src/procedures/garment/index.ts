import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { garmentRules } from './rules';
import { garmentWords } from './words';

/** Garment export, 服装外销跟单 (sources: S2.2, S3). */
export const garment: Procedure = publish(garmentRules, garmentWords);
