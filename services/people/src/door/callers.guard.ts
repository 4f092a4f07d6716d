import type { people } from '@gendan/contracts/grpc';
import { Refusal, byActor } from '@gendan/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

export type Caller = people.Caller;

/** Says who a session or an API key stands for; throws a refusal when it stands for nobody. */
export interface Callers {
  whoIs(by: people.WhoIsRequest): Promise<Caller>;
}
export const CALLERS = Symbol('callers');

/** Who may use a route: people with one of the roles, machines with one of the scopes. `any` role: everybody who is signed in. */
export type May = { roles?: readonly string[]; scopes?: readonly string[] };
export const May = (may: May) => SetMetadata('may', may);
/** Nobody need be signed in. */
export const Open = () => SetMetadata('may', 'open');

/** Who sent this request. */
export const Who = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => context.switchToHttp().getRequest<Asking>().caller,
);

type Asking = { headers: Record<string, string | undefined>; caller: Caller };

export class SignInFirst extends Refusal {
  constructor() {
    super({
      kind: 'unauthenticated',
      code: 'SIGN_IN_FIRST',
      zh: '请先登录；系统对接请带上接口密钥。',
      en: 'Sign in first; machines send their API key.',
    });
  }
}

export class NotForYou extends Refusal {
  constructor(may: May) {
    const titles = (may.roles ?? []).map((role) => roleTitles[role] ?? { zh: role, en: role });
    super({
      kind: 'forbidden',
      code: 'NOT_FOR_YOU',
      zh:
        titles.length > 0
          ? `这一步由${titles.map(({ zh }) => zh).join('、')}来办。请找他们，或请管理员给您加角色。`
          : '这一步不对您开放。请找管理员。',
      en:
        titles.length > 0
          ? `This is for: ${titles.map(({ en }) => en).join(', ')}. Ask one of them, or ask your administrator for the role.`
          : 'This is not open to you. Ask your administrator.',
      details: { roles: may.roles ?? [], scopes: may.scopes ?? [] },
    });
  }
}

const roleTitles: Record<string, { zh: string; en: string }> = {
  merchandiser: { zh: '跟单员', en: 'merchandiser' },
  salesperson: { zh: '业务员', en: 'salesperson' },
  businessManager: { zh: '业务经理', en: 'business manager' },
  generalManager: { zh: '总经理', en: 'general manager' },
  documentsClerk: { zh: '单证员', en: 'documents clerk' },
  finance: { zh: '财务', en: 'finance' },
  salesAdmin: { zh: '销售行政', en: 'sales administration' },
  rep: { zh: '业代', en: 'sales rep' },
  quality: { zh: '质量', en: 'quality' },
  production: { zh: '生产', en: 'production' },
  purchasing: { zh: '采购', en: 'purchasing' },
  warehouse: { zh: '仓库', en: 'warehouse' },
  administrator: { zh: '管理员', en: 'administrator' },
};

/** Deny by default: a route that does not say who may use it is for nobody. gRPC is for the services of this house. */
@Injectable()
export class CallersGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CALLERS) private readonly callers: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const may = this.reflector.getAllAndOverride<May | 'open' | undefined>('may', [context.getHandler(), context.getClass()]);
    if (may === 'open') return true;
    const request = context.switchToHttp().getRequest<Asking>();
    const caller = await this.callers.whoIs(tokenOf(request.headers['authorization']));
    if (!mayPass(may ?? {}, caller)) throw new NotForYou(may ?? {});
    byActor(caller.id);
    request.caller = caller;
    return true;
  }
}

/** Sessions begin with gs_, API keys with gk_. */
function tokenOf(authorization: string | undefined): people.WhoIsRequest {
  const token = /^Bearer (\S{1,200})$/.exec(authorization ?? '')?.[1];
  if (!token) throw new SignInFirst();
  return token.startsWith('gk_') ? { apiKey: token } : { session: token };
}

export function mayPass(may: May, caller: Pick<Caller, 'kind' | 'roles' | 'scopes'>): boolean {
  if (caller.kind === 'service') return (may.scopes ?? []).some((scope) => caller.scopes.includes(scope));
  return (may.roles ?? []).some((role) => role === 'any' || caller.roles.includes(role));
}
