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
  constructor(base?: number, version?: number) {
    super({
      kind: 'stale',
      code: 'CELL_CHANGED',
      zh: '这一格刚被别人改过，没有存。请看一下新的内容，再决定要不要改。',
      en: 'Somebody has just changed this cell, so yours was not saved. Look at what it says now, then decide again.',
      details: { base, version },
    });
  }
}
export class NotThisRegister extends Refusal {
  constructor(register: Phrase) {
    super({
      kind: 'invalid',
      code: 'NOT_THIS_REGISTER',
      zh: `这个文件不是从「${register.zh}」下载的，或者最后的隐藏列被删了。请重新下载，改好再传。`,
      en: `This file was not downloaded from “${register.en}”, or its hidden last column was removed. Download it anew, change that and bring it back.`,
    });
  }
}
export class RowAdded extends Refusal {
  constructor() {
    super({
      kind: 'invalid',
      code: 'ROW_ADDED',
      zh: '这一行不是台账里的，不会收。台账的行由案件来：请先开案件，行会自己出现。',
      en: 'This row is not of the register and is not taken. Rows come from cases: open the case, and its row appears by itself.',
    });
  }
}
export class RowGone extends Refusal {
  constructor(row: string) {
    super({
      kind: 'not-found',
      code: 'ROW_GONE',
      zh: '台账里已经没有这一行，不会改。请重新下载再看。',
      en: 'The register no longer has this row, so nothing is changed. Download it anew and look again.',
      details: { row },
    });
  }
}
export class RowTwice extends Refusal {
  constructor(first: number) {
    super({
      kind: 'invalid',
      code: 'ROW_TWICE',
      zh: `这一行在第 ${first} 行已经有了，这里的不会收。请只留一行。`,
      en: `This row already stands in row ${first}; what is here is not taken. Keep only one of them.`,
      details: { first },
    });
  }
}
export class ServiceAway extends Refusal {
  constructor() {
    super({
      kind: 'unavailable',
      code: 'PRODUCTION_AWAY',
      zh: '生产那边的数字暂时取不到，这张台账先打不开。记录都在，过一会儿再试。',
      en: 'The figures that production keeps cannot be read right now, so this register cannot be shown. They are safe; try again in a moment.',
    });
  }
}
export class NothingKeptYet extends Refusal {
  constructor() {
    super({
      kind: 'not-allowed-yet',
      code: 'NOTHING_KEPT_YET',
      zh: '这里还没有下生产单，或者没有写哪家工厂，没有数可报。请先在案子里下生产单。',
      en: 'No factory order has been issued here yet, or it names no factory, so there is nothing to report of. Issue it in the case first.',
    });
  }
}
export class SeveralOrders extends Refusal {
  constructor() {
    super({
      kind: 'invalid',
      code: 'SEVERAL_ORDERS',
      zh: '这里是几张生产单合起来的数，不能只填一个。请在生产那边按单报数，这里会自己合起来。',
      en: 'This figure adds up several factory orders, so one figure would not say whose it is. Report them order by order to production; they add up here.',
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
