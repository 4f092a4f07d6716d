import { Refusal } from '@gendan/platform';

/** Says the same for an unknown name: nobody learns who works here by trying. */
export class WrongPassword extends Refusal {
  constructor(triesLeft: number) {
    super({
      kind: 'unauthenticated',
      code: 'WRONG_PASSWORD',
      zh: `登录名或密码不对。再错 ${triesLeft} 次会停 15 分钟。`,
      en: `The name or the password is wrong. After ${triesLeft} more wrong tries signing in stops for 15 minutes.`,
      details: { triesLeft },
    });
  }
}

export class SignInLocked extends Refusal {
  constructor(until: string) {
    super({
      kind: 'unauthenticated',
      code: 'SIGN_IN_LOCKED',
      zh: '错的次数太多，登录停 15 分钟。请稍后再试，或请管理员重设密码。',
      en: 'Too many wrong tries: signing in stops for 15 minutes. Try again later, or ask your administrator for a new password.',
      details: { until },
    });
  }
}

export class NotSignedIn extends Refusal {
  constructor() {
    super({
      kind: 'unauthenticated',
      code: 'NOT_SIGNED_IN',
      zh: '没有登录，或登录已过期。请重新登录。',
      en: 'You are not signed in, or not any more. Sign in again.',
    });
  }
}

export class UnknownApiKey extends Refusal {
  constructor() {
    super({
      kind: 'unauthenticated',
      code: 'UNKNOWN_API_KEY',
      zh: '接口密钥不对或已作废。请向管理员要一个新的。',
      en: 'This API key is unknown or revoked. Ask your administrator for a new one.',
    });
  }
}

export class PasswordTooShort extends Refusal {
  constructor(atLeast: number) {
    super({
      kind: 'invalid',
      code: 'PASSWORD_TOO_SHORT',
      zh: `密码至少 ${atLeast} 个字符。请换一个长一点的。`,
      en: `A password has at least ${atLeast} characters. Choose a longer one.`,
      details: { atLeast },
    });
  }
}
