import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { byActor } from '../request';
import { bearerIn, whoseToken } from './bearer';
import { CALLERS, type Caller, type Callers, mayOf, mayPass } from './caller';
import { NotForYou } from './door.errors';

type Asking = { headers: Record<string, string | undefined>; caller: Caller };

/** Deny by default: a route that does not say who may use it is for nobody. Calls by gRPC are RpcCallers’. */
@Injectable()
export class CallersGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CALLERS) private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const may = mayOf(this.reflector, context);
    if (may === 'open') return true;
    const request = context.switchToHttp().getRequest<Asking>();
    const caller = await this.callers.whoIs(whoseToken(bearerIn(request.headers['authorization'])));
    if (!mayPass(may, caller)) throw new NotForYou(may);
    byActor(caller.id);
    request.caller = caller;
    return true;
  }
}
