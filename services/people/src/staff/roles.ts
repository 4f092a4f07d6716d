import { OUR_ROLES } from '@gendan/procedure';

/** Roles as the built-in procedures name them, and who looks after the system; a company’s own procedures may name others. Parties outside have none here. */
export const ROLES: readonly string[] = [...Object.keys(OUR_ROLES), 'administrator'];
