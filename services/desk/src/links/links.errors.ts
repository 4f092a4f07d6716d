import { Refusal } from '@gendan/platform';

export class UnknownLink extends Refusal {
  constructor() {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_LINK',
      zh: '这个链接不对，可能没有复制全。请重新点信里的链接，或问发信给您的人。',
      en: 'This link is not right; it may have been cut off. Click the link in the letter again, or ask whoever sent it.',
    });
  }
}
export class LinkExpired extends Refusal {
  constructor() {
    super({
      kind: 'not-allowed-yet',
      code: 'LINK_EXPIRED',
      zh: '这个链接已经过期，没有记下您的答复。请问发信给您的人要一个新的。',
      en: 'This link has expired, so your answer was not recorded. Ask whoever sent it for a new one.',
    });
  }
}
export class LinkRevoked extends Refusal {
  constructor() {
    super({
      kind: 'not-allowed-yet',
      code: 'LINK_REVOKED',
      zh: '这件事已经不用您答了（改了，或已办好）。没有记下您的答复；有疑问请问发信给您的人。',
      en: 'This need not be answered any more: it was changed or is done. Your answer was not recorded; ask whoever sent the link.',
    });
  }
}
export class LinkNotNow extends Refusal {
  constructor() {
    super({
      kind: 'not-allowed-yet',
      code: 'LINK_NOT_NOW',
      zh: '现在还不能答这件事，前面还有没办完的。没有记下；办好了会再通知您。',
      en: 'This cannot be answered yet: something before it is not done. Nothing was recorded; you will hear when it can.',
    });
  }
}
export class LinkAnswered extends Refusal {
  constructor() {
    super({
      kind: 'conflict',
      code: 'LINK_ANSWERED',
      zh: '您已经答过，10 分钟内可以自己改，现在过了。要改请直接联系发信给您的人。',
      en: 'You have answered already, and the ten minutes in which you could change it are over. To change it, contact whoever sent the link.',
    });
  }
}
export class LinkCannotChange extends Refusal {
  constructor() {
    super({
      kind: 'conflict',
      code: 'LINK_CANNOT_CHANGE',
      zh: '已经按您的答复往下办了，这里改不了。请直接联系发信给您的人。',
      en: 'Your answer is being acted on, so it cannot be changed here. Contact whoever sent the link.',
    });
  }
}
export class AnswerIncomplete extends Refusal {
  constructor(field: string) {
    super({
      kind: 'invalid',
      code: 'ANSWER_INCOMPLETE',
      zh: field === 'reason' ? '请写一句为什么，对方才知道怎么改。' : '请选一个日子。',
      en: field === 'reason' ? 'Write one line that says why, so that they know what to change.' : 'Choose a day.',
      details: { field },
    });
  }
}
