import { Refusal } from '@gendan/platform';

export class CalendarStale extends Refusal {
  constructor(id: string, base: number, version: number) {
    super({
      kind: 'stale',
      code: 'CALENDAR_STALE',
      zh: `日历 ${id} 已经是第 ${version} 版，你改的是第 ${base} 版。请打开新版再改。`,
      en: `Calendar ${id} is at version ${version} already, you changed version ${base}. Open the new one and change that.`,
      details: { calendar: id, base, version },
    });
  }
}

export class CalendarUnfit extends Refusal {
  constructor(id: string, faults: { zh: string; en: string }[]) {
    super({
      kind: 'invalid',
      code: 'CALENDAR_UNFIT',
      zh: `日历 ${id} 有 ${faults.length} 处不对：${faults.map(({ zh }) => zh).join(' ')}`,
      en: `Calendar ${id} has ${faults.length} fault(s): ${faults.map(({ en }) => en).join(' ')}`,
      details: { calendar: id, faults },
    });
  }
}

export class CalendarUnknown extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'CALENDAR_UNKNOWN',
      zh: `没有编号为 ${id} 的日历。`,
      en: `There is no calendar ${id}.`,
      details: { calendar: id },
    });
  }
}
