import type { Instant } from '@gendan/trade';

/** Opens the turns of duties. */
export interface Turns {
  /** Those that fall on the day of this instant: their cases, opened now or before. */
  open(duty: string, scheduled: Instant): Promise<string[]>;
}
export const TURNS = Symbol('turns');
