import type { Procedure } from '../language';
import { nineSteps } from './nine-steps';
import { oneNote } from './one-note';

export { nineSteps } from './nine-steps';
export { oneNote } from './one-note';

/** The procedures that come with the house. */
export const builtIn: Procedure[] = [nineSteps, oneNote];
