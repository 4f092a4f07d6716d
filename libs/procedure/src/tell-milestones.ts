import type { Decimal, LineQuantities } from '@gendan/trade';
import type { Phrase } from './language';
import type { EventType, Why } from './messages';
import { own, pathTitle } from './phrases';
import { both, type Said, type Telling } from './tell-said';

/** What happens to a milestone. */
export const MILESTONE_TELLINGS = {
  confirmed: ({ key, happened, early, onFile, source, at: recorded }, { who, step, at }) => {
    const from = source === undefined || source === 'desk' ? both('', '') : both(`（来自 ${source}）`, ` (from ${source})`);
    // the entry itself says when it was recorded
    const when = happened === recorded ? both('', '') : both(`，${at(happened)}`, `, ${at(happened)}`);
    const tail = both(`${when.zh}${from.zh}。`, `${when.en}${from.en}.`);
    const { zh, en } = step(key);
    if (onFile) return both(`“${zh}”先前已办好，记在档里${tail.zh}`, `“${en}” was done before and is on file${tail.en}`);
    if (early) return both(`${who.zh}提前报了“${zh}”，轮到时生效${tail.zh}`, `${by(who)}“${en}” was reported before its turn${tail.en}`);
    return who.zh === ''
      ? both(`“${zh}”办好${tail.zh}`, `“${en}” is done${tail.en}`)
      : both(`${who.zh}确认“${zh}”${tail.zh}`, `${who.en} confirmed “${en}”${tail.en}`);
  },
  signed: ({ key, role }, { who, step, role: roleTitle }) =>
    both(`${who.zh}以${roleTitle(role).zh}身份同意“${step(key).zh}”。`, `${who.en} approved “${step(key).en}” as ${roleTitle(role).en}.`),
  refused: ({ key, reason, back, until }, said) => {
    const names = (language: 'zh' | 'en'): string =>
      back.map((one) => `“${said.step(one)[language]}”`).join(language === 'zh' ? '、' : ', ');
    const to = back.length === 0 ? both('', '') : both(`，退到${names('zh')}`, `, back to ${names('en')}`);
    const wait = until === undefined ? both('', '') : both(`，${said.at(until)} 起生效`, `, taking effect ${said.at(until)}`);
    return both(
      `${said.who.zh}不同意“${said.step(key).zh}”${said.reason(reason).zh}${to.zh}${wait.zh}。`,
      `${said.who.en} refused “${said.step(key).en}”${said.reason(reason).en}${to.en}${wait.en}.`,
    );
  },
  lapsed: (event, said) => {
    const why = whyOf(event, said);
    return both(`“${said.step(event.key).zh}”要重办：${why.zh}。`, `“${said.step(event.key).en}” is to be done again: ${why.en}.`);
  },
  shaken: (event, said) => {
    const why = whyOf(event, said);
    return both(
      `“${said.step(event.key).zh}”的根据变了：${why.zh}。要维持还是重办，请定。`,
      `The ground of “${said.step(event.key).en}” changed: ${why.en}. Uphold it or do it again.`,
    );
  },
  upheld: ({ key, reason }, said) =>
    both(
      `${said.who.zh}维持“${said.step(key).zh}”${said.reason(reason).zh}。`,
      `${said.who.en} upheld “${said.step(key).en}”${said.reason(reason).en}.`,
    ),
  corrected: ({ key, reason }, said) =>
    both(
      `${said.who.zh}更正了“${said.step(key).zh}”${said.reason(reason).zh}。`,
      `${said.who.en} corrected “${said.step(key).en}”${said.reason(reason).en}.`,
    ),
  withdrawn: ({ key, reason }, said) =>
    reason === 'fellShort'
      ? both(`“${said.step(key).zh}”又不够数了，不再算办好。`, `“${said.step(key).en}” has fallen short and is no longer done.`)
      : both(
          `${said.who.zh}撤回了“${said.step(key).zh}”${said.reason(reason).zh}。`,
          `${said.who.en} took back “${said.step(key).en}”${said.reason(reason).en}.`,
        ),
  skipped: ({ key, reason }, said) =>
    both(
      `${said.who.zh}跳过“${said.step(key).zh}”${said.reason(reason).zh}。`,
      `${said.who.en} skipped “${said.step(key).en}”${said.reason(reason).en}.`,
    ),
  unskipped: ({ key, reason }, said) =>
    both(
      `${said.who.zh}不再跳过“${said.step(key).zh}”${said.reason(reason).zh}。`,
      `${said.who.en} asks for “${said.step(key).en}” after all${said.reason(reason).en}.`,
    ),
  counted: ({ key, amount, happened, values = {} }, { who, step, currency, at }) => {
    const remarks = Object.values(values).filter((value) => typeof value === 'string' && value !== '');
    return both(
      `${who.zh}登记“${step(key).zh}”累计 ${[amountText(amount, currency), at(happened), ...remarks].join('，')}。`,
      `${by(who)}“${step(key).en}” stands at ${[amountText(amount, currency), at(happened), ...remarks].join(', ')}.`,
    );
  },
  deemed: ({ key, source }, { step }) =>
    both(`到期没有答复，按 ${source} 视为“${step(key).zh}”。`, `No answer in time: by ${source} “${step(key).en}” is taken as given.`),
  signerAdded: ({ key, role, where, of }, said) => {
    const place = both(
      `${of === undefined ? '' : `${said.role(of).zh}`}${where === 'before' ? '之前' : '之后'}`,
      `${where}${of === undefined ? ' the others' : ` ${said.role(of).en}`}`,
    );
    return both(
      `${said.who.zh}给“${said.step(key).zh}”加签：${said.role(role).zh}，在${place.zh}。`,
      `${said.who.en} added ${said.role(role).en} as a signer of “${said.step(key).en}”, ${place.en}.`,
    );
  },
  chased: ({ key, of, to, text }, said) => {
    const what = said.step(of ?? key);
    const note = text === undefined ? both('', '') : both(`：${text}`, `: ${text}`);
    return both(
      `${said.who.zh}催${said.role(to).zh}办“${what.zh}”${note.zh}。`,
      `${said.who.en} reminded ${said.role(to).en} of “${what.en}”${note.en}.`,
    );
  },
  acknowledged: ({ key, copy }, { who, step, role }) =>
    both(
      `${who.zh}签收了“${step(key).zh}”的抄送（${role(copy).zh}）。`,
      `${who.en} acknowledged the copy of “${step(key).en}” (${role(copy).en}).`,
    ),
  reminded: ({ key, to, swallowed, late, due }, said) => {
    const more = swallowed === 0 ? both('', '') : both(`，前面 ${swallowed} 次并在这一次里`, `, ${swallowed} earlier ones in it`);
    const reader = readerOf(said, to);
    const sent = late
      ? both(`补发提醒给${reader.zh}`, `Sent ${reader.en} a late reminder`)
      : both(`自动提醒${reader.zh}`, `Reminded ${reader.en}`);
    return both(
      `${sent.zh}：“${said.step(key).zh}”${said.at(due)} 到期${more.zh}。`,
      `${sent.en}: “${said.step(key).en}”, due ${said.at(due)}${more.en}.`,
    );
  },
} satisfies { [T in EventType]?: Telling<T> };

const by = (who: Phrase): string => (who.en === '' ? '' : `${who.en}: `);

function whyOf({ why, of }: Why, said: Said): Phrase {
  const ground = /^(terms|part|facts)\./.test(of) ? pathTitle(said.words, of) : said.step(of);
  switch (why) {
    case 'ground':
      return of === 'reopened' ? both('重新打开', 'the case was reopened') : both(`“${ground.zh}”改了`, `“${ground.en}” changed`);
    case 'refused':
      return both(`“${ground.zh}”被退回`, `“${ground.en}” was sent back`);
    case 'gone':
      return both(`“${ground.zh}”不算数了`, `“${ground.en}” no longer stands`);
    case 'signer':
      return both(`还要${said.role(of).zh}签`, `${said.role(of).en} has to sign too`);
    case 'madeGood':
      return both('重新办过', 'it was made good');
  }
}

function readerOf(said: Said, to: string): Phrase {
  const readers: Record<string, Phrase> = {
    owner: both('经办人', 'the owner'),
    ownerManager: both('经办人的主管', 'the owner’s manager'),
    watchers: both('关注的人', 'the watchers'),
  };
  return own(readers, to) ?? said.role(to);
}

/** Money with its currency, goods line by line. */
function amountText(amount: Decimal | LineQuantities, currency: string | undefined): string {
  return typeof amount === 'string'
    ? [currency, amount.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))].filter(Boolean).join(' ')
    : Object.entries(amount)
        .map(([line, quantity]) => `${line}: ${quantity}`)
        .join(', ');
}
