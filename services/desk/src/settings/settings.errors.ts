import { Refusal } from '@gendan/platform';
import type { ChoiceFault, Phrase } from '@gendan/procedure';

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
/** What a house may not set in a procedure's structure, with the code of the reason. */
export class StructureUnfit extends Refusal {
  constructor({ code, zh, en }: ChoiceFault, details: Record<string, string>) {
    super({ kind: 'invalid', code, zh: `没有存：${zh}。请改了再存。`, en: `Not saved: ${en}. Change it and save again.`, details });
  }
}
export class NobodyToSign extends Refusal {
  constructor(role: string, title: Phrase) {
    super({
      kind: 'conflict',
      code: 'NOBODY_TO_SIGN',
      zh: `没有存：现在没有人担任“${title.zh}”，新单会开不出来。请先在“人员和角色”里让人担任。`,
      en: `Not saved: nobody holds the role “${title.en}” now, so no new case could be opened. Give it to somebody under people and roles first.`,
      details: { role },
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
