import type { Cond, Operand, Phrase, Procedure, SettingWords, Words } from '../language';
import { as, fieldOf, methodOf, nameOf, own, pathTitle } from '../phrases';
import { HOUSE_SETTINGS } from '../procedures/house/settings.words';

const BETWEEN: Record<'is' | 'someIs' | 'atLeast' | 'atMost' | 'above' | 'below', Phrase> = {
  is: { zh: '是', en: 'is' },
  someIs: { zh: '有一件是', en: 'of at least one is' },
  atLeast: { zh: '不少于', en: 'is at least' },
  atMost: { zh: '不超过', en: 'is at most' },
  above: { zh: '超过', en: 'is above' },
  below: { zh: '低于', en: 'is below' },
};
const NOT_IS: Phrase = { zh: '不是', en: 'is not' };

/** A condition as people say it. */
export function condText(of: Procedure, cond: Cond): Phrase {
  switch (cond[0]) {
    case 'known':
      return after(pathTitle(of.words, cond[1]), { zh: '已定', en: ' is settled' });
    case 'onFile':
      return quoted(nameOf(of.words, cond[1]), { zh: '已在案', en: ' is on file' });
    case 'not':
      return negated(of, cond[1]);
    case 'all':
    case 'any': {
      const [word, ...parts] = cond;
      const texts = (parts as Cond[]).map((part) => condText(of, part));
      return word === 'all' ? joined(texts, '，而且', ' and ') : joined(texts, '，或者', ' or ');
    }
    default:
      return compared(of, cond[1], BETWEEN[cond[0]], cond[2]);
  }
}

function negated(of: Procedure, cond: Cond): Phrase {
  if (cond[0] === 'is') return cond[2] === true ? compared(of, cond[1], BETWEEN.is, false) : compared(of, cond[1], NOT_IS, cond[2]);
  if (cond[0] === 'onFile') return quoted(nameOf(of.words, cond[1]), { zh: '还没有在案', en: ' is not on file' });
  if (cond[0] === 'known') return after(pathTitle(of.words, cond[1]), { zh: '还没定', en: ' is not settled' });
  const text = condText(of, cond);
  return { zh: `不是（${text.zh}）`, en: `not (${text.en})` };
}

function compared(of: Procedure, path: string, how: Phrase, value: Operand): Phrase {
  const [what, to] = [pathTitle(of.words, path), operandText(of, path, value)];
  return { zh: `${what.zh}${how.zh}${spaced(to.zh)}`, en: `${what.en} ${how.en} ${to.en}` };
}

function operandText(of: Procedure, path: string, value: Operand): Phrase {
  if (value === true) return { zh: '“是”', en: '“yes”' };
  if (value === false) return { zh: '“否”', en: '“no”' };
  if (value === null) return { zh: '“无”', en: 'empty' };
  if (typeof value !== 'object') return choiceText(of, path, value);
  if ('path' in value) return pathTitle(of.words, value.path);
  return settingText(of, value.setting);
}

/** A choice of some field has its own word: `sea` of `way`. */
function choiceText(of: Procedure, path: string, value: string | number): Phrase {
  const [, milestone, field] = path.split('.');
  const chosen = `${field ?? milestone ?? ''}=${value}`;
  const named = fieldOf(of.words, chosen, milestone);
  return named.en === chosen ? methodOf(value) : named;
}

/** What a setting is called: the procedure's own words, else those of the house. */
export const settingWordsOf = (words: Words, name: string): SettingWords | undefined =>
  own(words.settings, name) ?? own(HOUSE_SETTINGS, name);

/** A setting by its words, with its default. */
export function settingText({ rules, words }: Procedure, name: string): Phrase {
  const title = settingWordsOf(words, name) ?? as(name);
  const value = Object.hasOwn(rules.settings, name) ? String(rules.settings[name]) : '?';
  return { zh: `${title.zh}（${value}）`, en: `${title.en} (${value})` };
}

const spaced = (text: string): string => (/^[\w(]/.test(text) ? ` ${text}` : text);
const after = (phrase: Phrase, end: Phrase): Phrase => ({ zh: `${phrase.zh}${end.zh}`, en: `${phrase.en}${end.en}` });
const quoted = (phrase: Phrase, end: Phrase): Phrase => ({ zh: `“${phrase.zh}”${end.zh}`, en: `“${phrase.en}”${end.en}` });
const joined = (texts: Phrase[], zh: string, en: string): Phrase => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
});
