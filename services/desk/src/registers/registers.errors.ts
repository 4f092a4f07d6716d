import { Refusal } from '@gendan/platform';
import type { Phrase } from '@gendan/procedure';

export class UnknownRegister extends Refusal {
  constructor(register: string) {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_REGISTER',
      zh: `没有登记表 ${register}。请从登记表清单里选。`,
      en: `There is no register ${register}. Choose one from the list of registers.`,
      details: { register },
    });
  }
}
export class UnknownCell extends Refusal {
  constructor(row: string, column: string) {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_CELL',
      zh: '登记表里没有这一格。请刷新登记表再填。',
      en: 'The register has no such cell. Load the register anew and type it there.',
      details: { row, column },
    });
  }
}
export class CellComputed extends Refusal {
  constructor(column: Phrase) {
    super({
      kind: 'conflict',
      code: 'CELL_COMPUTED',
      zh: `「${column.zh}」是从案子里算出来的，不在这里填。要改请到案子里改。`,
      en: `“${column.en}” is read from the case and is not typed here. Change it in the case.`,
    });
  }
}
export class CellUnfit extends Refusal {
  constructor(column: Phrase, wanted: Phrase) {
    super({
      kind: 'invalid',
      code: 'CELL_UNFIT',
      zh: `「${column.zh}」${wanted.zh}。请改好再存。`,
      en: `“${column.en}”: ${wanted.en}. Correct it and save again.`,
    });
  }
}
export class CellChanged extends Refusal {
  constructor(base: number, version: number) {
    super({
      kind: 'stale',
      code: 'CELL_CHANGED',
      zh: '这一格刚被别人改过，没有存。请看一下新的内容，再决定要不要改。',
      en: 'Somebody has just changed this cell, so yours was not saved. Look at what it says now, then decide again.',
      details: { base, version },
    });
  }
}
export class TooManyRows extends Refusal {
  constructor(most: number) {
    super({
      kind: 'invalid',
      code: 'TOO_MANY_ROWS',
      zh: `案子超过 ${most} 个，一次导不完。请按客户、状态或搜索词筛选后再导。`,
      en: `These are more than ${most} cases. Narrow them by customer, state or words, then try again.`,
      details: { most },
    });
  }
}
