import { Refusal } from '@gendan/platform';

export class TellingNotRefused extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'TELLING_NOT_REFUSED',
      zh: '这一条已经再报过，或者单里后来改了。请刷新列表。',
      en: 'This has been told again, or its case says otherwise by now. Load the list anew.',
      details: { telling: id },
    });
  }
}
