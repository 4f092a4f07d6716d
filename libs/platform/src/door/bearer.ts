import type { people } from '@gendan/contracts/grpc';
import { createHash, timingSafeEqual } from 'node:crypto';
import { SignInFirst } from './door.errors';

/** What stands behind `Bearer` in an authorization header or in the metadata of a call. */
export function bearerIn(authorization: unknown): string {
  const token = typeof authorization === 'string' ? /^Bearer (\S{1,200})$/i.exec(authorization)?.[1] : undefined;
  if (!token) throw new SignInFirst();
  return token;
}

/** Sessions begin with gs_, API keys with gk_. */
export const whoseToken = (token: string): people.WhoIsRequest => (token.startsWith('gk_') ? { apiKey: token } : { session: token });

/** Compared so that the time it takes tells nothing of how much was right. */
export const isKeyOfTheHouse = (token: string, serviceKey: string): boolean => timingSafeEqual(digest(token), digest(serviceKey));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
