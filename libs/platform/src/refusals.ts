import { Refusal } from './refusal';

/** The same idempotency key came again with another request. */
export class KeyReused extends Refusal {
  constructor(key: string) {
    super({
      kind: 'conflict',
      code: 'KEY_REUSED',
      zh: `编号 ${key} 已用于另一项请求。请换一个新编号再提交。`,
      en: `The key ${key} was already used for another request. Send this one under a new key.`,
      details: { key },
    });
  }
}

/** PostgreSQL does not answer, perhaps in the middle of something. */
export class DatabaseAway extends Refusal {
  constructor() {
    super({
      kind: 'unavailable',
      code: 'DATABASE_AWAY',
      zh: '数据库暂时连不上，已经记下的都在。过一会儿再试；同一次提交不会办两次。',
      en: 'The database cannot be reached right now; everything on file is safe. Try again in a moment: the same click is never done twice.',
    });
  }
}

export interface Issue {
  path: string;
  message: string;
}

/** What came in does not have the shape that was asked for. */
export class BadShape extends Refusal {
  constructor(issues: Issue[]) {
    const where = [...new Set(issues.map(({ path }) => path).filter(Boolean))].slice(0, 5).join(', ');
    super({
      kind: 'invalid',
      code: 'BAD_SHAPE',
      zh: where ? `这些内容填写有误，请改正后再提交：${where}。` : '内容的格式不对，请改正后再提交。',
      en: `Correct this and send it again: ${issues
        .slice(0, 5)
        .map(({ path, message }) => (path ? `${path}: ${message}` : message))
        .join('; ')}.`,
      details: { issues },
    });
  }
}
