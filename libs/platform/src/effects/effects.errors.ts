import { Refusal } from '../refusal';

export class EffectRevoked extends Refusal {
  constructor(key: string) {
    super({
      kind: 'conflict',
      code: 'REVOKED',
      zh: '这项请求已被撤回或被新的一轮取代，没有执行。',
      en: 'This request was taken back or replaced by a later round; nothing was done.',
      details: { key },
    });
  }
}

export class EffectUnknown extends Refusal {
  constructor(act: string) {
    super({
      kind: 'invalid',
      code: 'UNKNOWN_EFFECT',
      zh: `这里不会办“${act}”。请检查流程里写的名称。`,
      en: `Nobody here knows how to do "${act}". Check the name in the procedure.`,
      details: { act },
    });
  }
}
