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
