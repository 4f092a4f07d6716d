import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What every log line and every call to another service says about the request it belongs to. */
export interface Request {
  id: string;
  case?: string;
  actor?: string;
}

const current = new AsyncLocalStorage<Request>();

export const inRequest = <R>(request: Request, act: () => R): R => current.run(request, act);
export const currentRequest = (): Request | undefined => current.getStore();

/** Work that nobody asked for (relays, sweepers) gets a request of its own. */
export const inOwnRequest = <R>(act: () => R): R => inRequest({ id: randomUUID() }, act);

/** From here on this request's log lines carry the case's number. */
export function aboutCase(number: string): void {
  const request = current.getStore();
  if (request) request.case = number;
}

export function byActor(actor: string): void {
  const request = current.getStore();
  if (request) request.actor = actor;
}

/** Who is behind the current request; every door that lets somebody in says it. */
export function actorNow(): string {
  const actor = current.getStore()?.actor;
  if (!actor) throw new Error('nobody is behind this request');
  return actor;
}

const plain = /^[\w.:-]{1,100}$/;

/** A request id from outside is taken over when it is harmless to log. */
export function requestFrom(id: unknown, caseNumber?: unknown): Request {
  const request: Request = { id: typeof id === 'string' && plain.test(id) ? id : randomUUID() };
  if (typeof caseNumber === 'string' && plain.test(caseNumber)) request.case = caseNumber;
  return request;
}
