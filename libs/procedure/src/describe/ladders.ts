import type { Phrase, Procedure, Rung } from '../language';
import { own, roleOf } from '../phrases';
import { spanText } from './spans';

const READERS: Record<string, Phrase> = {
  owner: { zh: '经办人', en: 'whoever has to do it' },
  ownerManager: { zh: '经办人的主管', en: 'their manager' },
  watchers: { zh: '关注的人', en: 'whoever watches the case' },
};

/** One rung: “到期前 1 个工作日提醒经办人”. */
export function rungText({ rules, words }: Procedure, rung: Rung): Phrase {
  const span = spanText(rules, rung);
  const at: Phrase =
    rung.n === 0
      ? { zh: '到期时', en: 'when due' }
      : rung.n < 0
        ? { zh: `到期前 ${span.zh}`, en: `${span.en} before due` }
        : { zh: `超期 ${span.zh}`, en: `${span.en} overdue` };
  const to = own(READERS, rung.to) ?? roleOf(words, rung.to);
  const { zh, en } = repeated({ rules, words }, rung);
  return { zh: `${at.zh}：${to.zh}${zh}`, en: `${at.en}: ${to.en}${en}` };
}

function repeated({ rules }: Procedure, { every, once }: Rung): Phrase {
  if (once) return { zh: '，只一次', en: ', once' };
  if (!every) return { zh: '', en: '' };
  const span = spanText(rules, every);
  return { zh: `，之后每 ${span.zh}一次`, en: `, then every ${span.en}` };
}
