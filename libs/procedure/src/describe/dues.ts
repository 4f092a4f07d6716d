import type { Due, Offset, OnClosedDay, Phrase, Procedure } from '../language';
import { nameOf, pathTitle, roleOf } from '../phrases';
import { condText } from './conditions';
import { spanText } from './spans';

const CLOSED: Record<Exclude<OnClosedDay, 'asIs'>, Phrase> = {
  before: { zh: '，逢休息日提前', en: ', on the open day before a closed one' },
  after: { zh: '，逢休息日顺延', en: ', on the open day after a closed one' },
};
const AFRESH: Phrase = { zh: '（重办时从退回起算）', en: ' (a later round from when it was sent back)' };

/** When something is due, as people say it: “样品已做好”后 2 个工作日. */
export function dueText(of: Procedure, due: Due): Phrase {
  if ('earliest' in due) return several(of, due.earliest, { zh: '最早的一个：', en: 'the earliest of: ' });
  if ('latest' in due) return several(of, due.latest, { zh: '最晚的一个：', en: 'the latest of: ' });
  if ('cases' in due) return casesText(of, due.cases);
  if ('opens' in due) {
    const [from, until] = [dueText(of, due.opens), dueText(of, due.due)];
    return { zh: `${from.zh}起可办，${until.zh}到期`, en: `may be done from ${from.en}, due ${until.en}` };
  }
  if ('sameDay' in due) {
    const anchor = anchorText(of, due.sameDay);
    return calendarOf(of, due, { zh: `${anchor.zh}当天`, en: `on the day of ${anchor.en}` });
  }
  if ('on' in due) {
    const path = pathTitle(of.words, due.on);
    return onDay(of, due, { zh: `${path.zh}当天`, en: `on the ${path.en}` });
  }
  return offsetText(of, due);
}

function offsetText(of: Procedure, due: Extract<Due, { unit: unknown }>): Phrase {
  const span = spanText(of.rules, due);
  const anchor = anchorText(of, 'after' in due ? due.after : due.before);
  const text: Phrase =
    'before' in due
      ? { zh: `${anchor.zh}前 ${span.zh}`, en: `${span.en} before ${anchor.en}` }
      : { zh: `${anchor.zh}后 ${span.zh}`, en: `${span.en} after ${anchor.en}` };
  return onDay(of, due, 'afresh' in due && due.afresh ? add(text, AFRESH) : text);
}

function anchorText({ words }: Procedure, anchor: string): Phrase {
  if (anchor === 'case.opened') return { zh: '开单', en: 'the opening' };
  if (/^(terms|part|facts|setting)\./.test(anchor)) return pathTitle(words, anchor);
  const [milestone = '', moment] = anchor.split('.');
  const { zh, en } = nameOf(words, milestone);
  if (moment === 'opened') return { zh: `轮到“${zh}”`, en: `“${en}” comes up` };
  if (moment === 'refused') return { zh: `“${zh}”被退回`, en: `“${en}” is refused` };
  return { zh: `“${zh}”`, en: `“${en}”` };
}

function onDay(of: Procedure, due: { at?: string; closed?: OnClosedDay; cal?: string }, text: Phrase): Phrase {
  const hour = due.at === undefined ? text : { zh: `${text.zh} ${due.at}`, en: `${text.en} at ${due.at}` };
  const moved = due.closed === undefined || due.closed === 'asIs' ? hour : add(hour, CLOSED[due.closed]);
  return calendarOf(of, due, moved);
}

function calendarOf({ words }: Procedure, { cal }: { cal?: string }, text: Phrase): Phrase {
  if (cal === undefined) return text;
  const role = roleOf(words, cal);
  return add(text, { zh: `（按${role.zh}日历）`, en: ` (by the calendar of: ${role.en})` });
}

function several(of: Procedure, dues: Due[], head: Phrase): Phrase {
  const texts = dues.map((due) => dueText(of, due));
  return { zh: `${head.zh}${texts.map(({ zh }) => zh).join('；')}`, en: `${head.en}${texts.map(({ en }) => en).join('; ')}` };
}

function casesText(of: Procedure, cases: Extract<Due, { cases: unknown }>['cases']): Phrase {
  const texts = cases.map(({ when, due }): Phrase => {
    const text = dueText(of, due);
    if (when === undefined) return { zh: `其他：${text.zh}`, en: `else ${text.en}` };
    const cond = condText(of, when);
    return { zh: `${cond.zh}：${text.zh}`, en: `if ${cond.en}: ${text.en}` };
  });
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
}

/** “每 7 天”. */
export function everyText({ rules }: Procedure, every: Offset): Phrase {
  const span = spanText(rules, every);
  return { zh: `每 ${span.zh}`, en: `every ${span.en}` };
}

const add = (a: Phrase, b: Phrase): Phrase => ({ zh: `${a.zh}${b.zh}`, en: `${a.en}${b.en}` });
