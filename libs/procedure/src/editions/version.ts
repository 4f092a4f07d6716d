/** Numbers from here on are a company's own editions: the base in the ten-thousands, the edition below. */
const STEP = 10_000;

/** The highest number a procedure may be published under. */
export const HIGHEST_VERSION = STEP - 1;

/** The version as published that an edition stands on; of that version itself, itself. */
export const baseVersion = (version: number): number => (version < STEP ? version : Math.floor(version / STEP));

/** The edition that follows on a version or an edition. */
export const nextEdition = (version: number): number => (version < STEP ? version * STEP : version) + 1;

/** As people say it: 1, and 1.3 for the third edition of it. */
export const versionText = (version: number): string => (version < STEP ? String(version) : `${baseVersion(version)}.${version % STEP}`);
