import { Refusal } from '@gendan/platform';

export class UnknownCalendar extends Refusal {
  constructor(id: string) {
    super({
      kind: 'not-found',
      code: 'UNKNOWN_CALENDAR',
      zh: `没有日历 ${id}。请从日历列表里选。`,
      en: `There is no calendar ${id}. Choose one from the list of calendars.`,
      details: { calendar: id },
    });
  }
}
export class NoDefaultCalendar extends Refusal {
  constructor(id: string) {
    super({
      kind: 'invalid',
      code: 'NO_DEFAULT_CALENDAR',
      zh: `日历 ${id} 没有默认值可以恢复。请写出上班的日子再存。`,
      en: `Calendar ${id} has no default to go back to. Write down when they work, then save it.`,
      details: { calendar: id },
    });
  }
}
