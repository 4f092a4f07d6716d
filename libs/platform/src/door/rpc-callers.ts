import type { Metadata } from '@grpc/grpc-js';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Observable } from 'rxjs';
import { byActor } from '../request';
import { bearerIn, isKeyOfTheHouse, whoseToken } from './bearer';
import { type Callers, mayOf, mayPass } from './caller';
import { NotForYou, SignInFirst } from './door.errors';

export const THE_HOUSE = 'service:house';

/**
 * Deny by default: a call comes from another process of the house, which shows its key, or from somebody people knows
 * whom the operation lets in (`May`). Health and reflection are no operations of a service and stay open.
 */
export class RpcCallers implements NestInterceptor {
  private readonly reflector = new Reflector();

  constructor(
    private readonly serviceKey: string,
    private readonly callers: Callers | undefined,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() === 'rpc') await this.admit(context);
    return next.handle();
  }

  private async admit(context: ExecutionContext): Promise<void> {
    const may = mayOf(this.reflector, context);
    if (may === 'open') return;
    const token = bearerIn(context.switchToRpc().getContext<Metadata>().get('authorization')[0]);
    if (isKeyOfTheHouse(token, this.serviceKey)) return byActor(THE_HOUSE);
    if (!this.callers) throw new SignInFirst();
    const caller = await this.callers.whoIs(whoseToken(token));
    if (!mayPass(may, caller)) throw new NotForYou(may);
    byActor(caller.id);
  }
}
