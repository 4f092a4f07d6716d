import { Refusal } from '@gendan/platform';

export class NotWaiting extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'REPORT_NOT_ASIDE',
      zh: '这条回报已经有人处理了。请刷新列表。',
      en: 'Somebody has dealt with this report already. Load the list anew.',
      details: { report: id },
    });
  }
}
