import { Refusal } from '@gendan/platform';

export class NotSignedIn extends Refusal {
  constructor() {
    super({ kind: 'unauthenticated', code: 'NOT_SIGNED_IN', zh: '请先登录。', en: 'Sign in first.' });
  }
}
export class TooManyTries extends Refusal {
  constructor(seconds: number) {
    const minutes = Math.max(1, Math.ceil(seconds / 60));
    super({
      kind: 'not-allowed-yet',
      code: 'TOO_MANY_TRIES',
      zh: `登录试得太多次了，请 ${minutes} 分钟后再试；忘了密码请找管理员。`,
      en: `Too many tries to sign in. Try again in ${minutes} minute(s), or ask your administrator for a new password.`,
      details: { seconds },
    });
  }
}
export class NotForYou extends Refusal {
  constructor(needed: string) {
    super({
      kind: 'forbidden',
      code: 'NOT_FOR_YOU',
      zh: `你没有这项权限（需要：${needed}）。请找管理员开通，或请有权限的同事来办。`,
      en: `This is not allowed for you (it needs: ${needed}). Ask an administrator for it, or a colleague who has it.`,
      details: { needed },
    });
  }
}
export class FromElsewhere extends Refusal {
  constructor() {
    super({
      kind: 'forbidden',
      code: 'FROM_ELSEWHERE',
      zh: '这项请求来自别的网站，没有办。请在本系统的页面里操作。',
      en: 'This request came from another website and was not carried out. Do it on a page of this system.',
    });
  }
}
export class NoCalendar extends Refusal {
  constructor(calendar: string) {
    super({
      kind: 'not-found',
      code: 'NO_CALENDAR',
      zh: `没有日历 ${calendar}，算不出工时。请管理员在日历里建好公司日历。`,
      en: `There is no calendar ${calendar}, so working time cannot be counted. Ask an administrator to publish the company's calendar.`,
      details: { calendar },
    });
  }
}
