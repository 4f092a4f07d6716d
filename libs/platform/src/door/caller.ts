import type { people } from '@gendan/contracts/grpc';
import { type ExecutionContext, SetMetadata, type Type, createParamDecorator } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

export type Caller = people.Caller;

/** Says who a session or an API key stands for; throws a refusal when it stands for nobody. */
export interface Callers {
  whoIs(by: people.WhoIsRequest): Promise<Caller>;
}
export const CALLERS = Symbol('callers');

/** Who may use a route or operation: people with one of the roles, machines with one of the scopes. `any` role: everybody who is signed in. */
export type May = { roles?: readonly string[]; scopes?: readonly string[] };
export const May = (may: May) => SetMetadata('may', may);
/** Nobody need be signed in. */
export const Open = () => SetMetadata('may', 'open');
/** For a gRPC door: who may use an operation is said once, at the HTTP route that is called the same. */
export const AsOverHttp = (controller: Type) => SetMetadata('as over http', controller);

/** What a route or operation says of who may use it; what says nothing is for nobody. */
export function mayOf(reflector: Reflector, context: ExecutionContext): May | 'open' {
  const [handler, door] = [context.getHandler(), context.getClass()];
  const said = reflector.getAllAndOverride<May | 'open' | undefined>('may', [handler, door]);
  const route: unknown = reflector.get<Type | undefined>('as over http', door)?.prototype[handler.name];
  return said ?? (typeof route === 'function' ? reflector.get<May | 'open' | undefined>('may', route as Type) : undefined) ?? {};
}

/** Who sent this request. */
export const Who = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => context.switchToHttp().getRequest<{ caller: Caller }>().caller,
);

export function mayPass(may: May, caller: Pick<Caller, 'kind' | 'roles' | 'scopes'>): boolean {
  if (caller.kind === 'service') return (may.scopes ?? []).some((scope) => caller.scopes.includes(scope));
  return (may.roles ?? []).some((role) => role === 'any' || caller.roles.includes(role));
}
