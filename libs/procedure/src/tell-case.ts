import { versionText } from './editions/version';
import type { EventType } from './messages';
import type { Phrase } from './language';
import { titleOfPart } from './part-titles';
import { effectOfKey, effectTitle, holdKindOf, scopesOf } from './tell-effects';
import { both, codeText, reasonText, type Said, type Telling } from './tell-said';

/** What happens to a case, its parts, holds, overrides and effects. */
export const CASE_TELLINGS = {
  opened: ({ procedure, number }, { who, words }) =>
    both(
      `${who.zh}开了 ${number}，按“${words.title.zh || procedure.id}”跟。`,
      `${who.en} opened ${number}, followed by “${words.title.en || procedure.id}”.`,
    ),
  termsSet: ({ version }, { who }) => both(`${who.zh}定下第 ${version} 版条款。`, `${who.en} set version ${version} of the terms.`),
  partOpened: ({ part }, { who, words }) => {
    const title = titleOfPart(words, part);
    return both(`${who.zh}加了${title.zh}。`, `${who.en} added ${title.en}.`);
  },
  partChanged: ({ part, reason }, said) =>
    both(
      `${said.who.zh}改了${said.part(part).zh}${said.reason(reason).zh}。`,
      `${said.who.en} changed ${said.part(part).en}${said.reason(reason).en}.`,
    ),
  partDropped: ({ part, reason }, said) =>
    both(
      `${said.who.zh}取消了${said.part(part).zh}${said.reason(reason).zh}。`,
      `${said.who.en} dropped ${said.part(part).en}${said.reason(reason).en}.`,
    ),
  added: ({ item }, { who, role }) =>
    both(`${who.zh}加了一件事给${role(item.to).zh}：${item.title}。`, `${who.en} added an item for ${role(item.to).en}: ${item.title}.`),
  finished: ({ item }, { who }) => both(`${who.zh}办完了加的事 ${item}。`, `${who.en} finished the added item ${item}.`),
  assigned: ({ role, person, from }, said) => {
    const before = from === undefined ? both('', '') : both(`（原来是${said.person(from).zh}）`, ` (was ${said.person(from).en})`);
    return both(
      `${said.who.zh}把${said.role(role).zh}交给${said.person(person).zh}${before.zh}。`,
      `${said.who.en} made ${said.person(person).en} the ${said.role(role).en}${before.en}.`,
    );
  },
  unfit: ({ key, why, sentence }, said) => {
    const what =
      key === undefined ? both('一条报告', 'a report') : both(`“${said.step(key).zh}”的一条报告`, `a report about “${said.step(key).en}”`);
    const more = sentence === undefined ? both('', '') : both(`：${sentence}`, `: ${sentence}`);
    return both(
      `${what.zh}对不上（${codeText(why).zh}），请人看一下${more.zh}。`,
      `${what.en} does not fit (${codeText(why).en}) and waits for somebody to look${more.en}.`,
    );
  },
  breached: ({ breach }, { step }) =>
    both(
      `违反铁律 ${breach.law}：“${step(breach.key).zh}”已经发生，先记下，等答复。`,
      `Law ${breach.law} is broken: “${step(breach.key).en}” has happened; it is on file and waits for an answer.`,
    ),
  answered: ({ breach, reason }, said) =>
    both(
      `${said.who.zh}答复了违规 ${breach}${said.reason(reason).zh}。`,
      `${said.who.en} answered breach ${breach}${said.reason(reason).en}.`,
    ),
  held: ({ hold }, said) => {
    const part = hold.part === undefined ? both('', '') : both(`${said.part(hold.part).zh}的`, `of ${said.part(hold.part).en}`);
    const review =
      hold.reviewOn === undefined ? both('', '') : both(`，${said.at(hold.reviewOn)} 再看`, `, to be looked at ${said.at(hold.reviewOn)}`);
    return both(
      `${said.who.zh}暂停${part.zh}${scopesOf(hold.blocks).zh}（${holdKindOf(hold.kind).zh}）：${reasonText(said.words, hold.reason).zh}${review.zh}。`,
      `${said.who.en} put ${scopesOf(hold.blocks).en} ${part.en} on hold (${holdKindOf(hold.kind).en}): ${reasonText(said.words, hold.reason).en}${review.en}.`,
    );
  },
  released: ({ reason }, said) =>
    both(`${said.who.zh}恢复${said.reason(reason).zh}。`, `${said.who.en} released the hold${said.reason(reason).en}.`),
  overrideAsked: ({ override }, said) =>
    both(
      `${said.who.zh}为“${said.step(override.key).zh}”申请特批（铁律 ${override.law}）${said.reason(override.reason).zh}，期限 ${said.at(override.until)}。`,
      `${said.who.en} asked to override law ${override.law} for “${said.step(override.key).en}”${said.reason(override.reason).en}, until ${said.at(override.until)}.`,
    ),
  overrideDecided: ({ grant, reason }, said) =>
    both(
      `${said.who.zh}${grant ? '准了' : '没准'}特批${said.reason(reason).zh}。`,
      `${said.who.en} ${grant ? 'granted' : 'denied'} the override${said.reason(reason).en}.`,
    ),
  overrideUsed: ({ override }) => both(`特批 ${override} 已用掉。`, `Override ${override} is used up.`),
  overrideExpired: ({ override }) => both(`特批 ${override} 过期了。`, `Override ${override} has expired.`),
  datesMoved: ({ moves, cause, borneBy }, said) => {
    const promised = moves.filter((move) => move.which === 'committed');
    if (promised.length === 0)
      return both(
        `按流程重排了 ${moves.length} 个日期。`,
        `${moves.length === 1 ? 'One date was' : `${moves.length} dates were`} worked out anew by the procedure.`,
      );
    const list = (language: 'zh' | 'en'): string =>
      promised
        .map(
          (move) =>
            `“${said.step(move.key)[language]}”${language === 'zh' ? '改到 ' : ' to '}${move.to === undefined ? '-' : said.at(move.to)}`,
        )
        .join(language === 'zh' ? '、' : ', ');
    const borne = borneBy === undefined ? both('', '') : both(`，${said.role(borneBy).zh}承担`, `, borne by ${said.role(borneBy).en}`);
    return both(
      `${said.who.zh}改期：${list('zh')}${said.reason(cause).zh}${borne.zh}。`,
      `${said.who.en} replanned: ${list('en')}${said.reason(cause).en}${borne.en}.`,
    );
  },
  effectAsked: ({ of }, { words }) => {
    const title = effectTitle(words, of);
    if ('letter' in of) return both(`发出${title.zh}。`, `Sent a ${title.en}.`);
    if ('paper' in of) return both(`该出${title.zh}了。`, `${title.en} is to be made now.`);
    return both(`请${title.zh}，等答复。`, `Asked ${title.en}; waits for the answer.`);
  },
  effectDone: ({ effect }, said) => both(`答复到了：${actOf(effect, said).zh}已办。`, `Answered: ${actOf(effect, said).en} is done.`),
  effectRefused: ({ effect, code, sentence }, said) =>
    both(
      `答复到了：${actOf(effect, said).zh}没办成（${sentence ?? code}）。请重办或放弃。`,
      `Answered: ${actOf(effect, said).en} was refused (${sentence ?? code}). Redo it or give it up.`,
    ),
  effectRevoked: ({ of }, { words }) => both(`收回：${effectTitle(words, of).zh}。`, `Took back: ${effectTitle(words, of).en}.`),
  effectWaived: ({ effect, reason }, said) =>
    both(
      `${said.who.zh}放弃：${actOf(effect, said).zh}${said.reason(reason).zh}。`,
      `${said.who.en} gave up: ${actOf(effect, said).en}${said.reason(reason).en}.`,
    ),
  cancelAsked: ({ reason, borneBy }, said) => {
    const borne = borneBy === undefined ? both('', '') : both(`，${said.role(borneBy).zh}承担`, `, borne by ${said.role(borneBy).en}`);
    return both(
      `${said.who.zh}申请取消${said.reason(reason).zh}${borne.zh}。`,
      `${said.who.en} asked to cancel${said.reason(reason).en}${borne.en}.`,
    );
  },
  cancelled: (_event, { who }) => both(`${who.zh}取消生效，开始善后。`, 'Cancelled; the winding up begins.'),
  reopened: ({ reason }, said) =>
    both(`${said.who.zh}重新打开${said.reason(reason).zh}。`, `${said.who.en} reopened the case${said.reason(reason).en}.`),
  adopted: ({ procedure, calendar, settings }, { who }) => {
    const [zh, en] = procedure
      ? [`换到流程第 ${versionText(procedure.version)} 版`, `took over version ${versionText(procedure.version)} of the procedure`]
      : calendar
        ? [`换用日历 ${calendar.id} 第 ${calendar.version} 版`, `took over version ${calendar.version} of calendar ${calendar.id}`]
        : settings
          ? ['换用新的设置', 'took over new settings']
          : ['换用新的条款摘要', 'took over a new slice of the terms'];
    return both(`${who.zh}${zh}。`, `${who.en} ${en}.`);
  },
  closed: () => both('全部办完，结案。', 'Everything is done: the case is closed.'),
} satisfies { [T in EventType]?: Telling<T> };

/** An effect by its key. */
function actOf(effect: string, { words }: Said): Phrase {
  return effectTitle(words, effectOfKey(effect));
}
