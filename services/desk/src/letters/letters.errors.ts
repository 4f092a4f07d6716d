import { Refusal } from '@gendan/platform';

export class UnknownLetter extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_LETTER',
      zh: '没有这封信。请回到信件列表再找。',
      en: 'There is no such letter. Look for it in the list of letters.',
      details: { id },
    });
  }
}
export class LetterNotToRepeat extends Refusal {
  constructor(state: string) {
    super({
      kind: 'conflict',
      code: 'LETTER_NOT_TO_REPEAT',
      zh: '这封信不用重发：它已经发出，或正在发。',
      en: 'This letter need not be sent again: it has left, or is leaving.',
      details: { state },
    });
  }
}
export class NothingToChat extends Refusal {
  constructor(key: string) {
    super({
      kind: 'not-allowed-yet',
      code: 'NOTHING_TO_CHASE',
      zh: '这一项现在不等任何人，没有可发的文字。',
      en: 'Nobody is waited for here now, so there is nothing to paste.',
      details: { key },
    });
  }
}
