import { publish } from '../../builders';
import type { Procedure } from '../../language';
import { shAnnex1Rules, shAnnex2Rules } from './rules';
import { shAnnex1Words, shAnnex2Words } from './words';

/** The SH factory by the cycle notes of its flow chart (source: S2.16a). */
export const shAnnex1: Procedure = publish(shAnnex1Rules, shAnnex1Words);
/** The same by its cycle table (source: S2.16b). */
export const shAnnex2: Procedure = publish(shAnnex2Rules, shAnnex2Words);
