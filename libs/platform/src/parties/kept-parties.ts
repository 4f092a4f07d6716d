import type { PartyBody } from './parties.shapes';
import type { Party } from './party.entity';

/** Which parties a service keeps. */
export interface KeptParties {
  /** The table they are in. */
  row: new () => Party;
  /** What their ids begin with: customer, shop */
  kinds: readonly string[];
  /** Roles that may file and change them. */
  editors: readonly string[];
  body: PartyBody;
}
export const KEPT_PARTIES = Symbol('kept parties');
