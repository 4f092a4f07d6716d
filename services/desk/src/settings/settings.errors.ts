import { Refusal } from '@gendan/platform';

export class UnknownSetting extends Refusal {
  constructor(procedure: string, name: string) {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_SETTING',
      zh: `流程 ${procedure} 没有设置 ${name}。请从设置列表里选。`,
      en: `The procedure ${procedure} has no setting ${name}. Choose one from the list of settings.`,
      details: { procedure, name },
    });
  }
}
/** `fault`: what the check of the procedure says of it with that value. */
export class SettingUnfit extends Refusal {
  constructor(name: string, value: unknown, fault: { zh: string; en: string }) {
    super({
      kind: 'invalid',
      code: 'SETTING_UNFIT',
      zh: `不能设成“${String(value)}”：${fault.zh}。请改一个值再存。`,
      en: `It cannot be set to “${String(value)}”: ${fault.en}. Choose another value and save it again.`,
      details: { name, value },
    });
  }
}
export class SettingChanged extends Refusal {
  constructor(name: string, base: number, version: number) {
    super({
      kind: 'stale',
      code: 'SETTING_CHANGED',
      zh: '这个设置刚被别人改过，没有存。请看一下新的值，再决定要不要改。',
      en: 'Somebody has just changed this setting, so yours was not saved. Look at the new value, then decide again.',
      details: { name, base, version },
    });
  }
}
export class NothingToAdopt extends Refusal {
  constructor(number: string) {
    super({
      kind: 'conflict',
      code: 'NOTHING_TO_ADOPT',
      zh: `${number} 用的就是现在的设置，没有要换的。刷新页面看最新的情况。`,
      en: `${number} already follows the present settings: there is nothing to take over. Load the page anew.`,
      details: { number },
    });
  }
}
