import { OUR_ROLES } from '@gendan/procedure';
import { Refusal } from '../refusal';
import type { May } from './caller';

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
          ? `这一步由${titles.map(({ zh }) => zh).join('、')}来办。请找他们，或请管理员给你加角色。`
          : '这一步不对你开放。请找管理员。',
      en:
        titles.length > 0
          ? `This is for: ${titles.map(({ en }) => en).join(', ')}. Ask one of them, or ask your administrator for the role.`
          : 'This is not open to you. Ask your administrator.',
      details: { roles: may.roles ?? [], scopes: may.scopes ?? [] },
    });
  }
}

const roleTitles: Record<string, { zh: string; en: string }> = { ...OUR_ROLES, administrator: { zh: '管理员', en: 'Administrator' } };
