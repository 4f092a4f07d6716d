import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Reader } from './reader';

/**
 * Who a route lets in. What says nothing lets nobody in.
 * anyone: without signing in · read: staff, services that may read · staff: our people · report: staff, services that may report ·
 * open: staff, services that may administer · admin: administrators.
 */
export type Admission = 'anyone' | 'read' | 'staff' | 'report' | 'open' | 'admin';
export const ADMISSION = 'gendan admission';
export const Admits = (admission: Admission) => SetMetadata(ADMISSION, admission);

export type SignedRequest = FastifyRequest & { reader?: Reader; session?: string };

/** Whoever is signed in; the guard has seen to it that there is somebody. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const { reader } = context.switchToHttp().getRequest<SignedRequest>();
  if (!reader) throw new Error('a route that admits anyone asked who it is');
  return reader;
});

export function admits(admission: Admission, reader: Reader): boolean {
  if (admission === 'anyone') return true;
  if (reader.kind === 'person') return admission !== 'admin' || reader.roles.includes('administrator');
  const scopes: Record<Exclude<Admission, 'anyone'>, string[]> = {
    read: ['read', 'admin'],
    staff: [],
    report: ['report', 'admin'],
    open: ['admin'],
    admin: ['admin'],
  };
  return scopes[admission].some((scope) => reader.scopes.includes(scope));
}
