import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses it, so a fast hash is enough to keep it by. */
export const newToken = (prefix: string): string => `${prefix}_${randomBytes(32).toString('base64url')}`;

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
