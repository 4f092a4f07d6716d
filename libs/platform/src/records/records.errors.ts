import { Refusal } from '../refusal';

export class RecordUnknown extends Refusal {
  constructor(record: string) {
    super({
      kind: 'invalid',
      code: 'UNKNOWN_RECORD',
      zh: `这里不登记“${record}”。请检查登记表里写的名称。`,
      en: `Nothing called "${record}" is kept here. Check the name in the table of what is kept where.`,
      details: { record },
    });
  }
}

export class SaidByCase extends Refusal {
  constructor(number: string) {
    super({
      kind: 'conflict',
      code: 'SAID_BY_CASE',
      zh: `这一条是 ${number} 里登记的，不能在这里改。请到 ${number} 里更正，这里会跟着改。`,
      en: `Case ${number} says this: it is not changed here. Correct it in ${number}, and it will be corrected here.`,
      details: { case: number },
    });
  }
}
