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
