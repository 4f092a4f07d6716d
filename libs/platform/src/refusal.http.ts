import type { Problem } from '@gendan/contracts';
import { Refusal, type RefusalKind } from './refusal';

interface Manner {
  status: number;
  zh: string;
  en: string;
}

const manners: Record<RefusalKind, Manner> = {
  invalid: { status: 400, zh: '填写有误', en: 'Not filled in correctly' },
  unauthenticated: { status: 401, zh: '请先登录', en: 'Sign in first' },
  forbidden: { status: 403, zh: '没有权限', en: 'Not allowed for you' },
  'not-found': { status: 404, zh: '没有找到', en: 'Not found' },
  conflict: { status: 409, zh: '与现状冲突', en: 'In conflict with what is on file' },
  'not-allowed-yet': { status: 409, zh: '现在还不能办', en: 'Not yet' },
  stale: { status: 412, zh: '内容已更新', en: 'Changed in the meantime' },
  unavailable: { status: 503, zh: '暂时办不了', en: 'Not possible right now' },
};

export function problemOf(refusal: Refusal, requestId: string, acceptLanguage?: string): Problem {
  const { kind, code, zh, en, details } = refusal;
  const own = refusal.refusal && { refusal: refusal.refusal };
  const manner = manners[kind];
  const inChinese = prefersChinese(acceptLanguage);
  const title = inChinese ? manner.zh : manner.en;
  return { type: code, code, title, status: manner.status, detail: inChinese ? zh : en, zh, en, details, ...own, requestId };
}

export function faultProblem(requestId: string, acceptLanguage?: string): Problem {
  const zh = `系统出错，已经记下的都在。请稍后再试，同一次提交不会办两次；如仍不行，请把编号 ${requestId} 告诉管理员。`;
  const en = `Something broke on our side; everything on file is safe. Try again shortly, the same click is never done twice; if it stays, give your administrator the number ${requestId}.`;
  const inChinese = prefersChinese(acceptLanguage);
  const title = inChinese ? '系统出错' : 'Fault';
  return { type: 'FAULT', code: 'FAULT', title, status: 500, detail: inChinese ? zh : en, zh, en, details: {}, requestId };
}

/** Whether zh comes before en in an Accept-Language header (RFC 9110, with weights). */
export function prefersChinese(acceptLanguage = ''): boolean {
  const wanted = acceptLanguage
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => weight > 0 && (language === 'zh' || language === 'en'));
  const best = wanted.reduce<{ language?: string; weight: number }>((a, b) => (b.weight > a.weight ? b : a), { weight: 0 });
  return best.language === 'zh';
}
