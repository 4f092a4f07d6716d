import { Refusal } from '@gendan/platform';

export class ConversationTimesUnfit extends Refusal {
  constructor(number: string) {
    super({
      kind: 'invalid',
      code: 'CONVERSATION_TIMES_UNFIT',
      zh: `联络 ${number} 的回复时间或承诺时间早于来函时间。请核对时间。`,
      en: `The answer to ${number}, or the time it was promised for, lies before the message came. Check the times.`,
      details: { number },
    });
  }
}
