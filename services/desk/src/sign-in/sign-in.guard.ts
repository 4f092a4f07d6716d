import { byActor } from '@gendan/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ADMISSION, type Admission, admits, type SignedRequest } from './admission';
import { FromElsewhere, NotForYou, NotSignedIn } from './sign-in.errors';
import { SessionReader } from './session-reader';

/** Deny by default: a route without an admission lets nobody in. gRPC has a guard of its own: the key of the house. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() === 'rpc') return true;
    const admission = this.reflector.getAllAndOverride<Admission | undefined>(ADMISSION, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<SignedRequest>();
    if (admission === 'anyone') return true;
    const signed = await this.sessions.of(request.headers);
    if (!signed) throw new NotSignedIn();
    if (signed.by === 'cookie' && cameFromElsewhere(request)) throw new FromElsewhere();
    if (!admission || !admits(admission, signed.reader)) throw new NotForYou(admission ?? '-');
    request.reader = signed.reader;
    request.session = signed.session;
    byActor(signed.reader.id);
    return true;
  }
}

/** A cookie travels with what other sites send too; browsers say where a request came from. */
export function cameFromElsewhere({ method, headers }: Pick<SignedRequest, 'method' | 'headers'>): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return typeof origin === 'string' && hostOf(origin) !== host;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
